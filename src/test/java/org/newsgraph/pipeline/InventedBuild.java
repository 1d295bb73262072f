package org.newsgraph.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.newsgraph.link.Decisions;
import org.newsgraph.model.Reading;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.OntologyFiles;
import org.newsgraph.read.Diagnostic;
import org.newsgraph.read.ReadArticle;
import org.newsgraph.read.ReadOutcome;
import org.newsgraph.sample.InventedNews;
import org.newsgraph.sample.WatchedGraphs;
import org.newsgraph.sample.Writers;
import org.newsgraph.store.Store;
import org.newsgraph.store.Tdb2Store;
import org.newsgraph.validate.ShapeValidator;

/// A build of invented articles: the real pipeline, emitter and store without the language models,
/// so that it can be killed a hundred times.
final class InventedBuild {

  /// Most articles of a batch: the first waits ten seconds, and by the clock here each takes one.
  static final int BATCH = 11;

  private static final String PREFIX = "invented-";

  private final Ontology ontology;
  private final Stages stages;

  InventedBuild() throws IOException {
    JenaSystem.init();
    ontology = Ontology.shipped();
    stages =
        new Stages(
            Reading::empty,
            reading -> InventedNews.article(number(reading.article().id())),
            Writers.still(),
            // Checking is most of the time and writes nothing: here every graph conforms.
            new ShapeValidator(Ontology.of(new OntologyFiles(List.of()))));
  }

  private static int number(String id) {
    return Integer.parseInt(id.substring(PREFIX.length()));
  }

  /// Builds the articles of the first numbers and what follows from all.
  ///
  /// @param sink takes the batches
  /// @param committed is told of each article that is safe
  BuildSummary run(Store store, int articles, GraphSink sink, Consumer<String> committed) {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    BuildListener listener =
        new BuildListener() {
          @Override
          public void finished(String place) {
            now.updateAndGet(instant -> instant.plusSeconds(1));
          }

          @Override
          public void diagnosed(Diagnostic diagnostic) {
            throw new IllegalStateException(diagnostic.toString());
          }

          @Override
          public void committed(List<String> ids) {
            ids.forEach(committed);
          }
        };
    BuildSummary summary =
        new Build(new Analyser(stages), 2, now::get, listener)
            .run(IntStream.range(0, articles).mapToObj(InventedBuild::article), sink);
    new CorpusGraphs(ontology, Decisions.none(), Optional.empty()).refresh(store);
    return summary;
  }

  private static ReadOutcome article(int number) {
    return new ReadArticle(InventedNews.article(number).article(), List.of());
  }

  /// Builds into a store and tells of each article that is safe.
  ///
  /// @param arguments the store, how many articles, and perhaps a step at which the process ends as
  ///   if it were killed: `begin`, `triple`, `commit` or `ack`, and which of them
  @SuppressWarnings("SystemOut") // Its output is what it has promised.
  public static void main(String[] arguments) throws IOException {
    String step = arguments.length > 2 ? arguments[2] : "";
    Countdown death = new Countdown(arguments.length > 3 ? Integer.parseInt(arguments[3]) : 0);
    InventedBuild build = new InventedBuild();
    try (Tdb2Store store = Tdb2Store.openOrCreate(Path.of(arguments[0]))) {
      GraphSink sink =
          batch -> {
            death.passes(step.equals("begin"));
            store.replace(step.equals("triple") ? watched(batch, death) : batch);
            death.passes(step.equals("commit"));
          };
      build.run(
          store,
          Integer.parseInt(arguments[1]),
          sink,
          id -> {
            byte[] line = (id + "\n").getBytes(StandardCharsets.UTF_8);
            System.out.write(line, 0, line.length);
            System.out.flush();
            death.passes(step.equals("ack"));
          });
      death.passes(step.equals("end"));
    }
  }

  private static List<DatasetGraph> watched(List<DatasetGraph> batch, Countdown death) {
    return batch.stream()
        .<DatasetGraph>map(graphs -> new WatchedGraphs(graphs, () -> death.passes(true)))
        .toList();
  }

  /// Ends the process without any last word when a step has been passed so many times.
  private static final class Countdown {

    private final AtomicInteger left;

    Countdown(int times) {
      left = new AtomicInteger(times);
    }

    void passes(boolean step) {
      if (step && left.decrementAndGet() == 0) {
        Runtime.getRuntime().halt(137);
      }
    }
  }
}
