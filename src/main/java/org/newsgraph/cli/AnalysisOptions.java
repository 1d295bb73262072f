package org.newsgraph.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.emit.GraphWriter;
import org.newsgraph.model.AnalysisPart;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.OntologyFiles;
import org.newsgraph.pipeline.Analyser;
import org.newsgraph.pipeline.AnalyserSettings;
import org.newsgraph.pipeline.OpenedLinking;
import org.newsgraph.pipeline.SharedNetwork;
import org.newsgraph.read.ReadOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How articles are analysed.
final class AnalysisOptions {

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
          "Leave out facts with a lower confidence, 0 to 1; their sentences are listed in the"
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

  /// Begins to load the language models beside what is done until [#analyser].
  void loadModels() {
    SharedNetwork.load();
  }

  /// What analyses articles, with this linking; the language models may still load.
  Analyser analyser(OpenedLinking linking) throws IOException {
    return Analyser.load(settings(), ontology(), linking, clock);
  }

  /// What analyses articles without linking.
  Analyser analyser() throws IOException {
    return analyser(
        OpenedLinking.of(Optional.empty(), Optional.empty(), Optional.empty(), ontology()));
  }

  private AnalyserSettings settings() throws IOException {
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new UsageException(
          "--min-confidence \"%s\" is not a probability; allowed are 0 to 1"
              .formatted(minConfidence));
    }
    OntologyFiles files = ontologies.files();
    try {
      return new AnalyserSettings(
          files,
          base,
          minConfidence,
          without,
          Optional.empty(),
          Optional.empty(),
          ReadOptions.standard());
    } catch (IllegalArgumentException e) {
      throw new UsageException("--base: " + e.getMessage());
    }
  }

  /// The files of the ontology that articles are read for.
  OntologyFiles ontologyFiles() throws IOException {
    return ontologies.files();
  }

  /// The ontology that articles are read for.
  Ontology ontology() throws IOException {
    if (ontology.isEmpty()) {
      ontology = Optional.of(Ontology.of(ontologies.files()));
    }
    return ontology.get();
  }
}
