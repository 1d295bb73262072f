package org.newsgraph.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.newsgraph.interpret.Window;
import org.newsgraph.interpret.WordPieces;

/// What the network is trained on, dealt into batches of windows of like length.
///
/// @param facts articles with all their facts
/// @param relations documents of which some relations between names are known
/// @param chains documents of which links between mentions are known
/// @param treebank documents with trees
/// @param room how many word pieces a batch holds
record Data(
    List<GoldArticle> facts,
    List<GoldArticle> relations,
    List<GoldArticle> chains,
    List<Treebank.Document> treebank,
    WordPieces pieces,
    int room) {

  /// The shortest and the longest windows that are drawn, in pieces of what they read.
  private static final int SHORTEST = 100;

  private static final int LONGEST = 260;

  List<List<Batch.Item>> facts(Random random) {
    return batches(items(facts, random, SHORTEST), random);
  }

  /// Relations and links, mixed: each batch holds windows of one kind.
  List<List<Batch.Item>> others(Random random) {
    List<List<Batch.Item>> batches =
        new ArrayList<>(batches(items(relations, random, SHORTEST), random));
    // Links are learnt from articles too: half of the documents a round are enough.
    List<List<Batch.Item>> links = batches(items(chains, random, 150), random);
    batches.addAll(links.subList(0, links.size() / 2));
    Collections.shuffle(batches, random);
    return batches;
  }

  List<List<TreeBatch.Item>> trees(Random random) {
    List<TreeBatch.Item> items = new ArrayList<>();
    for (Treebank.Document document : treebank) {
      // Articles have headlines, and their windows show them: the trees are learnt with and without.
      List<Window.Line> lines =
          random.nextBoolean() ? document.lines() : document.linesBelowHeadline();
      Window.Maker maker = new Window.Maker(pieces, lines);
      for (Window window : maker.all(40 + random.nextInt(LONGEST - 40))) {
        if (window.pieces().length < Window.MOST_PIECES) {
          items.add(new TreeBatch.Item(document, window));
        }
      }
    }
    return batches(items, item -> item.window().pieces().length, random);
  }

  private List<Batch.Item> items(List<GoldArticle> articles, Random random, int shortest) {
    List<Batch.Item> items = new ArrayList<>();
    for (GoldArticle article : articles) {
      Window.Maker maker = new Window.Maker(pieces, article.lines());
      for (Window window : maker.all(shortest + random.nextInt(LONGEST - SHORTEST))) {
        if (window.pieces().length < Window.MOST_PIECES) {
          items.add(new Batch.Item(article, window));
        }
      }
    }
    return items;
  }

  private List<List<Batch.Item>> batches(List<Batch.Item> items, Random random) {
    return batches(items, item -> item.window().pieces().length, random);
  }

  private <T> List<List<T>> batches(List<T> items, ToIntFunction<T> size, Random random) {
    List<T> shuffled = new ArrayList<>(items);
    Collections.shuffle(shuffled, random);
    List<List<T>> batches = new ArrayList<>();
    int blockSize = Math.max(60, room / 8);
    for (int i = 0; i < shuffled.size(); i += blockSize) {
      List<T> block =
          new ArrayList<>(shuffled.subList(i, Math.min(shuffled.size(), i + blockSize)));
      block.sort(Comparator.comparingInt(size));
      List<T> batch = new ArrayList<>();
      for (T item : block) {
        if (!batch.isEmpty() && (batch.size() + 1) * size.applyAsInt(item) > room) {
          batches.add(List.copyOf(batch));
          batch.clear();
        }
        batch.add(item);
      }
      batches.add(List.copyOf(batch));
    }
    Collections.shuffle(batches, random);
    return batches;
  }
}
