package org.newsgraph.assemble;

import static org.newsgraph.model.OntologyTerm.ng;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.model.Entity;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Polarity;
import org.newsgraph.model.Reading;
import org.newsgraph.model.Resolved;

/// Denies what somebody is acquitted of having done: in "acquitted her of recruiting fighters" she
/// recruits nobody.
///
/// Only deeds of the acquitted: whoever is acquitted of a murder leaves somebody dead.
final class Acquittals {

  private static final OntologyTerm CONVICTION = ng("Conviction");
  private static final OntologyTerm PATIENT = ng("patient");
  private static final OntologyTerm OFFENCE = ng("offence");
  private static final OntologyTerm AGENT = ng("agent");

  /// "Nobody was convicted of the killing", but somebody did it.
  private static final Pattern NOBODY =
      Pattern.compile("(?:nobody|none|no|neither)\\b.*", Pattern.CASE_INSENSITIVE);

  private final Resolved resolved;
  private final Thresholds thresholds;

  private Acquittals(Resolved resolved, Thresholds thresholds) {
    this.resolved = resolved;
    this.thresholds = thresholds;
  }

  /// The same with such deeds denied.
  static Resolved apply(Resolved resolved, Thresholds thresholds) {
    Acquittals acquittals = new Acquittals(resolved, thresholds);
    Reading reading = resolved.reading();
    List<Reading.Node> nodes = new ArrayList<>(reading.nodes());
    for (Reading.Node acquittal : reading.nodes()) {
      if (isAcquittal(acquittal)) {
        acquittals
            .deeds(acquittal)
            .forEach(
                deed -> nodes.set(deed.index(), deed.withStance(denied(deed, acquittal.stance()))));
      }
    }
    return new Resolved(
        new Reading(reading.article(), reading.sentences(), nodes, reading.arcs(), reading.links()),
        resolved.referents());
  }

  private static Reading.Stance denied(Reading.Node deed, Reading.Stance acquittal) {
    return new Reading.Stance(
        Polarity.NEGATED, deed.stance().certainty().weaker(acquittal.certainty()));
  }

  private static boolean isAcquittal(Reading.Node node) {
    return node.type().filter(CONVICTION::equals).isPresent()
        && node.stance().polarity() == Polarity.NEGATED;
  }

  private Stream<Reading.Node> deeds(Reading.Node acquittal) {
    Set<Entity> acquitted = things(acquittal, PATIENT);
    List<Reading.Node> offences = fillers(acquittal, OFFENCE).toList();
    return resolved.reading().nodes().stream()
        .filter(node -> node.form() == Reading.Form.EVENT && node.index() != acquittal.index())
        .filter(node -> node.sentence() == acquittal.sentence())
        .filter(node -> offences.stream().anyMatch(offence -> offence.span().contains(node.span())))
        .filter(node -> things(node, AGENT).stream().anyMatch(acquitted::contains));
  }

  private Set<Entity> things(Reading.Node event, OntologyTerm role) {
    return fillers(event, role)
        .flatMap(filler -> resolved.thing(filler.index()).stream())
        .filter(thing -> !NOBODY.matcher(thing.label()).matches())
        .collect(Collectors.toSet());
  }

  private Stream<Reading.Node> fillers(Reading.Node event, OntologyTerm role) {
    return resolved.reading().arcs().stream()
        .filter(arc -> arc.from() == event.index() && arc.label().equals(role))
        .filter(arc -> arc.score() >= thresholds.arc())
        .map(arc -> resolved.reading().nodes().get(arc.to()));
  }
}
