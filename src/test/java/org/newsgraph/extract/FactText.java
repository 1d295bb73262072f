package org.newsgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.newsgraph.model.Assertion;
import org.newsgraph.model.Certainty;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Event;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Facts;
import org.newsgraph.model.Node;
import org.newsgraph.model.Polarity;
import org.newsgraph.model.Value;

/// Writes facts for people: `Arrest(arrested) patient two men [negated, says police]`.
///
/// What the article itself affirms outright stands without brackets. An event of an event's role is
/// written like a subject, a value that is no text with its datatype: `2015 (year)`.
final class FactText {
  private FactText() {}

  static List<String> of(Facts facts) {
    return facts.facts().stream().map(FactText::of).toList();
  }

  static String of(Fact fact) {
    return node(fact.subject())
        + " "
        + fact.property().localName()
        + " "
        + node(fact.object())
        + ground(fact.assertion());
  }

  private static String node(Node node) {
    return switch (node) {
      case Entity entity -> entity.label();
      case Event event -> event.type().localName() + "(" + event.label() + ")";
      case Value value when value.datatype() == Value.Datatype.STRING -> value.lexical();
      case Value value ->
          value.lexical() + " (" + value.datatype().name().toLowerCase(Locale.ROOT) + ")";
    };
  }

  private static String ground(Assertion assertion) {
    List<String> marks = new ArrayList<>();
    if (assertion.polarity() == Polarity.NEGATED) {
      marks.add("negated");
    }
    if (assertion.certainty() != Certainty.CERTAIN) {
      marks.add(assertion.certainty().name().toLowerCase(Locale.ROOT));
    }
    assertion.claimant().ifPresent(claimant -> marks.add("says " + claimant.label()));
    assertion
        .reportedIn()
        .flatMap(Assertion::claimant)
        .ifPresent(reporter -> marks.add("reports " + reporter.label()));
    return marks.isEmpty() ? "" : " [" + String.join(", ", marks) + "]";
  }
}
