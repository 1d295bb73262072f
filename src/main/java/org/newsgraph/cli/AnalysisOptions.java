package org.newsgraph.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.newsgraph.emit.GraphWriter;
import org.newsgraph.emit.Run;
import org.newsgraph.interpret.Interpreter;
import org.newsgraph.model.AnalysisPart;
import org.newsgraph.model.Article;
import org.newsgraph.model.Reading;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.ontology.LexiconReader;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.pipeline.Analysis;
import org.newsgraph.pipeline.Stages;
import org.newsgraph.validate.ShapeValidator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How articles are analysed.
final class AnalysisOptions {

  private static final long LEAST_HEAP = 1000L << 20;

  private final Clock clock;

  @Mixin private final OntologyOptions ontologies;

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description =
          "What all IRIs of the graph begin with; https://w3id.org/newsgraph/id/ by default.")
  private String base = GraphWriter.DEFAULT_BASE;

  @Option(
      names = "--threads",
      paramLabel = "NUMBER",
      description = "How many articles to analyse at once; one per processor by default.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--min-confidence",
      paramLabel = "NUMBER",
      description =
          "Leave out facts that are less sure than this, 0 to 1; their sentences stand in the"
              + " recall ledger.")
  private double minConfidence;

  @Option(
      names = "--without",
      hidden = true,
      split = ",",
      paramLabel = "PART",
      description =
          "For measuring: leave out coreference or lexicon, or both with a comma between.")
  private Set<AnalysisPart> without = EnumSet.noneOf(AnalysisPart.class);

  private Optional<Function<Article, Reading>> loading = Optional.empty();
  private Optional<Ontology> ontology = Optional.empty();

  AnalysisOptions(Console console) {
    this.clock = console.clock();
    this.ontologies = new OntologyOptions(console);
  }

  int threads() {
    if (threads < 1) {
      throw new UsageException(
          "--threads \"%d\" is too few; allowed are 1 and more".formatted(threads));
    }
    return threads;
  }

  /// Begins to load the language models beside what is done until [#stages()].
  void loadModels() {
    loading = Optional.of(interpreter());
  }

  /// The stages with ontology and lexicon read, while the language models still load.
  Stages stages() throws IOException {
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new UsageException(
          "--min-confidence \"%s\" is no probability; allowed are 0 to 1".formatted(minConfidence));
    }
    Function<Article, Reading> interpret = loading.orElseGet(AnalysisOptions::interpreter);
    Ontology ontology = ontology();
    Lexicon lexicon = new LexiconReader(ontology).readOrThrow(ontologies.files());
    return new Stages(
        Analysis.of(interpret, ontology, lexicon, minConfidence, without),
        writer(ontology),
        new ShapeValidator(ontology));
  }

  /// The ontology that articles are read for.
  Ontology ontology() throws IOException {
    if (ontology.isEmpty()) {
      ontology = Optional.of(Ontology.of(ontologies.files()));
    }
    return ontology.get();
  }

  private GraphWriter writer(Ontology ontology) {
    TreeMap<String, String> options = new TreeMap<>();
    options.put("base", base);
    if (minConfidence > 0) {
      options.put("min-confidence", Double.toString(minConfidence));
    }
    if (!without.isEmpty()) {
      options.put("without", without.stream().sorted().toList().toString());
    }
    Run run =
        new Run(
            NewsgraphCommand.Version.number(),
            ontology.sha256(),
            List.of(Interpreter.MODEL),
            options);
    try {
      return new GraphWriter(base, ontology, run, clock);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--base: " + e.getMessage());
    }
  }

  /// Loads the network on a thread of its own; the first article waits for it.
  static Function<Article, Reading> interpreter() {
    checkMemory(Runtime.getRuntime().maxMemory());
    CompletableFuture<Interpreter> interpreter =
        CompletableFuture.supplyAsync(
            Interpreter::load, task -> Thread.ofPlatform().daemon().name("model").start(task));
    return article -> interpreter.join().read(article);
  }

  /// Fails at once where loading the models would end without memory after a long time.
  static void checkMemory(long bytes) {
    if (bytes < LEAST_HEAP) {
      throw new IllegalStateException(
          "the language models need %d MB of memory, and %d are allowed; set NEWSGRAPH_MEMORY=2g"
              .formatted(LEAST_HEAP >> 20, bytes >> 20));
    }
  }
}
