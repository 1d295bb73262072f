package org.newsgraph.resolve;

import static org.newsgraph.model.OntologyTerm.ng;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Reading;

/// Joins "I" to whoever speaks: the claimant of the event or relation that it is part of, else the
/// agent of the event whose words it stands in; "we" rather by its link, where there is one.
final class Speakers {

  private static final OntologyTerm CLAIMANT = ng("claimant");
  private static final OntologyTerm AGENT = ng("agent");

  /// Arcs that are less likely than this lead to no speaker.
  private static final double ARC = 0.5;

  private final Map<Integer, List<Reading.Node>> texts;
  private final Chains chains;
  private final Map<Integer, List<Reading.Arc>> from = new HashMap<>();
  private final Map<Integer, List<Reading.Arc>> to = new HashMap<>();

  Speakers(Reading reading, Chains chains) {
    this.texts =
        reading.nodes().stream()
            .filter(node -> node.form() == Reading.Form.TEXT)
            .collect(Collectors.groupingBy(Reading.Node::sentence));
    this.chains = chains;
    reading.arcs().stream()
        .filter(arc -> arc.score() >= ARC)
        .sorted(Comparator.comparingDouble(Reading.Arc::score).reversed())
        .forEach(
            arc -> {
              from.computeIfAbsent(arc.from(), node -> new ArrayList<>()).add(arc);
              to.computeIfAbsent(arc.to(), node -> new ArrayList<>()).add(arc);
            });
  }

  /// Puts each first-person pronoun into its speaker's chain, where there is one.
  void join(List<Mention> mentions) {
    mentions.stream()
        .filter(mention -> mention.pronoun().filter(Pronoun.FIRST_PERSON::equals).isPresent())
        .forEach(mention -> speaker(mention).ifPresent(arc -> joinTo(mention, arc)));
  }

  private void joinTo(Mention mention, Reading.Arc arc) {
    chains.of(arc.to()).ifPresent(chain -> chains.join(mention, chain, arc.score()));
  }

  private Optional<Reading.Arc> speaker(Mention mention) {
    Stream<Integer> events = arcs(to, mention.index()).map(Reading.Arc::from);
    Stream<Reading.Arc> spoken =
        Stream.concat(
            Stream.concat(Stream.of(mention.index()), events).flatMap(this::claimants),
            quoting(mention).flatMap(event -> arcs(from, event, AGENT)));
    return (isPlural(mention)
            ? Stream.concat(byLink(mention), spoken)
            : Stream.concat(spoken, byLink(mention)))
        .filter(arc -> chains.of(arc.to()).isPresent())
        .findFirst();
  }

  /// "We" may be those whom the speaker speaks for.
  private static boolean isPlural(Mention mention) {
    return !mention.surface().toLowerCase(Locale.ROOT).matches("i|m[ey].*");
  }

  private Stream<Reading.Arc> claimants(int node) {
    return arcs(from, node, CLAIMANT);
  }

  /// The events of which the text that holds the pronoun is a part.
  private Stream<Integer> quoting(Mention mention) {
    return texts.getOrDefault(mention.node().sentence(), List.of()).stream()
        .filter(text -> text.span().contains(mention.node().span()))
        .flatMap(text -> arcs(to, text.index()).map(Reading.Arc::from));
  }

  private Stream<Reading.Arc> byLink(Mention mention) {
    return chains.antecedents(mention.index()).stream()
        .map(
            found ->
                new Reading.Arc(
                    mention.index(),
                    found.chain().first(),
                    CLAIMANT,
                    found.score(),
                    Reading.Stance.PLAIN,
                    0));
  }

  private static Stream<Reading.Arc> arcs(
      Map<Integer, List<Reading.Arc>> arcs, int node, OntologyTerm label) {
    return arcs(arcs, node).filter(arc -> arc.label().equals(label));
  }

  private static Stream<Reading.Arc> arcs(Map<Integer, List<Reading.Arc>> arcs, int node) {
    return arcs.getOrDefault(node, List.of()).stream();
  }
}
