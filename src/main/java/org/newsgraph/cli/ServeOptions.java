package org.newsgraph.cli;

import java.nio.file.Path;
import org.newsgraph.serve.ServedStore;
import org.newsgraph.serve.ServerSettings;
import org.newsgraph.store.RunningServer;
import org.newsgraph.store.StoreException;
import org.newsgraph.store.Tdb2Store;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Where and how a store is served.
final class ServeOptions {

  @Option(
      names = "--port",
      paramLabel = "NUMBER",
      description = "Where to listen on 127.0.0.1; 3330 by default, 0 takes a free port.")
  private int port = ServerSettings.DEFAULT_PORT;

  @Option(
      names = "--query-timeout",
      paramLabel = "SECONDS",
      description = "After which a query is ended; 30 by default.")
  private int queryTimeoutSeconds = ServerSettings.DEFAULT_QUERY_TIMEOUT_SECONDS;

  @Mixin private final ServiceOptions services = new ServiceOptions();

  /// Fails where the options are wrong or another process serves the directory.
  void check(Path directory) {
    settings();
    RunningServer.find(directory)
        .ifPresent(
            server -> {
              throw new StoreException(
                  directory.toString(),
                  "store \"%s\" is served already at %s, by process %d"
                      .formatted(directory, server.query(), server.pid()));
            });
  }

  /// Serves the store until the process is told to end; then ends what is under way and closes it.
  void serve(Tdb2Store store, Path directory, OutputOptions output) {
    try (ServedStore served = ServedStore.start(store, directory, settings(), ServedParts.ALL)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(served, store), "end of serving"));
      output.note("serving \"%s\" at %s".formatted(directory, served.server().url()));
      output.note("SPARQL for programs: " + served.server().queryUrl());
      output.note("stop with Ctrl-C");
      served.server().join();
    }
  }

  private static void end(ServedStore served, Tdb2Store store) {
    served.close();
    store.close();
  }

  private ServerSettings settings() {
    if (port < 0 || port > 65_535) {
      throw new UsageException("--port \"%d\" is no port; allowed are 0 to 65535".formatted(port));
    }
    if (queryTimeoutSeconds < 1) {
      throw new UsageException(
          "--query-timeout \"%d\" is too short; allowed are 1 and more"
              .formatted(queryTimeoutSeconds));
    }
    return ServerSettings.readOnly(port)
        .withQueryTimeout(queryTimeoutSeconds)
        .withServices(services.allowed());
  }
}
