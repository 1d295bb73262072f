package org.newsgraph.eval;

import java.util.List;
import java.util.Set;

/// A class of fact: a role of an event type ("Arrest.patient"), or a relation ("memberOf").
public record FactClass(Kind kind, String name) implements Comparable<FactClass> {

  private static final String STATEMENT = "Statement";

  /// What a fact tells in general.
  public enum Kind {
    /// Who or what takes part in an event, where or when.
    EVENT_ROLE("event role"),
    /// How two things belong together.
    RELATION("relation"),
    /// Reported speech that fits no event type.
    STATEMENT("statement");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /// The kind for a reader.
    public String label() {
      return label;
    }
  }

  /// The class of a gold fact, by its best type and property.
  static FactClass of(GoldFact gold) {
    String property = gold.properties().getFirst();
    return gold.subject() instanceof GoldTerm.Happening(List<String> types, String trigger)
        ? role(types.getFirst(), property)
        : new FactClass(Kind.RELATION, property);
  }

  /// The class of an extracted fact.
  ///
  /// @param eventTypes local names of the ontology's event classes
  static FactClass of(ExtractedFact fact, Set<String> eventTypes) {
    return fact.subjectTypes().stream()
        .filter(eventTypes::contains)
        .findFirst()
        .map(type -> role(type, fact.property()))
        .orElseGet(() -> new FactClass(Kind.RELATION, fact.property()));
  }

  private static FactClass role(String type, String property) {
    Kind kind = type.equals(STATEMENT) ? Kind.STATEMENT : Kind.EVENT_ROLE;
    return new FactClass(kind, type + "." + property);
  }

  @Override
  public int compareTo(FactClass other) {
    int order = kind.compareTo(other.kind);
    return order == 0 ? name.compareTo(other.name) : order;
  }
}
