package org.newsgraph.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.Assertion;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;

/// Makes the ground of a clause's facts: who says it, how surely, and where.
final class Grounds {

  private static final Set<String> FIRST_PERSON = Set.of("i", "me", "my", "we", "us", "our");

  /// "A says that B says that C says": more is a misreading, and misreadings may go in circles.
  private static final int DEEPEST_NESTING = 3;

  private final Coreference coreference;
  private final Attribution attribution;

  Grounds(Coreference coreference, Attribution attribution) {
    this.coreference = coreference;
    this.attribution = attribution;
  }

  /// The ground of what the given word tells.
  Assertion of(Tree tree, Token head, Span trigger, Modality modality, Confidence confidence) {
    return ground(tree, reportAround(tree, head), trigger, modality, confidence, 0);
  }

  /// The ground of what a noun phrase says by itself of a named thing: the article vouches for it.
  Assertion ofDescription(Tree tree, Span trigger, Confidence confidence) {
    return ground(tree, Optional.empty(), trigger, Modality.PLAIN, confidence, 0);
  }

  private Assertion ground(
      Tree tree,
      Optional<Report> report,
      Span trigger,
      Modality modality,
      Confidence confidence,
      int depth) {
    Optional<Entity> claimant = report.flatMap(this::claimant);
    Optional<Assertion> outer =
        depth < DEEPEST_NESTING ? report.flatMap(r -> outer(r, depth + 1)) : Optional.empty();
    String key =
        "a"
            + trigger.begin()
            + "-"
            + trigger.end()
            + "-"
            + report.map(r -> Integer.toString(r.cue().begin())).orElse("")
            + "-"
            + modality.polarity()
            + "-"
            + modality.certainty()
            + "-"
            + confidence
            + "-"
            + tree.sentence().index();
    return new Assertion(
        key,
        claimant,
        outer,
        modality.polarity(),
        modality.certainty(),
        confidence.precision(),
        tree.sentence().span(),
        trigger,
        report.map(Report::cue),
        modality.negationCue(),
        modality.hedgeCue());
  }

  private Optional<Report> reportAround(Tree tree, Token token) {
    return attribution
        .around(tree, token)
        .filter(report -> report.cueToken().filter(token::equals).isEmpty());
  }

  /// The assertion that the reporting clause itself is, where somebody else reports it.
  private Optional<Assertion> outer(Report report, int depth) {
    return report
        .cueToken()
        .flatMap(cue -> reportAround(report.tree(), cue))
        .filter(outer -> outer.cue().begin() != report.cue().begin())
        .map(
            outer ->
                ground(
                    report.tree(),
                    Optional.of(outer),
                    report.cue(),
                    Modality.PLAIN,
                    Confidence.STATEMENT,
                    depth));
  }

  /// Who says it; where "I" quotes "me", the one whom those words are quoted from.
  Optional<Entity> claimant(Report report) {
    return claimant(report, 0);
  }

  private Optional<Entity> claimant(Report report, int depth) {
    return report.source().flatMap(source -> entity(report.sourceTree(), source, depth));
  }

  /// The thing that a word speaks of; "I" and "we" in reported words are their speaker.
  Optional<Entity> entity(Tree tree, Token head) {
    return entity(tree, head, 0);
  }

  private Optional<Entity> entity(Tree tree, Token head, int depth) {
    if (!FIRST_PERSON.contains(head.text().toLowerCase(Locale.ROOT))) {
      return coreference.entity(head);
    }
    return attribution
        .around(tree, head)
        .filter(report -> depth < DEEPEST_NESTING)
        .filter(report -> report.source().filter(head::equals).isEmpty())
        .flatMap(report -> claimant(report, depth + 1));
  }
}
