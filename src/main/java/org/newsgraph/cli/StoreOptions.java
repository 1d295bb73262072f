package org.newsgraph.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.store.Credentials;
import org.newsgraph.store.HttpStore;
import org.newsgraph.store.Store;
import org.newsgraph.store.StoreLocator;
import picocli.CommandLine.Option;

/// Which store a command works on: a directory, the server that holds it, or any other server.
final class StoreOptions {

  private final Map<String, String> environment;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "The store's directory; newsgraph-db in the working directory by default.")
  private Path directory = StoreLocator.DEFAULT_DIRECTORY;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description =
          "A server that speaks SPARQL and the Graph Store Protocol, instead of a directory.")
  private Optional<URI> endpoint = Optional.empty();

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description = "User at the endpoint; the variable NEWSGRAPH_USER by default.")
  private Optional<String> user = Optional.empty();

  @Option(
      names = "--password",
      paramLabel = "TEXT",
      description =
          "Password at the endpoint; the variable NEWSGRAPH_PASSWORD by default, which other users cannot see.")
  private Optional<String> password = Optional.empty();

  StoreOptions(Console console) {
    this.environment = console.environment();
  }

  /// The store, which must exist.
  Store open() {
    return remote().orElseGet(() -> StoreLocator.open(directory));
  }

  /// The store, made where there is none.
  Store openOrCreate() {
    return remote().orElseGet(() -> StoreLocator.openOrCreate(directory));
  }

  /// The store's directory; a usage error where an endpoint is named instead.
  Path localDirectory() {
    if (endpoint.isPresent()) {
      throw new UsageException(
          "--endpoint \"%s\" is served already; name a directory with --store"
              .formatted(endpoint.get()));
    }
    return directory;
  }

  private Optional<Store> remote() {
    return endpoint.map(address -> new HttpStore(web(address), credentials()));
  }

  private static URI web(URI address) {
    String scheme = String.valueOf(address.getScheme());
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new UsageException(
          "--endpoint \"%s\" is not a web address; it begins with http:// or https://"
              .formatted(address));
    }
    return address;
  }

  private Credentials credentials() {
    Optional<String> name = user.or(() -> Optional.ofNullable(environment.get("NEWSGRAPH_USER")));
    Optional<String> secret =
        password.or(() -> Optional.ofNullable(environment.get("NEWSGRAPH_PASSWORD")));
    if (name.isPresent() && secret.isPresent()) {
      return new Credentials.Password(name.get(), secret.get());
    }
    if (name.isPresent() || secret.isPresent()) {
      throw new UsageException("a user and a password go together; give both or neither");
    }
    return new Credentials.None();
  }
}
