package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.newsgraph.read.Web;
import org.newsgraph.serve.ServedStore;
import org.newsgraph.serve.ServerSettings;
import org.newsgraph.store.Tdb2Store;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Shows what the program does with articles that come with it.
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Build the sample articles into a graph and show it in the reading room until Ctrl-C.",
      "The graph is then deleted, unless --keep names a directory for it."
    })
final class DemoCommand implements Callable<Integer> {

  private static final int MOST_SECONDS_TO_CLOSE = 10;

  private final Console console;
  private final OutputOptions output;
  private final Web web;

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "Keep the graph in this directory, which does not exist yet.")
  private Optional<Path> kept = Optional.empty();

  @Option(
      names = "--port",
      paramLabel = "NUMBER",
      description = "Where to listen; a free port by default.")
  private int port;

  @Option(names = "--no-browser", description = "Only print the address.")
  private boolean noBrowser;

  /// Stops the server and waits until the store is closed, before the graph is deleted.
  private volatile Runnable close = () -> {};

  DemoCommand(Console console, OutputOptions output, Web web) {
    this.console = console;
    this.output = output;
    this.web = web;
  }

  @Override
  public Integer call() throws IOException {
    ServerSettings settings = settings();
    List<String> articles = articles();
    if (kept.filter(Files::exists).isPresent()) {
      throw new UsageException(
          "--keep \"%s\" exists already; serve it by newsgraph serve --store %s"
              .formatted(kept.get(), kept.get()));
    }
    Path folder = kept.isPresent() ? kept.get() : Files.createTempDirectory("newsgraph-demo-");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(folder), "end of the demo"));
    int built = build(articles, folder);
    if (built == ExitCode.SUCCESS) {
      serve(folder, settings);
    }
    return built;
  }

  private ServerSettings settings() {
    if (port < 0 || port > 65_535) {
      throw new UsageException(
          "--port \"%d\" is not a port; allowed are 0 to 65535".formatted(port));
    }
    return ServerSettings.readOnly(port);
  }

  private List<String> articles() throws IOException {
    Path folder =
        console
            .checkout()
            .map(top -> top.resolve("data"))
            .filter(Files::isDirectory)
            .orElseThrow(
                () ->
                    new UsageException(
                        "the sample articles are missing, the folder \"data\" beside the launcher;"
                            + " unpack all of the release"));
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !file.endsWith("README.md"))
          .map(Path::toString)
          .sorted()
          .toList();
    }
  }

  private int build(List<String> articles, Path store) throws IOException {
    BuildCommand build = new BuildCommand(console, output, web);
    build.withoutSuggestions();
    List<String> arguments = new ArrayList<>(articles);
    arguments.addAll(List.of("--store", store.toString()));
    new CommandLine(build).parseArgs(arguments.toArray(String[]::new));
    return build.call();
  }

  @SuppressWarnings("try") // Ctrl-C ends the block by a hook, which stops the server.
  private void serve(Path folder, ServerSettings settings) {
    CountDownLatch closed = new CountDownLatch(1);
    try (Tdb2Store store = Tdb2Store.open(folder);
        ServedStore served = ServedStore.start(store, folder, settings, ServedParts.ALL)) {
      close =
          () -> {
            served.close();
            await(closed);
          };
      String address = served.server().url();
      output.note("the reading room is at " + address);
      output.note("stop with Ctrl-C");
      if (!noBrowser && console.errTerminal()) {
        Browser.open(address, console.environment());
      }
      served.server().join();
    } finally {
      closed.countDown();
    }
  }

  private static void await(CountDownLatch closed) {
    try {
      closed.await(MOST_SECONDS_TO_CLOSE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void end(Path folder) {
    try {
      close.run();
    } finally {
      if (kept.isEmpty()) {
        FileUtils.deleteQuietly(folder.toFile());
      }
    }
  }
}
