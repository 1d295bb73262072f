package org.newsgraph.assemble;

import static org.newsgraph.model.OntologyTerm.ng;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.model.Entity;
import org.newsgraph.model.FactKind;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Reading;
import org.newsgraph.model.Resolved;

/// Who vouches for what a node tells, and where they are told to have spoken.
final class Claimants {

  private static final OntologyTerm AGENT = ng("agent");

  /// How many sentences away from their words a speaker may be told to speak.
  private static final int REACH_SENTENCES = 1;

  private final Resolved resolved;
  private final Thresholds thresholds;
  private final Map<Integer, List<Reading.Arc>> claims = new HashMap<>();
  private final Map<Integer, List<Reading.Arc>> agents = new HashMap<>();
  private final Map<Entity, List<Reading.Node>> statements = new HashMap<>();

  Claimants(Resolved resolved, Thresholds thresholds) {
    this.resolved = resolved;
    this.thresholds = thresholds;
    Comparator<Reading.Arc> likeliest =
        Comparator.comparingDouble(Reading.Arc::score).reversed().thenComparingInt(Reading.Arc::to);
    resolved.reading().arcs().stream().sorted(likeliest).forEach(this::take);
  }

  private void take(Reading.Arc arc) {
    if (arc.label().equals(FactDrafts.CLAIMANT) && arc.score() >= thresholds.claimant()) {
      claims.computeIfAbsent(arc.from(), from -> new ArrayList<>()).add(arc);
    }
    if (arc.label().equals(AGENT) && arc.score() >= thresholds.arc()) {
      agents.computeIfAbsent(arc.from(), from -> new ArrayList<>()).add(arc);
      Reading.Node event = resolved.reading().nodes().get(arc.from());
      if (isStatement(event) && event.score() >= thresholds.node()) {
        resolved
            .thing(arc.to())
            .ifPresent(
                speaker ->
                    statements.computeIfAbsent(speaker, who -> new ArrayList<>()).add(event));
      }
    }
  }

  private static boolean isStatement(Reading.Node node) {
    return node.form() == Reading.Form.EVENT
        && node.type()
            .filter(type -> FactKind.ofEvent(type.localName()) == FactKind.Form.STATEMENT)
            .isPresent();
  }

  /// The likeliest claimant of an event, or of the relations of a thing; whoever speaks is no
  /// claimant of that.
  Optional<Entity> of(Reading.Node node) {
    Set<Entity> speakers =
        isStatement(node)
            ? agents.getOrDefault(node.index(), List.of()).stream()
                .flatMap(arc -> resolved.thing(arc.to()).stream())
                .collect(Collectors.toSet())
            : Set.of();
    return claims.getOrDefault(node.index(), List.of()).stream()
        .flatMap(arc -> resolved.thing(arc.to()).stream())
        .filter(claimant -> !speakers.contains(claimant))
        .findFirst();
  }

  /// The event of the claimant's speaking that is nearest to what is claimed: in its sentence or
  /// beside it, rather before than behind.
  Optional<Reading.Node> speaking(Entity claimant, Reading.Node claimed) {
    return statements.getOrDefault(claimant, List.of()).stream()
        .filter(event -> event.index() != claimed.index())
        .filter(event -> distance(event, claimed) <= REACH_SENTENCES)
        .min(
            Comparator.comparingInt((Reading.Node event) -> distance(event, claimed))
                .thenComparingInt(Reading.Node::sentence)
                .thenComparingInt(event -> Math.abs(event.span().begin() - claimed.span().begin()))
                .thenComparingInt(Reading.Node::index));
  }

  private static int distance(Reading.Node a, Reading.Node b) {
    return Math.abs(a.sentence() - b.sentence());
  }
}
