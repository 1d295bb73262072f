package org.newsgraph.assemble;

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
final class FactLines {
  private FactLines() {}

  static List<String> of(Facts facts) {
    return facts.facts().stream().map(FactLines::of).toList();
  }

  private static String of(Fact fact) {
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
      case Value value when value.datatype() == Value.Datatype.STRING ->
          "\"" + value.lexical() + "\"";
      case Value value ->
          value.lexical() + " (" + value.datatype().name().toLowerCase(Locale.ROOT) + ")";
    };
  }

  private static String ground(Assertion assertion) {
    List<String> parts = new ArrayList<>();
    if (assertion.polarity() == Polarity.NEGATED) {
      parts.add("negated");
    }
    if (assertion.certainty() != Certainty.CERTAIN) {
      parts.add(assertion.certainty().name().toLowerCase(Locale.ROOT));
    }
    assertion.claimant().ifPresent(claimant -> parts.add("says " + claimant.label()));
    assertion.reportedIn().ifPresent(outer -> parts.add("reported" + ground(outer)));
    return parts.isEmpty() ? "" : " [" + String.join(", ", parts) + "]";
  }
}
