package org.newsgraph.store;

import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;

/// Fills an empty database by Jena's phased loader: terms and one index first, then the other
/// indexes from that one, each in its own order.
final class BulkLoad {

  private BulkLoad() {}

  /// Loads all parts; returns how many quads they have.
  ///
  /// @throws StoreException where a part cannot be read; the database is of no use then
  static long load(List<LoadPart> parts, DatasetGraph empty) {
    DataLoader loader =
        LoaderFactory.createLoader(StoreLayout.loaderPlan(), empty, (format, arguments) -> {});
    loader.startBulk();
    try {
      parts.forEach(part -> part.read(loader.streamRDF()));
    } finally {
      // After a failure too: the loader's threads wait for the end.
      loader.finishBulk();
    }
    return loader.countQuads();
  }
}
