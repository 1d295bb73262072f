package org.newsgraph.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.newsgraph.ontology.Ontology;

/// What a part of the server gets to answer from.
///
/// @param dataset the stored graphs, to be read in a transaction; its default graph is their union
/// @param base what the IRIs of the graph begin with, ending in `/` or `#`
/// @param settings how the server was started
public record ServedGraph(DatasetGraph dataset, String base, ServerSettings settings) {

  /// The ontology that the stored articles were read for.
  public Ontology ontology() {
    return settings.ontology().orElseGet(ServedGraph::shipped);
  }

  private static Ontology shipped() {
    try {
      return Ontology.shipped();
    } catch (IOException e) {
      throw new UncheckedIOException("the program was packed without its ontology", e);
    }
  }

  /// Reads within one transaction, for no longer than a query may take.
  ///
  /// @throws org.apache.jena.query.QueryCancelledException where the time is over
  public <T> T read(Supplier<T> reading) {
    Deadline.start(settings.limits().queryTimeout());
    try {
      return Txn.calculateRead(dataset, reading);
    } finally {
      Deadline.end();
    }
  }
}
