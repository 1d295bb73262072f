package org.newsgraph.assemble;

import static org.newsgraph.model.OntologyTerm.ng;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.model.Event;
import org.newsgraph.model.Node;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Reading;
import org.newsgraph.model.Resolved;

/// Picks the arcs of a reading that make facts: likely enough, allowed, and about events of which
/// something is told.
final class FactDrafts {

  static final OntologyTerm CLAIMANT = ng("claimant");

  private final Reading reading;
  private final Permission permission;
  private final FactNodes fillers;
  private final Thresholds thresholds;
  private final Map<List<Integer>, Double> likeliest = new HashMap<>();

  FactDrafts(Resolved resolved, Permission permission, FactNodes fillers, Thresholds thresholds) {
    this.reading = resolved.reading();
    this.permission = permission;
    this.fillers = fillers;
    this.thresholds = thresholds;
    for (Reading.Arc arc : reading.arcs()) {
      if (!arc.label().equals(CLAIMANT)) {
        likeliest.merge(List.of(arc.from(), arc.to()), arc.score(), Math::max);
      }
    }
  }

  /// The facts to be, in the order of the arcs.
  List<FactDraft> drafts() {
    List<FactDraft> drafts = new ArrayList<>();
    for (Reading.Arc arc : reading.arcs()) {
      draft(arc).filter(this::isLikeliestRole).ifPresent(drafts::add);
    }
    Map<Integer, List<FactDraft>> bySource =
        drafts.stream().collect(Collectors.groupingBy(draft -> draft.arc().from()));
    drafts.removeIf(
        draft ->
            bySource.getOrDefault(draft.arc().from(), List.of()).stream()
                .anyMatch(other -> isPartOf(draft, other) || isOtherNumber(draft, other)));
    List<FactDraft> worded = worded(drafts, told(drafts));
    Set<Node> told = told(worded);
    return worded.stream().filter(draft -> !isAboutUntold(draft, told)).toList();
  }

  /// Whoever takes part in an event does so in one role: the likeliest.
  private boolean isLikeliestRole(FactDraft draft) {
    return !(draft.subject() instanceof Event)
        || draft.arc().score()
            >= likeliest.getOrDefault(List.of(draft.arc().from(), draft.arc().to()), 0.0);
  }

  /// "Fighters for ISIS" fill a role, and not their "fighters" or "ISIS" beside them.
  private static boolean isPartOf(FactDraft draft, FactDraft other) {
    return draft.arc().from() == other.arc().from()
        && draft.arc().label().equals(other.arc().label())
        && other.to().form() == draft.to().form()
        && other.to().span().contains(draft.to().span())
        && !other.to().span().equals(draft.to().span());
  }

  /// A person has one age and a group one number in a sentence: the likeliest. A number within
  /// another is no rival of it.
  private boolean isOtherNumber(FactDraft draft, FactDraft other) {
    return permission.isNumeric(draft.arc().label())
        && draft.arc().label().equals(other.arc().label())
        && draft.score() < other.score()
        && !draft.to().span().contains(other.to().span());
  }

  private Optional<FactDraft> draft(Reading.Arc arc) {
    Reading.Node from = reading.nodes().get(arc.from());
    Reading.Node to = reading.nodes().get(arc.to());
    boolean likely =
        arc.score() >= thresholds.arc()
            && from.score() >= thresholds.node()
            && to.score() >= thresholds.node();
    if (!likely || arc.label().equals(CLAIMANT) || !permission.isProperty(arc.label())) {
      return Optional.empty();
    }
    return fillers
        .subject(from)
        .filter(subject -> permission.mayHave(subject, arc.label()))
        .flatMap(subject -> draft(arc, from, to, subject));
  }

  private Optional<FactDraft> draft(
      Reading.Arc arc, Reading.Node from, Reading.Node to, Node subject) {
    double score = arc.score() * fillers.score(from) * fillers.score(to);
    return fillers
        .object(subject, from, arc.label(), to)
        .filter(object -> !object.equals(subject))
        .map(object -> new FactDraft(arc, from, to, subject, object, score))
        .filter(draft -> draft.score() >= thresholds.fact());
  }

  /// The events of which something is told beside other events of which nothing is.
  private static Set<Node> told(List<FactDraft> drafts) {
    Set<Node> told = new HashSet<>();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (FactDraft draft : drafts) {
        boolean grounded = !(draft.object() instanceof Event) || told.contains(draft.object());
        grown |= grounded && draft.subject() instanceof Event && told.add(draft.subject());
      }
    }
    return told;
  }

  /// An event of which nothing is told may still stand in its own words: "charged with fraud".
  private List<FactDraft> worded(List<FactDraft> drafts, Set<Node> told) {
    List<FactDraft> worded = new ArrayList<>();
    for (FactDraft draft : drafts) {
      boolean untold = draft.object() instanceof Event && !told.contains(draft.object());
      Optional<Node> words =
          untold ? fillers.text(draft.arc().label(), draft.to()) : Optional.of(draft.object());
      words.ifPresent(object -> worded.add(draft.leadingTo(object)));
    }
    return worded;
  }

  private static boolean isAboutUntold(FactDraft draft, Set<Node> told) {
    return draft.subject() instanceof Event && !told.contains(draft.subject());
  }
}
