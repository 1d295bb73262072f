package org.newsgraph.site;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.newsgraph.model.OntologyTerm;

/// Which tellings a reader wants to see; what is absent holds for all.
///
/// @param about the things of which one takes part
/// @param kind an event class or relation
/// @param sources the things of which one says so
/// @param polarity `affirmed` or `negated`
/// @param certainty `certain`, `probable`, `possible` or `undetermined`
/// @param places the things of which one is where it happens
/// @param from the first year, month or day
/// @param to the last year, month or day
/// @param article the article's IRI
record ClaimFilter(
    Optional<Set<Node>> about,
    Optional<OntologyTerm> kind,
    Optional<Set<Node>> sources,
    Optional<String> polarity,
    Optional<String> certainty,
    Optional<Set<Node>> places,
    Optional<String> from,
    Optional<String> to,
    Optional<String> article) {

  private static final Set<String> PLACE_ROLES =
      Set.of("place", "origin", "destination", "locatedIn", "basedIn", "residence", "birthPlace");

  /// Whether the telling is wanted.
  boolean takes(Telling telling) {
    Ground ground = telling.ground();
    return about.map(wanted -> takesPart(telling, wanted)).orElse(true)
        && kind.map(wanted -> isOfKind(telling, wanted)).orElse(true)
        && sources
            .map(wanted -> ground.claimants().stream().anyMatch(t -> wanted.contains(t.node())))
            .orElse(true)
        && polarity.map(wanted -> wanted.equals("negated") == ground.denied()).orElse(true)
        && certainty
            .map(wanted -> wanted.equals(ground.certainty().name().toLowerCase(Locale.ROOT)))
            .orElse(true)
        && places.map(wanted -> isIn(telling, wanted)).orElse(true)
        && isWithinTime(telling);
  }

  private static boolean takesPart(Telling telling, Set<Node> wanted) {
    return telling.claims().stream()
        .anyMatch(
            claim ->
                wanted.contains(claim.subject().node()) || wanted.contains(claim.object().node()));
  }

  private static boolean isOfKind(Telling telling, OntologyTerm wanted) {
    return telling.eventful()
        ? telling.subject().type().filter(wanted.iri()::equals).isPresent()
        : telling.claims().getFirst().property().equals(wanted.iri());
  }

  private static boolean isIn(Telling telling, Set<Node> wanted) {
    return telling.claims().stream()
        .anyMatch(
            claim -> PLACE_ROLES.contains(claim.role()) && wanted.contains(claim.object().node()));
  }

  private boolean isWithinTime(Telling telling) {
    return !asksForTime()
        || telling.of("time").stream()
            .map(claim -> claim.object().label())
            .anyMatch(this::isWithinTime);
  }

  /// Whether it matters when something happens.
  boolean asksForTime() {
    return from.isPresent() || to.isPresent();
  }

  /// Whether a year, month, day or moment is wanted; never one in words, such as "last week".
  boolean isWithinTime(String time) {
    return time.matches("\\d{4}.*")
        && from.map(first -> time.compareTo(first) >= 0 || first.startsWith(time)).orElse(true)
        && to.map(last -> time.compareTo(last) <= 0 || time.startsWith(last)).orElse(true);
  }
}
