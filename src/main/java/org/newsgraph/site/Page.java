package org.newsgraph.site;

import org.newsgraph.serve.ServedGraph;

/// Answers what a reader asks for.
@FunctionalInterface
interface Page {

  /// The answer to a request.
  ///
  /// @throws NotFoundException where there is no such page
  /// @throws org.apache.jena.query.QueryCancelledException where it takes too long
  Answer answer(PageRequest request);

  /// The same page, read within one transaction and the time that a query may take.
  default Page within(ServedGraph graph) {
    return request -> graph.read(() -> answer(request));
  }
}
