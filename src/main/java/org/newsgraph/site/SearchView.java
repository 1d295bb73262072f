package org.newsgraph.site;

import java.util.List;

/// What a search found.
record SearchView(String query, List<Hit> hits) {

  SearchView {
    hits = List.copyOf(hits);
  }

  /// A named thing.
  record Hit(String label, String href, String kind, String articles) {}
}
