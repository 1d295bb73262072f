package org.newsgraph.interpret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.model.Certainty;
import org.newsgraph.model.Polarity;
import org.newsgraph.model.Reading;

/// Finds what one node is to another, and whether events are denied or doubted.
final class ArcFinder {

  /// Arcs that are less likely are not told of.
  private static final float LEAST = 0.1f;

  /// Nodes that are more words apart have nothing to do with each other.
  private static final int FARTHEST = 150;

  /// A doubt counts where its score is this many times that of certainty; chosen on the development
  /// articles, like the thresholds.
  private static final float DOUBT_OVER_CERTAINTY = 1.5f;

  /// How many pairs are scored at once.
  private static final int ROWS = 20_000;

  private static final List<Certainty> CERTAINTIES =
      List.of(Certainty.CERTAIN, Certainty.PROBABLE, Certainty.POSSIBLE);

  private final Labels labels;
  private final List<Reading.Node> nodes = new ArrayList<>();
  private final List<Reading.Arc> arcs = new ArrayList<>();
  private final List<Interpreter.NamedRelation> relations = new ArrayList<>();

  ArcFinder(ReaderModel model, EncodedText text, List<Reading.Node> found) {
    this.labels = model.labels();
    List<int[]> pairs = new ArrayList<>();
    int[] first = text.first(found);
    int[] last = text.last(found);
    int[] type = new int[found.size()];
    Map<String, Integer> types = new HashMap<>();
    labels.nodeTypes().forEach(name -> types.put(name, types.size()));
    for (Reading.Node node : found) {
      type[node.index()] =
          types.getOrDefault(
              node.type().map(term -> term.localName()).orElse(node.form().name()), 0);
    }
    int near = 0;
    for (Reading.Node from : found) {
      // Nodes are sorted by span, and so by sentence: those farther away need no look.
      while (found.get(near).sentence() < from.sentence() - Pairs.SENTENCES_BEFORE) {
        near++;
      }
      for (Reading.Node to : found.subList(near, found.size())) {
        if (to.sentence() > from.sentence() + 1) {
          break;
        }
        if (mayHold(from, to) && Math.abs(first[from.index()] - first[to.index()]) < FARTHEST) {
          int begin = text.begin(from.sentence());
          int otherBegin = text.begin(to.sentence());
          pairs.add(
              new int[] {
                from.index(),
                to.index(),
                Pairs.distance(
                    to.sentence() - from.sentence(),
                    first[from.index()] - begin,
                    last[from.index()] - begin,
                    first[to.index()] - otherBegin,
                    last[to.index()] - otherBegin)
              });
        }
      }
    }
    if (found.isEmpty()) {
      return;
    }
    for (int at = 0; at == 0 || at < pairs.size(); at += ROWS) {
      List<int[]> part = pairs.subList(at, Math.min(pairs.size(), at + ROWS));
      ReaderModel.Scores scores =
          model.run(
              "arcs",
              text.vectors(),
              Map.of(
                  "first",
                  first,
                  "last",
                  last,
                  "type",
                  type,
                  "from",
                  NodeFinder.column(part, 0),
                  "to",
                  NodeFinder.column(part, 1),
                  "distance",
                  NodeFinder.column(part, 2)));
      if (at == 0) {
        found.forEach(node -> nodes.add(judged(node, scores)));
      }
      for (int row = 0; row < part.size(); row++) {
        addArcs(part.get(row), row, scores);
        addRelations(part.get(row), row, scores);
      }
    }
  }

  /// The nodes; the events among them with their stance.
  List<Reading.Node> nodes() {
    return nodes;
  }

  /// The arcs, sorted by source, target and label.
  List<Reading.Arc> arcs() {
    return arcs;
  }

  /// KnowledgeNet's relations, sorted by subject and object.
  List<Interpreter.NamedRelation> relations() {
    return relations;
  }

  private static boolean mayHold(Reading.Node from, Reading.Node to) {
    boolean event = from.form() == Reading.Form.EVENT;
    int apart = to.sentence() - from.sentence();
    boolean near =
        apart == 0
            || event
                && to.form() == Reading.Form.THING
                && apart >= -Pairs.SENTENCES_BEFORE
                && apart <= 1;
    return (event || from.form() == Reading.Form.THING)
        && near
        && (from.index() != to.index() || !event);
  }

  private static Reading.Node judged(Reading.Node node, ReaderModel.Scores scores) {
    if (node.form() != Reading.Form.EVENT) {
      return node;
    }
    return node.withStance(
        stance(scores.get("nodePolarity"), scores.get("nodeCertainty"), node.index()));
  }

  private static Reading.Stance stance(
      ReaderModel.Table polarity, ReaderModel.Table certainty, int row) {
    int best = 0;
    float bestScore = DOUBT_OVER_CERTAINTY * certainty.at(row, 0);
    for (int i = 1; i < CERTAINTIES.size(); i++) {
      if (certainty.at(row, i) > bestScore) {
        best = i;
        bestScore = certainty.at(row, i);
      }
    }
    return new Reading.Stance(
        polarity.at(row, 1) > polarity.at(row, 0) ? Polarity.NEGATED : Polarity.AFFIRMED,
        CERTAINTIES.get(best));
  }

  private void addArcs(int[] pair, int row, ReaderModel.Scores scores) {
    ReaderModel.Table table = scores.get("arcs");
    Reading.Node from = nodes.get(pair[0]);
    for (int label = 0; label < labels.arcs().size(); label++) {
      if (table.at(row, label) >= LEAST) {
        boolean event = from.form() == Reading.Form.EVENT;
        arcs.add(
            new Reading.Arc(
                pair[0],
                pair[1],
                Interpreter.term(labels.arcs().get(label)),
                table.at(row, label),
                event
                    ? from.stance()
                    : stance(scores.get("polarity"), scores.get("certainty"), row),
                // Who vouches for an event vouches for who took part in it.
                event ? 1 : scores.get("claimed").at(row, 0)));
      }
    }
  }

  private void addRelations(int[] pair, int row, ReaderModel.Scores scores) {
    for (int i = 0; i < labels.properties().size(); i++) {
      float score = scores.get("properties").at(row, i);
      if (score >= LEAST) {
        relations.add(
            new Interpreter.NamedRelation(
                labels.properties().get(i),
                nodes.get(pair[0]).span(),
                nodes.get(pair[1]).span(),
                score));
      }
    }
  }
}
