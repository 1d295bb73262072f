package org.newsgraph.compare;

import java.util.List;
import java.util.Map;

/// What is known of an item of Wikidata.
///
/// @param id such as `Q42`
/// @param label its English label, or its id where it has none
/// @param values by property: items by id, times as in `+1961-04-02T00:00:00Z/11`
public record KnownItem(String id, String label, Map<String, List<String>> values) {
  public KnownItem {
    values = Map.copyOf(values);
  }

  /// The values of a property; empty where there are none.
  public List<String> values(String property) {
    return values.getOrDefault(property, List.of());
  }
}
