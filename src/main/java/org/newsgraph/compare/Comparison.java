package org.newsgraph.compare;

import java.util.List;
import java.util.Optional;
import org.newsgraph.ontology.Alignment;

/// A fact beside what Wikidata states about the same.
///
/// @param alignment the property of Wikidata that decided
/// @param there what Wikidata has in its place, for reading
/// @param note why it is so marked; may be empty
/// @param statement the value as Wikidata writes it; empty where the fact has none such
public record Comparison(
    StatedFact fact,
    Mark mark,
    Alignment alignment,
    List<String> there,
    String note,
    Optional<String> statement) {
  public Comparison {
    there = List.copyOf(there);
  }

  Comparison marked(Mark other, String why) {
    return new Comparison(fact, other, alignment, there, why, statement);
  }
}
