package org.newsgraph.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.newsgraph.ontology.Ontology;

/// What a part of the server gets to answer from.
///
/// @param dataset the stored graphs, to be read in a transaction; its default graph is their union
/// @param base what the IRIs of the graph begin with, ending in `/` or `#`
/// @param settings how the server was started
/// @param background runs what is read beside requests; ends with the server
public record ServedGraph(
    DatasetGraph dataset, String base, ServerSettings settings, ExecutorService background) {

  private static final int MOST_SECONDS_TO_END = 5;

  /// A graph with a background of its own.
  public ServedGraph(DatasetGraph dataset, String base, ServerSettings settings) {
    this(dataset, base, settings, Executors.newCachedThreadPool(ServedGraph::daemon));
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "reading beside requests");
    thread.setDaemon(true);
    return thread;
  }

  /// Ends the background: what is being read has a few seconds, so that the store can be closed.
  void end() {
    background.shutdownNow();
    try {
      background.awaitTermination(MOST_SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

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

  /// The store below the index of labels, which is a wrapper around it.
  public static DatasetGraph stored(DatasetGraph dataset) {
    DatasetGraph stored = dataset;
    while (!TDBInternal.isTDB2(stored) && stored instanceof DatasetGraphWrapper wrapper) {
      stored = wrapper.getWrapped();
    }
    return stored;
  }

  /// The version of the store that a query reads now.
  public static long version(DatasetGraph dataset) {
    return Txn.calculateRead(
        dataset,
        () ->
            TDBInternal.requireStorage(stored(dataset))
                .getTxnSystem()
                .getThreadTransaction()
                .getDataVersion());
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
