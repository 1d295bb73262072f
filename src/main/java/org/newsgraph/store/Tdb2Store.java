package org.newsgraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.newsgraph.model.ArticleIri;

/// A store in a TDB2 directory, which only one process can hold at a time.
public final class Tdb2Store implements Store {

  static {
    // Before any of Jena's terms is used, as the order of joins does: else Jena begins in the
    // middle.
    JenaSystem.init();
  }

  // Below this a batch might not end well, and a full disk kills the process in mapped memory.
  private static final long MIN_FREE_BYTES = 500L << 20;
  private static final String DATA = "Data-0001";

  private final Path directory;
  private final DatasetGraph database;
  private final LabelledDataset dataset;
  private boolean broken;

  private Tdb2Store(Path directory, DatasetGraph database, boolean fresh) {
    this.directory = directory;
    this.database = database;
    this.dataset = LabelIndex.over(database, directory, fresh);
  }

  /// Opens the store of this directory, and makes it where there is none.
  ///
  /// @throws StoreException where the directory cannot be used, its disk is nearly full or another
  ///   process holds it
  public static Tdb2Store openOrCreate(Path directory) {
    // Told before hours of analysis, and before anything is made.
    checkSpace(directory);
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new StoreException(
          directory.toString(),
          "cannot make store '" + directory + "': is it a file, or its folder read-only?",
          e);
    }
    return connect(directory);
  }

  /// Opens the store of this directory, which must exist.
  ///
  /// @throws StoreException where there is none, it cannot be used or another process holds it
  public static Tdb2Store open(Path directory) {
    if (!Files.isDirectory(directory) || !holdsStore(directory)) {
      throw new StoreException(
          directory.toString(),
          "no store at '" + directory + "': build one with 'newsgraph build', or name another");
    }
    return connect(directory);
  }

  private static Tdb2Store connect(Path directory) {
    String location = directory.toString();
    if (!Files.isWritable(directory)) {
      throw new StoreException(
          location, "store '" + directory + "' is read-only: even reading needs its lock file");
    }
    boolean fresh = !holdsStore(directory);
    if (fresh && !isEmpty(directory)) {
      throw new StoreException(
          location, "'" + directory + "' is no store and not empty: name another directory");
    }
    try {
      if (fresh) {
        NewStore.make(directory, DATA);
      }
      // TDB2 asks for it while it opens a store.
      SystemTDB.setDefaultReorderTransform(new JoinOrder());
      DatasetGraph database = DatabaseMgr.connectDatasetGraph(location);
      NewStore.clear(directory);
      database.getContext().set(TDB2.symUnionDefaultGraph, true);
      return new Tdb2Store(directory, database, fresh);
    } catch (JenaException e) {
      throw new StoreException(location, openingFailure(directory, e), e);
    } catch (IOException e) {
      throw new StoreException(
          location, "cannot write into '" + directory + "': is the disk full?", e);
    }
  }

  private static String openingFailure(Path directory, JenaException failure) {
    String reason = String.valueOf(failure.getMessage());
    int process = reason.indexOf("held by process ");
    return process < 0
        ? "cannot open store '" + directory + "': " + reason.lines().findFirst().orElse("")
        : "store '"
            + directory
            + "' is in use, "
            + reason.substring(process).lines().findFirst().orElse("")
            + ": end it or wait for it";
  }

  private static boolean holdsStore(Path directory) {
    return Files.isDirectory(directory.resolve(DATA)) || hasGeneration(directory);
  }

  // Compacting leaves a newer generation in place of the first.
  private static boolean hasGeneration(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.anyMatch(file -> file.getFileName().toString().startsWith("Data-"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isEmpty(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.allMatch(
          file -> file.getFileName().toString().equals("tdb.lock") || NewStore.isUnfinished(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void replace(List<DatasetGraph> articles) {
    write(() -> articles.forEach(this::replace));
  }

  private void replace(DatasetGraph article) {
    List<Node> names = Iter.toList(article.listGraphNodes());
    for (Node name : names) {
      dataset.removeGraph(name);
      // An article that is built without linking brings no links, but its former ones must go.
      dataset.removeGraph(NodeFactory.createURI(new ArticleIri(name.getURI()).links()));
    }
    for (Node name : names) {
      article
          .getGraph(name)
          .find()
          .forEachRemaining(triple -> dataset.add(Quad.create(name, triple)));
    }
  }

  @Override
  public void put(String name, Graph graph) {
    Node node = NodeFactory.createURI(name);
    write(
        () -> {
          dataset.removeGraph(node);
          graph.find().forEachRemaining(triple -> dataset.add(Quad.create(node, triple)));
        });
  }

  @Override
  public boolean remove(String articleId) {
    List<ArticleIri> found = new StoredArticles(this).ofId(articleId);
    if (found.isEmpty()) {
      return false;
    }
    write(() -> found.forEach(this::remove));
    return true;
  }

  private void remove(ArticleIri article) {
    for (String graph : List.of(article.iri(), article.text(), article.run(), article.links())) {
      dataset.removeGraph(NodeFactory.createURI(graph));
    }
  }

  private void write(Runnable change) {
    if (broken) {
      throw new StoreException(
          location(), "store '" + directory + "' failed before and takes nothing more: run again");
    }
    checkSpace(directory);
    try {
      Txn.executeWrite(dataset, change);
    } catch (JenaException | InternalError e) {
      // An InternalError is how Java tells that mapped memory has no disk behind it.
      broken = true;
      throw new StoreException(
          location(), "cannot write store '" + directory + "': is the disk full or damaged?", e);
    }
  }

  private static void checkSpace(Path directory) {
    Path existing = directory.toAbsolutePath();
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    try {
      long free = Files.getFileStore(existing).getUsableSpace();
      if (free < MIN_FREE_BYTES) {
        throw new StoreException(
            directory.toString(),
            "%d MB free for store '%s', and a batch needs %d: make room and run again"
                .formatted(free >> 20, directory, MIN_FREE_BYTES >> 20));
      }
    } catch (IOException e) {
      throw new StoreException(directory.toString(), "store '" + directory + "' is gone", e);
    }
  }

  /// The stored graphs with the index of their labels; the default graph of queries is the union of
  /// all.
  public DatasetGraph dataset() {
    return dataset;
  }

  /// The graphs without the index of their labels.
  DatasetGraph database() {
    return database;
  }

  @Override
  public RDFLink link() {
    return RDFLink.connect(dataset);
  }

  @Override
  public String location() {
    return directory.toString();
  }

  /// Lets other processes have the directory.
  @Override
  public void close() {
    dataset.closeIndex();
    TDBInternal.expel(database);
  }
}
