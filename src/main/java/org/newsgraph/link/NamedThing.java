package org.newsgraph.link;

import java.util.List;
import org.newsgraph.model.OntologyTerm;

/// Something that an article names.
///
/// @param name as the article writes it
/// @param otherNames what the article calls it besides
/// @param statements what the article says outright of it
public record NamedThing(
    String name, List<String> otherNames, Kind kind, List<Statement> statements) {
  public NamedThing {
    otherNames = List.copyOf(otherNames);
    statements = List.copyOf(statements);
  }

  /// A thing of which no more is known.
  public NamedThing(String name, List<String> otherNames, Kind kind) {
    this(name, otherNames, kind, List.of());
  }

  /// A property of the thing with its value: a name, or a time as XML Schema writes it.
  public record Statement(OntologyTerm property, String value) {}
}
