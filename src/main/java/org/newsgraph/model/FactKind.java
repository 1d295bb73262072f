package org.newsgraph.model;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A kind of fact, as far as kinds differ in how often they are right.
///
/// Chosen by cross-validation over the articles with gold facts: that the filler goes by a name
/// tells more than the part of speech of the trigger, the role or a hedge.
public record FactKind(Form form, Filler filler) implements Comparable<FactKind> {

  private static final Set<String> TEXTUAL = Set.of("theme", "offence", "penalty");

  /// What a fact is about.
  public enum Form {
    /// An event.
    EVENT,
    /// Reported speech.
    STATEMENT,
    /// A thing that goes by a name.
    NAMED,
    /// A thing that is only described.
    DESCRIBED
  }

  /// What it tells of it.
  public enum Filler {
    /// A thing that goes by a name.
    NAME,
    /// A thing that is only described, or an event.
    DESCRIPTION,
    /// A clause in its own words.
    TEXT,
    /// A time, a number, a title.
    VALUE
  }

  /// The kind of a fact.
  public static FactKind of(Fact fact) {
    Form form =
        switch (fact.subject()) {
          case Event event -> ofEvent(event.type().localName());
          case Entity entity -> entity.named() ? Form.NAMED : Form.DESCRIBED;
          case Value value -> throw new IllegalArgumentException("a value as subject: " + value);
        };
    Filler filler =
        switch (fact.object()) {
          case Entity entity -> entity.named() ? Filler.NAME : Filler.DESCRIPTION;
          case Event event -> Filler.DESCRIPTION;
          case Value value -> ofValue(fact.property().localName());
        };
    return new FactKind(form, filler);
  }

  /// The form of facts about events of this type.
  public static Form ofEvent(String type) {
    return type.equals("Statement") ? Form.STATEMENT : Form.EVENT;
  }

  /// The filler that a plain value of this property is.
  public static Filler ofValue(String property) {
    return TEXTUAL.contains(property) ? Filler.TEXT : Filler.VALUE;
  }

  /// The kind of this name, if any.
  public static Optional<FactKind> named(String name) {
    for (Form form : Form.values()) {
      for (Filler filler : Filler.values()) {
        FactKind kind = new FactKind(form, filler);
        if (kind.name().equals(name)) {
          return Optional.of(kind);
        }
      }
    }
    return Optional.empty();
  }

  /// Its name in tables: `event-name`.
  public String name() {
    return (form + "-" + filler).toLowerCase(Locale.ROOT);
  }

  @Override
  public int compareTo(FactKind other) {
    int order = form.compareTo(other.form);
    return order == 0 ? filler.compareTo(other.filler) : order;
  }
}
