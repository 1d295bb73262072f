package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.newsgraph.link.Decisions;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.pipeline.CorpusGraphs;
import org.newsgraph.pipeline.Loading;
import org.newsgraph.store.LoadPart;
import org.newsgraph.store.RunningServer;
import org.newsgraph.store.Store;
import org.newsgraph.store.Tdb2Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Fills the store from N-Quads that an export or a job on many machines has written.
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    description = {
      "Fill the store from N-Quads, replacing the articles that it holds. Graphs that users wrote"
          + " stay.",
      "Until all is loaded and checked the store stays as it is. Exports of earlier versions are"
          + " written as the graph is now."
    })
final class LoadCommand extends StoreCommand implements Callable<Integer> {

  @Mixin private final OntologyOptions ontologies;

  @Parameters(
      arity = "1..*",
      paramLabel = "PART",
      description =
          "Files (.nq, .nq.gz) or folders of them. Where a folder has a manifest.json, the parts"
              + " that it names, whose checksums are compared.")
  private List<Path> paths = List.of();

  @Option(
      names = "--append",
      description =
          "Keep the stored articles, except those with the same ids; slower, but also works on"
              + " a store that is served.")
  private boolean append;

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description =
          "A person's decisions about things and items, as for newsgraph build; without it those"
              + " decisions on which names are one thing are lost.")
  private Optional<Path> decisions = Optional.empty();

  LoadCommand(Console console, OutputOptions output) {
    super(console, output);
    this.ontologies = new OntologyOptions(console);
  }

  @Override
  public Integer call() throws IOException {
    Instant start = console.clock().instant();
    if (!append) {
      RunningServer.requireNone(
          stores.localDirectory(),
          "end that server first, or keep the stored articles by --append");
    }
    List<LoadPart> parts = LoadPart.of(paths);
    for (LoadPart part : parts) {
      part.check();
    }
    Loading loading =
        new Loading(
            new CorpusGraphs(
                Ontology.of(ontologies.files()),
                decisions.isPresent() ? Decisions.read(decisions.get()) : Decisions.none(),
                Optional.empty()));
    long quads = append ? append(loading, parts) : load(loading, parts);
    output.note(
        "%,d quads from %s in %s"
            .formatted(
                quads,
                Amounts.count(parts.size(), "part", "parts"),
                Amounts.time(Duration.between(start, console.clock().instant()))));
    return ExitCode.SUCCESS;
  }

  private long append(Loading loading, List<LoadPart> parts) {
    try (Store store = stores.openOrCreate()) {
      Loading.Appended appended = loading.append(parts, store);
      if (appended.passedOver() > 0) {
        output.note(
            "%,d quads skipped, which are in no article's graph".formatted(appended.passedOver()));
      }
      return appended.quads();
    }
  }

  private long load(Loading loading, List<LoadPart> parts) {
    try (Tdb2Store store = Tdb2Store.openToFill(stores.localDirectory())) {
      return loading.load(parts, store);
    }
  }
}
