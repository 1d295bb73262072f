package org.newsgraph.store;

import java.nio.file.Path;
import java.util.Optional;

/// Finds the store behind a directory: the directory itself, or the server that holds it.
public final class StoreLocator {

  /// The directory used where none is named.
  public static final Path DEFAULT_DIRECTORY = Path.of("newsgraph-db");

  private StoreLocator() {}

  /// The store of an existing directory, to ask or to change.
  ///
  /// @throws StoreException where there is none or it cannot be used
  public static Store open(Path directory) {
    return server(directory).orElseGet(() -> Tdb2Store.open(directory));
  }

  /// The store of a directory to put articles into, made where there is none; one that is made and
  /// stays empty is taken away again when it is closed.
  ///
  /// @throws StoreException where it cannot be used
  public static Store openOrCreate(Path directory) {
    return server(directory).orElseGet(() -> Tdb2Store.openToFill(directory));
  }

  private static Optional<Store> server(Path directory) {
    return RunningServer.find(directory)
        .map(
            server ->
                new HttpStore(
                    server.query(),
                    server.graphStore(),
                    new Credentials.Token(server.token()),
                    directory.toString()));
  }
}
