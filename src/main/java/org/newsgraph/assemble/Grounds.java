package org.newsgraph.assemble;

import java.util.Optional;
import org.newsgraph.model.Assertion;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Event;
import org.newsgraph.model.Reading;

/// Makes the ground of facts: who says it, how surely, and where.
///
/// The facts of one event share their ground, and so do relations by one word; a fact for which the
/// claimant does not vouch has one of its own.
final class Grounds {

  /// "A says that B says that C says": more is a misreading, and misreadings may go in circles.
  private static final int DEEPEST_NESTING = 3;

  private final Reading reading;
  private final Claimants claimants;
  private final Thresholds thresholds;

  Grounds(Reading reading, Claimants claimants, Thresholds thresholds) {
    this.reading = reading;
    this.claimants = claimants;
    this.thresholds = thresholds;
  }

  /// The ground of a fact to be.
  Assertion of(FactDraft draft) {
    boolean event = draft.subject() instanceof Event;
    Reading.Node trigger = event ? draft.from() : draft.to();
    Reading.Stance stance = event ? draft.from().stance() : draft.arc().stance();
    Optional<Entity> claimant =
        draft.arc().claimed() >= thresholds.vouched()
            ? claimants.of(draft.from())
            : Optional.empty();
    return ground(draft.from(), trigger, stance, claimant, 0);
  }

  private Assertion ground(
      Reading.Node anchor,
      Reading.Node trigger,
      Reading.Stance stance,
      Optional<Entity> claimant,
      int depth) {
    Optional<Reading.Node> speaking =
        claimant.flatMap(speaker -> claimants.speaking(speaker, anchor));
    Optional<Assertion> outer =
        depth < DEEPEST_NESTING
            ? speaking.flatMap(event -> outer(event, claimant, depth + 1))
            : Optional.empty();
    return new Assertion(
        key(anchor, trigger, stance, claimant, outer),
        claimant,
        outer,
        stance.polarity(),
        stance.certainty(),
        trigger.score(),
        reading.sentences().get(anchor.sentence()).span(),
        trigger.span(),
        speaking.map(Reading.Node::span),
        Optional.empty(),
        Optional.empty());
  }

  /// The ground of the claimant's speaking, where somebody else reports it.
  private Optional<Assertion> outer(Reading.Node speaking, Optional<Entity> speaker, int depth) {
    Optional<Entity> reporter = claimants.of(speaking);
    return reporter.isPresent() && !reporter.equals(speaker)
        ? Optional.of(ground(speaking, speaking, speaking.stance(), reporter, depth))
        : Optional.empty();
  }

  private static String key(
      Reading.Node anchor,
      Reading.Node trigger,
      Reading.Stance stance,
      Optional<Entity> claimant,
      Optional<Assertion> outer) {
    return "a%d-%d-%d-%s-%s-%d-%s%s"
        .formatted(
            trigger.span().begin(),
            trigger.span().end(),
            trigger.index(),
            stance.polarity(),
            stance.certainty(),
            anchor.sentence(),
            claimant.map(Entity::key).orElse(""),
            outer.map(assertion -> "-" + assertion.key()).orElse(""));
  }
}
