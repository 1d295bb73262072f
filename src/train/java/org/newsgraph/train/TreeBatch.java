package org.newsgraph.train;

import java.util.List;
import org.newsgraph.interpret.Labels;
import org.newsgraph.interpret.Window;
import org.newsgraph.interpret.WordPieces;

/// Some sentences of a treebank as arrays.
final class TreeBatch {

  final int rows;
  final int columns;
  final int longest;
  final int[] pieces;
  final int[] shapes;
  final float[] mask;
  final int[] first;
  final int[] tags;
  final int[] heads;
  final int[] relations;

  /// For each sentence its root and its words, filled up to the longest: places of pieces.
  final int[] places;

  final float[] headMask;

  /// The row of each word, and of its head, in the padded sentences.
  final int[] wordRows;

  final int[] headRows;

  TreeBatch(List<Treebank.Tree> trees, WordPieces wordPieces, Labels labels) {
    List<Window> windows =
        trees.stream()
            .map(tree -> new Window.Maker(wordPieces, List.of(tree.line())).window(0, 1))
            .toList();
    rows = trees.size();
    columns = windows.stream().mapToInt(window -> window.pieces().length).max().orElse(1);
    longest = 1 + trees.stream().mapToInt(tree -> tree.tags().size()).max().orElse(1);
    int count = trees.stream().mapToInt(tree -> tree.tags().size()).sum();
    pieces = new int[rows * columns];
    shapes = new int[rows * columns];
    mask = new float[rows * columns];
    first = new int[count];
    tags = new int[count];
    heads = new int[count];
    relations = new int[count];
    places = new int[rows * longest];
    headMask = new float[rows * longest];
    wordRows = new int[count];
    headRows = new int[count];
    int word = 0;
    for (int row = 0; row < rows; row++) {
      Treebank.Tree tree = trees.get(row);
      Window window = windows.get(row);
      for (int i = 0; i < columns; i++) {
        boolean there = i < window.pieces().length;
        pieces[row * columns + i] = there ? window.pieces()[i] : 0;
        shapes[row * columns + i] = there ? window.shapes()[i] : 0;
        mask[row * columns + i] = there ? 0 : -1e4f;
      }
      int size = tree.tags().size();
      for (int i = 0; i < longest; i++) {
        places[row * longest + i] =
            row * columns + (i >= 1 && i <= size ? window.first()[i - 1] : 0);
        headMask[row * longest + i] = i <= size ? 0 : -1e4f;
      }
      for (int i = 0; i < size; i++) {
        first[word] = row * columns + window.first()[i];
        tags[word] = Math.max(0, labels.tags().indexOf(tree.tags().get(i)));
        heads[word] = tree.heads().get(i);
        relations[word] = Math.max(0, labels.relations().indexOf(tree.relations().get(i)));
        wordRows[word] = row * longest + i + 1;
        headRows[word] = row * longest + tree.heads().get(i);
        word++;
      }
    }
  }
}
