package org.newsgraph.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.serve.Access;
import org.newsgraph.serve.ServedStore;
import org.newsgraph.serve.ServerSettings;
import org.newsgraph.serve.UserFile;
import org.newsgraph.store.RunningServer;
import org.newsgraph.store.StoreException;
import org.newsgraph.store.StoredOntology;
import org.newsgraph.store.Tdb2Store;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Where and how a store is served.
final class ServeOptions {

  @Option(
      names = "--port",
      paramLabel = "NUMBER",
      description = "The port; 3330 by default, 0 for any free one.")
  private int port = ServerSettings.DEFAULT_PORT;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "The address to listen at; 127.0.0.1 by default. Any other needs --behind-proxy.")
  private String host = ServerSettings.LOOPBACK;

  @Option(
      names = "--behind-proxy",
      description =
          "A proxy stands before the server, speaks TLS and sets X-Forwarded-For; allows --host.")
  private boolean behindProxy;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "A further host name of the server, as in graph.example.org.")
  private List<String> names = List.of();

  @Option(names = "--no-cors", description = "Do not let pages of other sites read the graph.")
  private boolean noCors;

  @Mixin private final LimitOptions limits = new LimitOptions();

  @Option(
      names = "--write",
      description = "Take updates from users with the role writer; see newsgraph user.")
  private boolean write;

  @Option(
      names = "--users",
      paramLabel = "FILE",
      description = "The file of users; users.tsv in the store's directory by default.")
  private Optional<Path> users = Optional.empty();

  @Option(
      names = "--form-updates",
      description = "With --write: also take updates and files that are posted as forms.")
  private boolean formUpdates;

  @Mixin private final ServiceOptions services = new ServiceOptions();

  /// Fails where the options are wrong or another process serves the directory.
  void check(Path directory) {
    settings(directory);
    RunningServer.requireNone(directory, "use that server, or end it first");
  }

  /// Serves the store until the process is told to end; then ends what is under way and closes it.
  ///
  /// @param base the base IRI that was asked for
  void serve(Tdb2Store store, Path directory, Optional<String> base, OutputOptions output) {
    ServerSettings settings =
        withOntology(settings(directory).withBase(ServedBase.of(store, base)), directory);
    try (ServedStore served = ServedStore.start(store, directory, settings, ServedParts.ALL)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(served, store), "end of serving"));
      output.note("serving \"%s\" at %s".formatted(directory, served.server().url()));
      output.note("SPARQL for programs: " + served.server().queryUrl());
      output.note("stop with Ctrl-C");
      served.server().join();
    }
  }

  private static ServerSettings withOntology(ServerSettings settings, Path directory) {
    try {
      return StoredOntology.of(directory)
          .map(files -> settings.withOntology(Ontology.of(files)))
          .orElse(settings);
    } catch (IOException e) {
      throw new StoreException(
          directory.toString(), "cannot read the ontology of store '" + directory + "'", e);
    }
  }

  private static void end(ServedStore served, Tdb2Store store) {
    served.close();
    store.close();
  }

  private ServerSettings settings(Path directory) {
    if (port < 0 || port > 65_535) {
      throw new UsageException(
          "--port \"%d\" is not a port; allowed are 0 to 65535".formatted(port));
    }
    if (!behindProxy && !isLoopback()) {
      throw new UsageException(
          "--host \"%s\" is open to the network, where passwords need TLS; put a proxy before it and say --behind-proxy"
              .formatted(host));
    }
    return ServerSettings.readOnly(port)
        .withHost(host)
        .withLimits(limits.limits())
        .withServices(services.allowed())
        .withAccess(access(directory));
  }

  private boolean isLoopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new UsageException("--host \"%s\" is not an address of this machine".formatted(host));
    }
  }

  private Access access(Path directory) {
    Access access = Access.READ_ONLY.withName(host);
    for (String name : names) {
      access = access.withName(name.toLowerCase(Locale.ROOT));
    }
    if (noCors) {
      access = access.withoutCrossOrigin();
    }
    if (behindProxy) {
      access = access.withProxy();
    }
    if (!write && (users.isPresent() || formUpdates)) {
      throw new UsageException("--users and --form-updates go with --write");
    }
    if (write) {
      access = access.withUsers(users.map(UserFile::new).orElse(UserFile.of(directory)).read());
    }
    return formUpdates ? access.withFormUpdates() : access;
  }
}
