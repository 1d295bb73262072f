package org.newsgraph.interpret;

import static org.newsgraph.model.OntologyTerm.ng;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Reading;
import org.newsgraph.model.Span;

/// Gives all that one quotation tells the speaker of the quotation.
///
/// The network reads each event by itself and at times sees no claimant where the speaker is named
/// a sentence away. But quotation marks bind: whoever vouches for one of the events between them
/// vouches for all; where none has a claimant, the quotation is of whoever is told to speak beside
/// it, in its sentence rather than in the ones around.
final class Quotations {

  private static final OntologyTerm CLAIMANT = ng("claimant");
  private static final OntologyTerm AGENT = ng("agent");
  private static final OntologyTerm STATEMENT = ng("Statement");

  /// Fewer words between quotation marks are a name or a word that is kept at a distance.
  private static final int FEWEST_WORDS = 4;

  /// How likely an arc must be to tell who speaks.
  private static final double LEAST = 0.2;

  /// How likely it is that the speaker vouches for what the network has no claimant for.
  private static final double SCORE = 0.5;

  private final List<Reading.Node> nodes;
  private final List<Reading.Arc> arcs;

  Quotations(List<Reading.Node> nodes, List<Reading.Arc> arcs) {
    this.nodes = nodes;
    this.arcs = arcs;
  }

  /// The arcs, with those from events in quotations to their speakers.
  List<Reading.Arc> vouched(String text) {
    Set<Integer> claimed =
        arcs.stream()
            .filter(arc -> arc.label().equals(CLAIMANT) && arc.score() >= LEAST)
            .map(Reading.Arc::from)
            .collect(Collectors.toSet());
    List<Reading.Arc> all = new ArrayList<>(arcs);
    for (Span quotation : in(text)) {
      List<Reading.Node> events =
          nodes.stream()
              .filter(node -> node.form() == Reading.Form.EVENT)
              .filter(node -> quotation.contains(node.span()))
              .toList();
      speaker(quotation, events)
          .ifPresent(
              speaker ->
                  events.stream()
                      .filter(event -> !claimed.contains(event.index()))
                      .map(event -> arc(event, speaker))
                      .forEach(all::add));
    }
    all.sort(
        Comparator.comparingInt(Reading.Arc::from)
            .thenComparingInt(Reading.Arc::to)
            .thenComparing(Reading.Arc::label));
    return all;
  }

  private static Reading.Arc arc(Reading.Node event, int speaker) {
    return new Reading.Arc(event.index(), speaker, CLAIMANT, SCORE, event.stance(), 1);
  }

  private Optional<Integer> speaker(Span quotation, List<Reading.Node> events) {
    Set<Integer> inside = events.stream().map(Reading.Node::index).collect(Collectors.toSet());
    Map<Integer, Double> votes = new TreeMap<>();
    for (Reading.Arc arc : arcs) {
      if (arc.label().equals(CLAIMANT)
          && inside.contains(arc.from())
          && !quotation.contains(nodes.get(arc.to()).span())) {
        votes.merge(arc.to(), arc.score(), Double::sum);
      }
    }
    return votes.entrySet().stream()
        .filter(vote -> vote.getValue() >= LEAST)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .or(() -> events.isEmpty() ? Optional.empty() : besides(quotation, events));
  }

  /// Who is told to speak in the quotation's sentences or, failing that, in the one before or
  /// after.
  private Optional<Integer> besides(Span quotation, List<Reading.Node> events) {
    int first = events.getFirst().sentence();
    int last = events.getLast().sentence();
    return arcs.stream()
        .filter(arc -> arc.label().equals(AGENT) && arc.score() >= LEAST)
        .filter(arc -> nodes.get(arc.from()).type().filter(STATEMENT::equals).isPresent())
        .filter(arc -> nodes.get(arc.to()).form() == Reading.Form.THING)
        .filter(arc -> !quotation.overlaps(nodes.get(arc.from()).span()))
        .filter(arc -> distance(arc, first, last) <= 1)
        .min(
            Comparator.comparingInt((Reading.Arc arc) -> distance(arc, first, last))
                .thenComparing(Comparator.comparingDouble(Reading.Arc::score).reversed())
                .thenComparingInt(Reading.Arc::from))
        .map(Reading.Arc::to);
  }

  private int distance(Reading.Arc arc, int first, int last) {
    int sentence = nodes.get(arc.from()).sentence();
    return Math.max(0, Math.max(first - sentence, sentence - last));
  }

  /// What stands between quotation marks; a quotation that a paragraph does not close ends with it.
  private static List<Span> in(String text) {
    List<Span> quotations = new ArrayList<>();
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      boolean end = sign == '\u201d' || sign == '"' && open >= 0;
      boolean paragraph = text.startsWith("\n\n", i) || i == text.length() - 1;
      if (open >= 0 && (end || paragraph)) {
        if (text.substring(open, i).split("\\s+").length >= FEWEST_WORDS) {
          quotations.add(new Span(open, i));
        }
        open = -1;
      } else if (sign == '\u201c' || sign == '"') {
        open = i + 1;
      }
    }
    return quotations;
  }
}
