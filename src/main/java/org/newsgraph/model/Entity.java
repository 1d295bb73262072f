package org.newsgraph.model;

import java.util.List;

/// A thing that facts are about.
///
/// Named things are shared between articles: their identity is their type and name. Unnamed ones
/// (groups, "the individual") belong to their article: their identity is their key in it.
///
/// @param key unique in the article, the same from run to run
/// @param type the most specific class known, such as `ng:ArmedGroup`
/// @param label the best name or description, as the text words it
/// @param alternativeLabels other names that the article uses for it, sorted
/// @param named whether the label is a proper name
public record Entity(
    String key, OntologyTerm type, String label, List<String> alternativeLabels, boolean named)
    implements Node {
  public Entity {
    alternativeLabels = List.copyOf(alternativeLabels);
  }
}
