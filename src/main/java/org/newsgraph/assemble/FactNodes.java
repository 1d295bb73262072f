package org.newsgraph.assemble;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.newsgraph.model.Certainty;
import org.newsgraph.model.Event;
import org.newsgraph.model.Node;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Reading;
import org.newsgraph.model.Resolved;
import org.newsgraph.model.Resolved.Referent;
import org.newsgraph.model.Value;

/// Turns the nodes of a reading into those of facts: things, events, values.
final class FactNodes {

  private final Resolved resolved;
  private final Permission permission;
  private final String text;

  FactNodes(Resolved resolved, Permission permission) {
    this.resolved = resolved;
    this.permission = permission;
    this.text = resolved.reading().article().text();
  }

  /// What facts may be about: the event or thing of the node.
  Optional<Node> subject(Reading.Node node) {
    return switch (node.form()) {
      case THING -> resolved.thing(node.index()).map(Node.class::cast);
      case EVENT -> event(node).map(Node.class::cast);
      case TIME, NUMBER, TITLE, NAME, TEXT -> Optional.empty();
    };
  }

  /// What the property of the subject leads to, if the ontology lets it lead there.
  Optional<Node> object(Node subject, Reading.Node from, OntologyTerm property, Reading.Node node) {
    return switch (node.form()) {
      case THING, EVENT -> thing(subject, property, node);
      case TIME ->
          permission.isTemporal(property)
              ? Optional.of(Values.time(value(from, node), words(node)))
              : text(property, node);
      case NUMBER ->
          permission.isNumeric(property)
              ? Values.number(node.value(), words(node)).map(Node.class::cast)
              : text(property, node);
      case TITLE, NAME, TEXT -> text(property, node);
    };
  }

  /// When something was that is told as certain lies in the past.
  private Optional<String> value(Reading.Node from, Reading.Node time) {
    boolean happened =
        from.form() == Reading.Form.EVENT && from.stance().certainty() == Certainty.CERTAIN;
    return resolved
        .reading()
        .article()
        .metadata()
        .date()
        .filter(published -> happened)
        .map(published -> Values.past(time.value(), words(time), published))
        .orElse(time.value());
  }

  private Optional<Node> thing(Node subject, OntologyTerm property, Reading.Node node) {
    Optional<Node> thing = subject(node);
    return thing
        .filter(object -> permission.mayLeadTo(subject, property, object, node))
        .or(() -> thing.flatMap(object -> text(property, node)));
  }

  /// The node's own words, where the property leads to words.
  Optional<Node> text(OntologyTerm property, Reading.Node node) {
    return permission.isTextual(property)
        ? Values.text(node.form(), words(node)).map((Value value) -> value)
        : Optional.empty();
  }

  /// How likely the node speaks of what it is taken to speak of.
  double score(Reading.Node node) {
    return node.score() * resolved.referent(node.index()).map(Referent::score).orElse(1.0);
  }

  private Optional<Event> event(Reading.Node node) {
    return node.type()
        .filter(permission::isEvent)
        .map(
            type ->
                new Event(
                    "e" + node.span().begin() + "-" + type.localName(),
                    type,
                    predicate(node),
                    words(node),
                    node.span()));
  }

  /// The lemmas of the trigger; its words in small letters where there are none.
  private String predicate(Reading.Node node) {
    String lemmas =
        resolved.reading().sentences().get(node.sentence()).tokens().stream()
            .filter(token -> token.span().overlaps(node.span()))
            .map(token -> token.lemma().isEmpty() ? token.text() : token.lemma())
            .collect(Collectors.joining(" "))
            .toLowerCase(Locale.ROOT);
    return lemmas.isEmpty() ? words(node).toLowerCase(Locale.ROOT) : lemmas;
  }

  private String words(Reading.Node node) {
    return node.span().onOneLine(text).strip();
  }
}
