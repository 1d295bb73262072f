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

  private final Coreference coreference;
  private final Attribution attribution;

  Grounds(Coreference coreference, Attribution attribution) {
    this.coreference = coreference;
    this.attribution = attribution;
  }

  /// The ground of what the given word tells.
  Assertion of(Tree tree, Token head, Span trigger, Modality modality, Confidence confidence) {
    return ground(tree, reportAround(tree, head), trigger, modality, confidence);
  }

  /// The ground of what a noun phrase says by itself of a named thing: the article vouches for it.
  Assertion ofDescription(Tree tree, Span trigger, Confidence confidence) {
    return ground(tree, Optional.empty(), trigger, Modality.PLAIN, confidence);
  }

  private Assertion ground(
      Tree tree, Optional<Report> report, Span trigger, Modality modality, Confidence confidence) {
    Optional<Entity> claimant = report.flatMap(this::claimant);
    Optional<Assertion> outer = report.flatMap(this::outer);
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
  private Optional<Assertion> outer(Report report) {
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
                    Confidence.STATEMENT));
  }

  Optional<Entity> claimant(Report report) {
    return report.source().flatMap(source -> entity(report.sourceTree(), source));
  }

  /// The thing that a word speaks of; "I" and "we" in reported words are their speaker.
  Optional<Entity> entity(Tree tree, Token head) {
    if (FIRST_PERSON.contains(head.text().toLowerCase(Locale.ROOT))) {
      return attribution
          .around(tree, head)
          .filter(report -> report.source().filter(head::equals).isEmpty())
          .flatMap(this::claimant);
    }
    return coreference.entity(head);
  }
}
