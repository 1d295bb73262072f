package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.newsgraph.store.Tdb2Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Serves the store over HTTP until it is stopped.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description =
        "Serve the graph over HTTP until Ctrl-C: for reading, with --write for updates too.")
final class ServeCommand extends StoreCommand implements Callable<Integer> {

  @Mixin private final ServeOptions serving = new ServeOptions();

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description =
          "What the graph's IRIs begin with; the server answers them below /. By default what the"
              + " store's IRIs begin with.")
  private Optional<String> base = Optional.empty();

  ServeCommand(Console console, OutputOptions output) {
    super(console, output);
  }

  @Override
  public Integer call() {
    Path directory = stores.localDirectory();
    serving.check(directory);
    try (Tdb2Store store = Tdb2Store.open(directory)) {
      serving.serve(store, directory, base, output);
    }
    return ExitCode.SUCCESS;
  }
}
