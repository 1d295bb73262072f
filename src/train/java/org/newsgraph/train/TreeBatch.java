package org.newsgraph.train;

import java.util.List;
import org.newsgraph.interpret.Labels;
import org.newsgraph.interpret.Window;

/// Some windows over a treebank's documents as arrays, with the tree of each sentence that they
/// read.
final class TreeBatch {

  /// A window of a document.
  record Item(Treebank.Document document, Window window) {

    List<Treebank.Tree> trees() {
      return window.sentences().stream().map(document.trees()::get).toList();
    }
  }

  final int rows;
  final int columns;

  /// How many sentences there are, and how many words the longest one has, with its root.
  final int sentences;

  final int longest;
  final int[] pieces;
  final int[] shapes;
  final float[] mask;
  final int[] first;
  final int[] tags;
  final int[] heads;
  final int[] relations;

  /// For each sentence its root and its words, filled up to the longest: places of pieces. The root
  /// is the window's beginning.
  final int[] places;

  final float[] headMask;

  /// The row of each word, and of its head, in the padded sentences.
  final int[] wordRows;

  final int[] headRows;

  TreeBatch(List<Item> items, Labels labels) {
    List<Treebank.Tree> trees = items.stream().flatMap(item -> item.trees().stream()).toList();
    rows = items.size();
    columns = items.stream().mapToInt(item -> item.window().pieces().length).max().orElse(1);
    sentences = trees.size();
    longest = 1 + trees.stream().mapToInt(tree -> tree.tags().size()).max().orElse(1);
    int count = trees.stream().mapToInt(tree -> tree.tags().size()).sum();
    pieces = new int[rows * columns];
    shapes = new int[rows * columns];
    mask = new float[rows * columns];
    first = new int[count];
    tags = new int[count];
    heads = new int[count];
    relations = new int[count];
    places = new int[sentences * longest];
    headMask = new float[sentences * longest];
    wordRows = new int[count];
    headRows = new int[count];
    int word = 0;
    int sentence = 0;
    for (int row = 0; row < rows; row++) {
      Window window = items.get(row).window();
      for (int i = 0; i < columns; i++) {
        boolean there = i < window.pieces().length;
        pieces[row * columns + i] = there ? window.pieces()[i] : 0;
        shapes[row * columns + i] = there ? window.shapes()[i] : 0;
        mask[row * columns + i] = there ? 0 : -1e4f;
      }
      int begin = 0;
      for (Treebank.Tree tree : items.get(row).trees()) {
        int size = tree.tags().size();
        for (int i = 0; i < longest; i++) {
          places[sentence * longest + i] =
              row * columns + (i >= 1 && i <= size ? window.first()[begin + i - 1] : 0);
          headMask[sentence * longest + i] = i <= size ? 0 : -1e4f;
        }
        for (int i = 0; i < size; i++) {
          first[word] = row * columns + window.first()[begin + i];
          tags[word] = Math.max(0, labels.tags().indexOf(tree.tags().get(i)));
          heads[word] = tree.heads().get(i);
          relations[word] = Math.max(0, labels.relations().indexOf(tree.relations().get(i)));
          wordRows[word] = sentence * longest + i + 1;
          headRows[word] = sentence * longest + tree.heads().get(i);
          word++;
        }
        begin += size;
        sentence++;
      }
    }
  }
}
