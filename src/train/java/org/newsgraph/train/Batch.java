package org.newsgraph.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.interpret.Labels;
import org.newsgraph.interpret.Pairs;
import org.newsgraph.interpret.Window;

/// Some windows as arrays, with what is to be found in them.
final class Batch {

  /// A window of an annotated article.
  record Item(GoldArticle article, Window window) {}

  /// A node in the batch.
  ///
  /// @param line index of its sentence in the batch
  /// @param first place of its first word in the batch
  /// @param type node type
  /// @param gold index in its article, or -1 for one that the network has found wrongly
  record Node(int line, int first, int last, int type, boolean event, int gold) {}

  /// A sentence in the batch.
  ///
  /// @param row of its window in the batch
  /// @param begin place of its first word in the batch
  record Line(Item item, int row, int sentence, int begin, int end) {}

  final int rows;
  final int columns;
  final int[] pieces;
  final int[] shapes;
  final float[] mask;
  final int[] first;
  final List<Line> lines = new ArrayList<>();
  final List<Node> nodes = new ArrayList<>();

  // Spans of words, and what each is.
  final int[] spanFirst;
  final int[] spanLast;
  final int[] spanWidth;
  final int[] spanMention;
  final int[] spanEvent;
  final int[] spanLine;

  private final Map<Long, Integer> nodeAt = new HashMap<>();

  Batch(List<Item> items, Labels labels) {
    rows = items.size();
    columns = items.stream().mapToInt(item -> item.window().pieces().length).max().orElse(1);
    pieces = new int[rows * columns];
    shapes = new int[rows * columns];
    mask = new float[rows * columns];
    first = new int[items.stream().mapToInt(item -> item.window().first().length).sum()];
    int word = 0;
    for (int row = 0; row < rows; row++) {
      Item item = items.get(row);
      Window window = item.window();
      for (int i = 0; i < columns; i++) {
        boolean there = i < window.pieces().length;
        pieces[row * columns + i] = there ? window.pieces()[i] : 0;
        shapes[row * columns + i] = there ? window.shapes()[i] : 0;
        mask[row * columns + i] = there ? 0 : -1e4f;
      }
      int begin = word;
      for (int sentence : window.sentences()) {
        int end = begin + item.article().lines().get(sentence).words().size();
        lines.add(new Line(item, row, sentence, begin, end));
        begin = end;
      }
      for (int at : window.first()) {
        first[word++] = row * columns + at;
      }
    }
    addNodes(labels);
    List<int[]> spans = spans(labels);
    spanFirst = column(spans, 0);
    spanLast = column(spans, 1);
    spanWidth = column(spans, 2);
    spanMention = column(spans, 3);
    spanEvent = column(spans, 4);
    spanLine = column(spans, 5);
  }

  static int[] column(List<int[]> table, int column) {
    return table.stream().mapToInt(row -> row[column]).toArray();
  }

  private void addNodes(Labels labels) {
    List<String> types = labels.nodeTypes();
    for (int l = 0; l < lines.size(); l++) {
      Line line = lines.get(l);
      List<GoldArticle.Node> gold = line.item().article().nodes();
      for (int i = 0; i < gold.size(); i++) {
        GoldArticle.Node node = gold.get(i);
        if (node.sentence() == line.sentence()) {
          int type =
              node.event()
                  ? labels.nodeTypeOfEvent(labels.events().indexOf(node.type()))
                  : types.indexOf(node.type());
          add(new Node(l, line.begin() + node.first(), line.begin() + node.last(), type, node.event(), i));
        }
      }
    }
  }

  private void add(Node node) {
    nodeAt.put(key(node.first(), node.last(), node.event()), nodes.size());
    nodes.add(node);
  }

  /// What is known of the batch's articles, the same for all.
  GoldArticle.Known known() {
    return lines.getFirst().item().article().known();
  }

  /// Places of the spans that are surely nodes or surely none, where only some nodes are known: the
  /// known ones, and what crosses one of them.
  int[] sureSpans() {
    List<Integer> sure = new ArrayList<>();
    for (int i = 0; i < spanFirst.length; i++) {
      int first = spanFirst[i];
      int last = spanLast[i];
      boolean crosses =
          nodes.stream()
              .anyMatch(
                  node ->
                      node.first() < first && first <= node.last() && node.last() < last
                          || first < node.first() && node.first() <= last && last < node.last());
      if (crosses || nodeAt.containsKey(key(first, last, false))) {
        sure.add(i);
      }
    }
    return sure.stream().mapToInt(Integer::intValue).toArray();
  }

  /// Whether the span is a known node.
  boolean isNode(int span) {
    return nodeAt.containsKey(key(spanFirst[span], spanLast[span], false));
  }

  /// Gives the known node of this span, if there is one, the type that the network takes it for.
  void retype(int span, int type) {
    Integer place = nodeAt.get(key(spanFirst[span], spanLast[span], false));
    if (place != null) {
      Node node = nodes.get(place);
      nodes.set(
          place,
          new Node(node.line(), node.first(), node.last(), type, node.event(), node.gold()));
    }
  }

  /// Adds a node that the network has found and that is not annotated.
  void addFound(int line, int firstWord, int lastWord, int type, boolean event) {
    if (!nodeAt.containsKey(key(firstWord, lastWord, event))) {
      add(new Node(line, firstWord, lastWord, type, event, -1));
    }
  }

  private static long key(int first, int last, boolean event) {
    return ((long) first * 100_000 + last) * 2 + (event ? 1 : 0);
  }

  private List<int[]> spans(Labels labels) {
    List<int[]> spans = new ArrayList<>();
    for (int l = 0; l < lines.size(); l++) {
      Line line = lines.get(l);
      for (int i = line.begin(); i < line.end(); i++) {
        for (int j = i; j < Math.min(line.end(), i + Pairs.WIDEST); j++) {
          Integer thing = nodeAt.get(key(i, j, false));
          Integer event = nodeAt.get(key(i, j, true));
          spans.add(
              new int[] {
                i,
                j,
                Pairs.width(j - i + 1),
                thing == null ? 0 : nodes.get(thing).type(),
                event == null
                    ? 0
                    : nodes.get(event).type() - labels.nodeTypeOfEvent(0) + 1,
                l
              });
        }
      }
    }
    return spans;
  }

  /// The pairs of nodes between which arcs may be: anchor, candidate, distance.
  List<int[]> pairs() {
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      Node anchor = nodes.get(i);
      Line line = lines.get(anchor.line());
      boolean thing = !anchor.event() && isThing(anchor);
      if (!thing && !anchor.event()) {
        continue;
      }
      for (int j = 0; j < nodes.size(); j++) {
        Node other = nodes.get(j);
        Line otherLine = lines.get(other.line());
        int apart = otherLine.sentence() - line.sentence();
        boolean near =
            apart == 0
                || anchor.event()
                    && !other.event()
                    && isThing(other)
                    && apart >= -Pairs.SENTENCES_BEFORE
                    && apart <= 1;
        if (otherLine.row() == line.row() && near && (i != j || thing)) {
          int d =
              Pairs.distance(
                  apart,
                  anchor.first() - line.begin(),
                  anchor.last() - line.begin(),
                  other.first() - otherLine.begin(),
                  other.last() - otherLine.begin());
          pairs.add(new int[] {i, j, d});
        }
      }
    }
    return pairs;
  }

  private int things = Integer.MAX_VALUE;

  /// Says up to which node type nodes are things.
  Batch withThings(Labels labels) {
    things = labels.things().size();
    return this;
  }

  private boolean isThing(Node node) {
    return node.type() >= 1 && node.type() <= things;
  }

  /// For each thing the earlier things of its window: node, earlier node, distance, whether they
  /// are one; groups of one node follow each other, and only nodes of which it is known.
  List<List<int[]>> links() {
    List<List<int[]>> links = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      if (node.gold() < 0 || node.event() || !isThing(node)) {
        continue;
      }
      Line line = lines.get(node.line());
      GoldArticle article = line.item().article();
      String name = article.nodes().get(node.gold()).name().orElse("");
      List<int[]> group = new ArrayList<>();
      boolean found = false;
      for (int j = 0; j < nodes.size(); j++) {
        Node other = nodes.get(j);
        Line otherLine = lines.get(other.line());
        boolean earlier =
            other.first() < node.first() || other.first() == node.first() && other.last() > node.last();
        if (i != j && earlier && otherLine.row() == line.row() && isThing(other)) {
          boolean same =
              other.gold() >= 0
                  && !name.isEmpty()
                  && name.equals(article.nodes().get(other.gold()).name().orElse(""));
          found |= same;
          int d =
              Pairs.link(
                  line.sentence() - otherLine.sentence(),
                  Pairs.agreement(words(node), words(other)));
          group.add(new int[] {i, j, d, same ? 1 : 0});
        }
      }
      boolean firstOfChain =
          article.nodes().stream()
              .filter(other -> other.name().orElse("").equals(name))
              .noneMatch(other -> other.sentence() < line.item().window().sentences().getFirst());
      if (!group.isEmpty() && (found || firstOfChain)) {
        links.add(group);
      }
    }
    return links;
  }

  private String words(Node node) {
    Line line = lines.get(node.line());
    return String.join(
        " ",
        line.item()
            .article()
            .lines()
            .get(line.sentence())
            .words()
            .subList(node.first() - line.begin(), node.last() - line.begin() + 1));
  }
}
