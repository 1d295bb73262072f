package org.newsgraph.compare;

import java.util.Optional;

/// The article that a fact comes from.
///
/// @param iri its name in the graph
/// @param url where it was published
/// @param read the day on which it was read, as in `2026-11-24`
public record ArticleSource(
    String iri, Optional<String> url, Optional<String> title, Optional<String> read) {

  /// The last segment of its name.
  public String id() {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }
}
