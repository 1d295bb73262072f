package org.newsgraph.bench;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.newsgraph.emit.GraphWriter;
import org.newsgraph.link.Decisions;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.pipeline.CorpusGraphs;
import org.newsgraph.pipeline.Loading;
import org.newsgraph.sample.InventedNews;
import org.newsgraph.sample.Writers;
import org.newsgraph.store.LoadPart;
import org.newsgraph.store.Tdb2Store;

/// Loads invented articles: `write N FILE` as N-Quads, `jena FILE STORE` by the loader of
/// `tdb2.tdbloader`, `load FILE STORE` as `newsgraph load` does, with labels and what follows from
/// all articles, `newsgraph N STORE [BATCH]` by the program's own store, in batches.
final class StoreLoad {

  private static final int BATCH = 500;

  private StoreLoad() {}

  public static void main(String[] arguments) throws Exception {
    JenaSystem.init();
    switch (arguments[0]) {
      case "write" -> write(Integer.parseInt(arguments[1]), Path.of(arguments[2]));
      case "jena" -> jena(arguments[1], arguments[2]);
      case "load" -> load(Path.of(arguments[1]), Path.of(arguments[2]));
      case "newsgraph" ->
          newsgraph(
              Integer.parseInt(arguments[1]),
              Path.of(arguments[2]),
              arguments.length > 3 ? Integer.parseInt(arguments[3]) : BATCH);
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void write(int articles, Path file) throws Exception {
    GraphWriter writer = Writers.still();
    long quads = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < articles; i++) {
        DatasetGraph article = writer.write(InventedNews.article(i)).dataset();
        quads += article.stream().count();
        RDFDataMgr.write(out, article, Lang.NQUADS);
      }
    }
    System.out.println("quads " + quads);
  }

  private static void jena(String file, String store) {
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(store);
    long begin = System.nanoTime();
    DataLoader loader = LoaderFactory.phasedLoader(dataset, null, LoaderOps.outputToLog());
    loader.startBulk();
    loader.load(file);
    loader.finishBulk();
    told(begin);
  }

  private static void load(Path file, Path directory) throws Exception {
    Loading loading =
        new Loading(new CorpusGraphs(Ontology.shipped(), Decisions.none(), Optional.empty()));
    try (Tdb2Store store = Tdb2Store.openOrCreate(directory)) {
      long begin = System.nanoTime();
      loading.load(LoadPart.of(List.of(file)), store);
      told(begin);
    }
  }

  private static void newsgraph(int articles, Path directory, int size) {
    GraphWriter writer = Writers.still();
    long nanos = 0;
    try (Tdb2Store store = Tdb2Store.openOrCreate(directory)) {
      for (int first = 0; first < articles; first += size) {
        List<DatasetGraph> batch = new ArrayList<>();
        for (int i = first; i < Math.min(articles, first + size); i++) {
          batch.add(writer.write(InventedNews.article(i)).dataset());
        }
        long begin = System.nanoTime();
        store.replace(batch);
        nanos += System.nanoTime() - begin;
      }
    }
    System.out.printf("seconds %.2f%n", nanos / 1e9);
  }

  private static void told(long begin) {
    System.out.printf("seconds %.2f%n", (System.nanoTime() - begin) / 1e9);
  }
}
