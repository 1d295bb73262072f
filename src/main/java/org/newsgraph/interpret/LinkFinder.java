package org.newsgraph.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.newsgraph.model.Reading;

/// Finds which earlier mention each mention probably speaks of.
final class LinkFinder {

  /// How many mentions back the antecedent may be.
  private static final int REACH = 80;

  /// Links that are less likely are not told of.
  private static final double LEAST = 0.01;

  private final ReaderModel model;
  private final EncodedText text;

  LinkFinder(ReaderModel model, EncodedText text) {
    this.model = model;
    this.text = text;
  }

  /// The links, sorted by node, then by antecedent.
  List<Reading.Link> find(List<Reading.Node> nodes, String article) {
    List<Reading.Node> things =
        nodes.stream().filter(node -> node.form() == Reading.Form.THING).toList();
    List<int[]> pairs = new ArrayList<>();
    for (int i = 1; i < things.size(); i++) {
      for (int j = Math.max(0, i - REACH); j < i; j++) {
        pairs.add(new int[] {i, j, distance(things.get(i), things.get(j), article)});
      }
    }
    if (pairs.isEmpty()) {
      return List.of();
    }
    ReaderModel.Table scores =
        model
            .run(
                "links",
                text.vectors(),
                Map.of(
                    "first",
                    text.first(things),
                    "last",
                    text.last(things),
                    "from",
                    NodeFinder.column(pairs, 0),
                    "to",
                    NodeFinder.column(pairs, 1),
                    "distance",
                    NodeFinder.column(pairs, 2)))
            .get("links");
    return links(things, pairs, scores);
  }

  private static int distance(Reading.Node node, Reading.Node earlier, String article) {
    return Pairs.link(
        node.sentence() - earlier.sentence(),
        Pairs.agreement(node.span().onOneLine(article), earlier.span().onOneLine(article)));
  }

  /// Each mention chooses one of the earlier ones, or none, which has the score 0. Mentions of one
  /// thing share its probability.
  private static List<Reading.Link> links(
      List<Reading.Node> things, List<int[]> pairs, ReaderModel.Table scores) {
    List<Reading.Link> links = new ArrayList<>();
    for (int begin = 0; begin < pairs.size(); ) {
      int end = begin;
      double largest = 0;
      while (end < pairs.size() && pairs.get(end)[0] == pairs.get(begin)[0]) {
        largest = Math.max(largest, scores.at(end++, 0));
      }
      double sum = Math.exp(-largest);
      for (int i = begin; i < end; i++) {
        sum += Math.exp(scores.at(i, 0) - largest);
      }
      for (int i = begin; i < end; i++) {
        double score = Math.exp(scores.at(i, 0) - largest) / sum;
        if (score >= LEAST) {
          links.add(
              new Reading.Link(
                  things.get(pairs.get(i)[0]).index(), things.get(pairs.get(i)[1]).index(), score));
        }
      }
      begin = end;
    }
    return links;
  }
}
