package org.newsgraph.compare;

import java.util.Collection;
import java.util.Map;

/// What Wikidata states about its items, wherever it is looked up.
public interface Wikidata {

  /// The items that are known, by id; others are left out.
  ///
  /// @param properties whose values are wanted, such as `P27`
  Map<String, KnownItem> items(Collection<String> ids, Collection<String> properties);
}
