package org.newsgraph.model;

import java.util.List;

/// A thing that may be two of one name, since articles tell of it what cannot all be true.
///
/// @param thing its IRI
/// @param articles the IRIs of those that do not agree, sorted
/// @param reason what they tell, for people
public record Doubt(String thing, List<String> articles, String reason) {
  public Doubt {
    articles = List.copyOf(articles);
  }
}
