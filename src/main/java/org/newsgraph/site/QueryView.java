package org.newsgraph.site;

import java.util.List;
import org.newsgraph.query.NamedQuery;

/// What the query page shows.
///
/// @param chosen the query to begin with, with the reader's values
record QueryView(List<NamedQuery> queries, NamedQuery chosen) {
  QueryView {
    queries = List.copyOf(queries);
  }

  /// A query's parameters as the page's script reads them.
  static String parameters(NamedQuery query) {
    return Json.text(query.parameters());
  }
}
