package org.newsgraph.emit;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a run of the program was made with; the same for all its articles.
///
/// @param ontologyHash SHA-256 of the ontology's files
/// @param models the language models used
/// @param options the options given, by name
public record Run(
    String softwareVersion,
    String ontologyHash,
    List<String> models,
    SortedMap<String, String> options) {
  public Run {
    models = List.copyOf(models);
    options = new TreeMap<>(options);
  }
}
