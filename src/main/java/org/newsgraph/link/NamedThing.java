package org.newsgraph.link;

import java.util.List;

/// Something that an article names.
///
/// @param name as the article writes it
/// @param otherNames what the article calls it besides
public record NamedThing(String name, List<String> otherNames, Kind kind) {
  public NamedThing {
    otherNames = List.copyOf(otherNames);
  }
}
