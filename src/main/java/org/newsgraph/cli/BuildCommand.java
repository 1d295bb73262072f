package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.newsgraph.pipeline.Analyser;
import org.newsgraph.pipeline.Build;
import org.newsgraph.pipeline.BuildSummary;
import org.newsgraph.read.Web;
import org.newsgraph.store.Store;
import org.newsgraph.store.StoredOntology;
import org.newsgraph.store.Tdb2Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Reads articles into the store and says what came of it.
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description = {
      "Read articles into the graph.",
      "An article that is stored already is replaced; one that is stored under another id is"
          + " skipped.",
      "Bad articles are reported; the others are built."
    })
final class BuildCommand extends StoreCommand implements Callable<Integer> {

  @Mixin private final InputOptions inputs;
  @Mixin private final AnalysisOptions analysis;
  @Mixin private final LinkOptions linking;
  @Mixin private final CompactOptions compacting;
  @Mixin private final ServeOptions serving = new ServeOptions();

  @Option(names = "--serve", description = "Then serve the graph, as newsgraph serve does.")
  private boolean serve;

  /// Whether it says how to ask what it has stored.
  private boolean suggests = true;

  BuildCommand(Console console, OutputOptions output, Web web) {
    super(console, output);
    this.inputs = new InputOptions(console, web);
    this.analysis = new AnalysisOptions(console);
    this.linking = new LinkOptions(console);
    this.compacting = new CompactOptions(console, output);
  }

  @Override
  public Integer call() throws IOException {
    if (serve) {
      serving.check(stores.localDirectory());
    }
    try (Interruption interruption = Interruption.watched(console, output)) {
      Instant start = console.clock().instant();
      int total = inputs.countSome();
      analysis.loadModels();
      try (Store store = stores.openOrCreate()) {
        BuildSummary summary = build(store, total, start, interruption);
        interruption.end();
        if (serve && store instanceof Tdb2Store local) {
          Path directory = stores.localDirectory();
          serving.serve(local, directory, Optional.empty(), output);
        }
        return summary.failures() == 0 ? ExitCode.SUCCESS : ExitCode.FAILURE;
      }
    }
  }

  private BuildSummary build(Store store, int total, Instant start, Interruption interruption)
      throws IOException {
    BuildSummary summary;
    Optional<String> unresolved;
    try (NamedLinking links = linking.open(analysis.ontology());
        Analyser analyser = analysis.analyser(links.opened());
        BuildProgress progress = new BuildProgress(total, console, output)) {
      summary =
          new Build(analyser, analysis.threads(), console.clock(), progress)
              .run(
                  inputs.read(store),
                  batch -> {
                    store.replace(batch);
                    interruption.stored(batch.size());
                    compacting.meanwhile(store, progress::note);
                  });
      links.corpus().refresh(store);
      if (store instanceof Tdb2Store) {
        StoredOntology.keep(analysis.ontologyFiles(), stores.localDirectory());
      }
      unresolved = links.note(summary.unresolvedLinks());
    }
    Duration time = Duration.between(start, console.clock().instant());
    output.note(new BuildReport(summary, time).text());
    inputs.counts().ifPresent(output::note);
    unresolved.ifPresent(output::note);
    compacting.atTheEnd(store);
    if (summary.articles() > 0 && suggests) {
      output.note("Stored in \"%s\". Ask it, for example:".formatted(store.location()));
      output.note("  newsgraph query who-says-what");
      output.note("  newsgraph queries");
    }
    return summary;
  }

  /// The same without a word on how to ask, for a command that goes on with the store itself.
  void withoutSuggestions() {
    suggests = false;
  }
}
