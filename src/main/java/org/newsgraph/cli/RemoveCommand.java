package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.newsgraph.link.Decisions;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.pipeline.CorpusGraphs;
import org.newsgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes articles out of the store.
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    description = "Remove articles and everything that only they state.")
final class RemoveCommand extends StoreCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "ARTICLE",
      description = "Ids of articles, as newsgraph articles lists them.")
  private List<String> ids = List.of();

  @Mixin private final OntologyOptions ontologies;

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description = "A person's decisions about things and items, as for newsgraph build.")
  private Optional<Path> decisions = Optional.empty();

  RemoveCommand(Console console, OutputOptions output) {
    super(console, output);
    this.ontologies = new OntologyOptions(console);
  }

  @Override
  public Integer call() throws IOException {
    int code = ExitCode.SUCCESS;
    CorpusGraphs corpus =
        new CorpusGraphs(
            Ontology.of(ontologies.files()),
            decisions.isPresent() ? Decisions.read(decisions.get()) : Decisions.none(),
            Optional.empty());
    try (Store store = stores.open()) {
      Set<String> bases = CorpusGraphs.bases(store);
      for (String id : ids) {
        if (store.remove(id)) {
          output.note("removed \"" + id + "\"");
        } else {
          output.error(
              "no article \""
                  + id
                  + "\" in \""
                  + store.location()
                  + "\"; newsgraph articles lists them");
          code = ExitCode.FAILURE;
        }
      }
      corpus.refresh(store, bases);
    }
    return code;
  }
}
