package org.newsgraph.compare;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The items that a comparison needs, looked up many at a time, and what lies above them.
final class KnownItems {

  /// Country, administrative territory, part of, location, continent, class and parent
  /// organisation.
  private static final List<String> UP =
      List.of("P17", "P131", "P361", "P706", "P276", "P30", "P279", "P749");

  /// From a street up to a continent there are fewer steps.
  private static final int MOST_STEPS = 8;

  private final Wikidata wikidata;
  private final Set<String> properties;
  private final Map<String, Optional<KnownItem>> items = new HashMap<>();

  KnownItems(Wikidata wikidata, Collection<String> compared) {
    this.wikidata = wikidata;
    properties = new TreeSet<>(compared);
    properties.addAll(UP);
  }

  void load(Collection<String> ids) {
    Set<String> wanted = new TreeSet<>(ids);
    wanted.removeIf(id -> !id.startsWith("Q") || items.containsKey(id));
    if (!wanted.isEmpty()) {
      Map<String, KnownItem> found = wikidata.items(wanted, properties);
      wanted.forEach(id -> items.put(id, Optional.ofNullable(found.get(id))));
    }
  }

  /// Loads the items and all that lies above them.
  void loadUpwards(Collection<String> ids) {
    Set<String> seen = new HashSet<>();
    Set<String> level = new TreeSet<>(ids);
    for (int step = 0; step < MOST_STEPS && !level.isEmpty(); step++) {
      load(level);
      seen.addAll(level);
      Set<String> next = new TreeSet<>();
      level.forEach(id -> above(id).filter(up -> !seen.contains(up)).forEach(next::add));
      level = next;
    }
  }

  private Stream<String> above(String id) {
    return UP.stream().flatMap(property -> values(id, property).stream());
  }

  boolean has(String id) {
    return items.getOrDefault(id, Optional.empty()).isPresent();
  }

  List<String> values(String id, String property) {
    return items
        .getOrDefault(id, Optional.empty())
        .map(item -> item.values(property))
        .orElse(List.of());
  }

  String label(String id) {
    return items.getOrDefault(id, Optional.empty()).map(KnownItem::label).orElse(id);
  }

  /// Whether the second lies somewhere above the first: it holds it, or is its class.
  boolean isBelow(String id, String other) {
    Set<String> seen = new HashSet<>(Set.of(id));
    Set<String> level = Set.of(id);
    for (int step = 0; step < MOST_STEPS && !level.isEmpty(); step++) {
      Set<String> next = new HashSet<>();
      level.forEach(one -> above(one).filter(seen::add).forEach(next::add));
      if (next.contains(other)) {
        return true;
      }
      level = next;
    }
    return false;
  }
}
