package org.newsgraph.query;

import java.util.List;

/// A named thing that a search found.
///
/// @param label its name: the one that most articles use
/// @param types local names of its classes, sorted
/// @param articles how many articles name it
/// @param score how well its best name fits the words, 0 to 100; 100 is the same name
public record FoundEntity(
    String iri, String label, List<String> types, int articles, double score) {

  public FoundEntity {
    types = List.copyOf(types);
  }
}
