package org.newsgraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
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
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.CorpusIri;
import org.newsgraph.ontology.Ng;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A store in a TDB2 directory, which only one process can hold at a time.
public final class Tdb2Store implements Store {

  static {
    // Before any of Jena's terms is used, as the order of joins does: else Jena begins in the
    // middle.
    JenaSystem.init();
  }

  private static final int MOST_ATTEMPTS = 20;
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(50);

  private static final Logger LOG = LoggerFactory.getLogger(Tdb2Store.class);

  private final Path directory;
  private Open open;
  private boolean broken;
  private boolean discardIfEmpty;

  /// The graphs without and with the index of their labels.
  private record Open(DatasetGraph database, DatasetGraph dataset) {

    void closeIndex() {
      if (dataset instanceof LabelledDataset labelled) {
        labelled.closeIndex();
      }
    }
  }

  private Tdb2Store(Path directory) {
    this(directory, connect(directory, false));
  }

  private Tdb2Store(Path directory, Open open) {
    this.directory = directory;
    this.open = open;
  }

  /// Opens the store of this directory, and makes it where there is none.
  ///
  /// @throws StoreException where the directory cannot be used, its disk is nearly full or another
  ///   process holds it
  public static Tdb2Store openOrCreate(Path directory) {
    // Told before hours of analysis, and before anything is made.
    DiskSpace.check(directory);
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new StoreException(
          directory.toString(),
          "cannot make store '" + directory + "': is it a file, or its folder read-only?",
          e);
    }
    return new Tdb2Store(directory);
  }

  /// Opens the store of this directory like [#openOrCreate], to put articles into it: one that is
  /// made here and still empty when it is closed is taken away again.
  public static Tdb2Store openToFill(Path directory) {
    if (Files.isDirectory(directory)) {
      checkAccess(directory);
    }
    boolean missing = new Generations(directory).all().isEmpty();
    Tdb2Store store = openOrCreate(directory);
    store.discardIfEmpty = missing;
    return store;
  }

  /// Opens the store of this directory, which must exist.
  ///
  /// @throws StoreException where there is none, it cannot be used or another process holds it
  public static Tdb2Store open(Path directory) {
    if (Files.isDirectory(directory)) {
      checkAccess(directory);
    }
    if (new Generations(directory).all().isEmpty()) {
      throw new StoreException(
          directory.toString(),
          "no store at '" + directory + "': build one with 'newsgraph build', or name another");
    }
    return new Tdb2Store(directory);
  }

  private static void checkAccess(Path directory) {
    if (!Files.isReadable(directory)
        || !Files.isExecutable(directory)
        || !Files.isWritable(directory)) {
      throw new StoreException(
          directory.toString(),
          "store '"
              + directory
              + "' is read-only: even reading needs its lock file; copy it, or get leave to write"
              + " there");
    }
  }

  /// @param newLabels whether the labels are known to be of a former content
  private static Open connect(Path directory, boolean newLabels) {
    String location = directory.toString();
    checkAccess(directory);
    Generations generations = new Generations(directory);
    boolean fresh = generations.all().isEmpty();
    if (fresh && !isEmpty(directory)) {
      throw new StoreException(
          location, "'" + directory + "' is not a store and not empty: name another directory");
    }
    try {
      if (fresh) {
        generations.makeFirst();
      }
      // TDB2 asks for it while it opens a store.
      SystemTDB.setDefaultReorderTransform(new JoinOrder());
      DatasetGraph database = lock(directory);
      if (generations.clear() && !fresh) {
        LOG.warn("store '{}': removed what was half made when a process was ended", directory);
      }
      database.getContext().set(TDB2.symUnionDefaultGraph, true);
      if (isOfAnEarlierVersion(database)) {
        LOG.warn(
            "store '{}' has articles of an earlier version, which queries do not find: write them by"
                + " 'newsgraph export --format nquads --with-text --with-run', and read that by"
                + " 'newsgraph load'",
            directory);
      }
      return new Open(database, LabelIndex.over(database, directory, fresh || newLabels));
    } catch (JenaException | RuntimeIOException e) {
      throw new StoreException(location, openingFailure(directory, e), e);
    } catch (IOException e) {
      throw new StoreException(
          location, "cannot write into '" + directory + "': is the disk full?", e);
    }
  }

  /// Whether articles tell in full what now follows from the rest, or none tells what it is about.
  static boolean isOfAnEarlierVersion(DatasetGraph database) {
    return Txn.calculateRead(
        database,
        () ->
            database.contains(Node.ANY, Node.ANY, RDF.Nodes.type, OA.TextQuoteSelector.asNode())
                || database.contains(Node.ANY, Node.ANY, Ng.STATED_IN, Node.ANY)
                    && !database.contains(Node.ANY, Node.ANY, Ng.ABOUT, Node.ANY));
  }

  /// Jena fails with this where another process has locked the store in this moment and not yet
  /// written who it is.
  private static DatasetGraph lock(Path directory) {
    for (int attempt = 1; ; attempt++) {
      try {
        return DatabaseMgr.connectDatasetGraph(directory.toString());
      } catch (NegativeArraySizeException unnamedHolder) {
        if (attempt == MOST_ATTEMPTS) {
          throw new StoreException(
              directory.toString(),
              "store '" + directory + "' is in use by another process: end it or wait for it",
              unnamedHolder);
        }
        LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
      }
    }
  }

  private static String openingFailure(Path directory, RuntimeException failure) {
    String reason = String.valueOf(failure.getMessage());
    int process = reason.indexOf("held by process ");
    if (process >= 0) {
      RunningServer.requireNone(directory, "end that server first");
    }
    return process < 0
        ? "cannot open store '" + directory + "': " + reason.lines().findFirst().orElse("")
        : "store '"
            + directory
            + "' is in use, "
            + reason.substring(process).lines().findFirst().orElse("")
            + ": end it or wait for it";
  }

  private static boolean isEmpty(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.allMatch(
          file ->
              file.getFileName().toString().equals(Generations.LOCK)
                  || Generations.isLeftover(file));
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
      open.dataset.removeGraph(name);
      // An article that is built without linking brings no links, but its former ones must go.
      open.dataset.removeGraph(NodeFactory.createURI(new ArticleIri(name.getURI()).links()));
    }
    for (Node name : names) {
      article
          .getGraph(name)
          .find()
          .forEachRemaining(triple -> open.dataset.add(Quad.create(name, triple)));
    }
  }

  @Override
  public void put(String name, Graph graph) {
    Node node = NodeFactory.createURI(name);
    write(
        () -> {
          open.dataset.removeGraph(node);
          graph.find().forEachRemaining(triple -> open.dataset.add(Quad.create(node, triple)));
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
      open.dataset.removeGraph(NodeFactory.createURI(graph));
    }
  }

  private void write(Runnable change) {
    if (broken) {
      throw new StoreException(
          location(), "store '" + directory + "' failed before and takes nothing more: run again");
    }
    DiskSpace.check(directory);
    try {
      Txn.executeWrite(open.dataset, change);
    } catch (JenaException | RuntimeIOException | InternalError e) {
      // An InternalError is how Java tells that mapped memory has no disk behind it.
      broken = true;
      throw new StoreException(
          location(), "cannot write store '" + directory + "': is the disk full or damaged?", e);
    }
  }

  /// How much room the trees take, and how much of it is of use.
  public StoreSpace space() {
    return StoreSpace.of(open.database);
  }

  /// Folders that TDB2 does not use any more, left by a compaction that was ended after its new
  /// generation was whole; the next one takes them away.
  public List<Path> formerGenerations() {
    List<Path> all = new Generations(directory).all();
    return all.subList(0, all.size() - 1);
  }

  /// Writes all into a new generation without the room that is of no use, then takes the former
  /// ones away.
  ///
  /// Nothing else may read or write meanwhile. Until the new one is whole the former stays as it
  /// is, and after a failure it is used on.
  ///
  /// @throws StoreException where the disk has not enough room for both, or fails
  public void compact() {
    DiskSpace.check(directory, space().live(), "compacting it");
    Compaction compaction = new Compaction(directory);
    try {
      compaction.copy(open.database);
    } catch (JenaException | RuntimeIOException | InternalError | IOException e) {
      throw new StoreException(
          location(),
          "cannot compact store '%s', which is as it was: is the disk full? (%d MB free)"
              .formatted(directory, DiskSpace.free(directory) >> 20),
          e);
    }
    close();
    open = connect(directory, false);
    try {
      compaction.deleteFormer();
    } catch (IOException e) {
      throw new StoreException(
          location(), "compacted store '" + directory + "', but cannot delete what it was", e);
    }
  }

  /// Puts what the parts hold in place of the stored articles and what follows from them, in bulk;
  /// returns how many quads that is. Graphs that users wrote stay, but for those that the parts
  /// hold too.
  ///
  /// Nothing else may read or write meanwhile. Until all is whole the former content stays as it
  /// is; a process that is ended before leaves what was half made to the next that opens the store,
  /// who takes it away.
  ///
  /// @param completion makes what follows from all articles, in a store that has no labels yet
  /// @throws StoreException where a part cannot be read or the disk fails
  public long load(List<LoadPart> parts, Consumer<Store> completion) {
    // In a store quads take about as much as in a file.
    long needed = parts.stream().mapToLong(LoadPart::plainBytes).sum();
    DiskSpace.check(directory, needed, "loading beside what it holds");
    Generations generations = new Generations(directory);
    List<Path> former = generations.all();
    AtomicLong quads = new AtomicLong();
    try {
      generations.makeNext(
          fresh -> {
            fresh.getContext().set(TDB2.symUnionDefaultGraph, true);
            quads.set(BulkLoad.load(parts, fresh));
            copyUsersGraphs(fresh);
            completion.accept(new Tdb2Store(directory, new Open(fresh, fresh)));
            LabelIndex.outdate(directory);
          });
    } catch (JenaException | RuntimeIOException | InternalError | IOException e) {
      throw new StoreException(
          location(),
          "cannot load into store '%s', which is as it was: is the disk full? (%d MB free)"
              .formatted(directory, DiskSpace.free(directory) >> 20),
          e);
    }
    discardIfEmpty = false;
    close();
    open = connect(directory, true);
    try {
      for (Path each : former) {
        generations.delete(each);
      }
    } catch (IOException e) {
      throw new StoreException(
          location(), "loaded store '" + directory + "', but cannot delete what it was", e);
    }
    return quads.get();
  }

  private void copyUsersGraphs(DatasetGraph fresh) {
    Set<Node> made = madeGraphs();
    List<Node> users =
        Txn.calculateRead(
            open.database,
            () ->
                Iter.iter(open.database.listGraphNodes())
                    .filter(name -> !made.contains(name))
                    .toList());
    for (Node name : users) {
      Txn.executeRead(
          open.database,
          () ->
              Txn.executeWrite(
                  fresh,
                  () -> {
                    if (!fresh.containsGraph(name)) {
                      open.database
                          .find(name, Node.ANY, Node.ANY, Node.ANY)
                          .forEachRemaining(fresh::add);
                    }
                  }));
    }
  }

  /// The names of the graphs that are of articles or follow from them.
  private Set<Node> madeGraphs() {
    Set<Node> names = new HashSet<>();
    for (ArticleIri article : articleIris()) {
      CorpusIri corpus = new CorpusIri(article.base());
      Stream.of(
              article.iri(),
              article.text(),
              article.run(),
              article.links(),
              corpus.identity(),
              corpus.background(),
              corpus.summary())
          .map(NodeFactory::createURI)
          .forEach(names::add);
    }
    return names;
  }

  /// The stored graphs with the index of their labels; the default graph of queries is the union of
  /// all.
  public DatasetGraph dataset() {
    return open.dataset;
  }

  /// The graphs without the index of their labels.
  DatasetGraph database() {
    return open.database;
  }

  @Override
  public RDFLink link() {
    return RDFLink.connect(open.dataset);
  }

  @Override
  public String location() {
    return directory.toString();
  }

  @Override
  public boolean isLocal() {
    return true;
  }

  /// Lets other processes have the directory.
  @Override
  public synchronized void close() {
    boolean discard =
        discardIfEmpty
            && !broken
            && Txn.calculateRead(open.database, () -> open.database.isEmpty());
    discardIfEmpty = false;
    open.closeIndex();
    if (discard) {
      new Generations(directory).discard();
    }
    TDBInternal.expel(open.database);
    if (discard) {
      Generations.deleteIfEmpty(directory);
    }
  }
}
