package org.newsgraph.site;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/// Answers what a reader asks for.
@FunctionalInterface
interface Page {

  /// The answer to a request.
  ///
  /// @throws NotFoundException where there is no such page
  Answer answer(PageRequest request);

  /// The same page, read within one transaction.
  default Page within(DatasetGraph dataset) {
    return request -> Txn.calculateRead(dataset, () -> answer(request));
  }
}
