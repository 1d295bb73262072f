package org.newsgraph.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.newsgraph.store.RunningServer;
import org.newsgraph.store.Tdb2Store;

/// A store in service: the server, and the note in the store's directory by which `newsgraph build`
/// and `newsgraph remove` find it.
///
/// The store stays the caller's, who closes it afterwards.
public final class ServedStore implements AutoCloseable {

  private static final int TOKEN_BYTES = 32;

  private final NewsServer server;
  private final Path directory;
  private boolean closed;

  private ServedStore(NewsServer server, Path directory) {
    this.server = server;
    this.directory = directory;
  }

  /// Starts a server over the store and leaves a note of it in the store's directory.
  ///
  /// @throws ServerStartException where the port is taken or not allowed
  public static ServedStore start(
      Tdb2Store store, Path directory, ServerSettings settings, List<ServerPart> parts) {
    String token = newToken();
    NewsServer server = NewsServer.start(store.dataset(), settings.withWriteToken(token), parts);
    ServedStore served = new ServedStore(server, directory);
    try {
      new RunningServer(
              URI.create(server.queryUrl()),
              URI.create(server.writeUrl()),
              token,
              ProcessHandle.current().pid())
          .write(directory);
    } catch (IOException e) {
      served.close();
      throw new UncheckedIOException(
          "cannot name the server in store \"%s\": %s".formatted(directory, e.getMessage()), e);
    }
    return served;
  }

  private static String newToken() {
    byte[] token = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(token);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /// The running server.
  public NewsServer server() {
    return server;
  }

  /// Takes the note away and stops the server; once, however often it is called. Every caller waits
  /// until the server has stopped.
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      try {
        RunningServer.delete(directory);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        server.close();
      }
    }
  }
}
