package org.newsgraph.site;

import java.util.List;
import org.newsgraph.query.NamedQuery;

/// What the query page shows.
///
/// @param chosen the name of the query to begin with; empty for the first
record QueryView(List<NamedQuery> queries, String chosen) {

  QueryView {
    queries = List.copyOf(queries);
  }

  /// The query to begin with.
  String text() {
    return queries.stream()
        .filter(query -> query.name().equals(chosen))
        .findFirst()
        .or(() -> queries.stream().findFirst())
        .map(NamedQuery::text)
        .orElse("");
  }
}
