package org.newsgraph.site;

import java.util.List;

/// What a search found.
record SearchView(String query, List<Hit> hits) {

  SearchView {
    hits = List.copyOf(hits);
  }

  /// A named thing or an article.
  ///
  /// @param value what a field of a form has to hold for it
  record Hit(String label, String href, String kind, String articles, String value) {
    /// What the reader may have typed of it.
    String told() {
      return label + " " + value;
    }
  }
}
