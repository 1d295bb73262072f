package org.newsgraph.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// The server that holds a store's directory, as it tells of itself in a file there.
///
/// @param query where it answers SPARQL queries
/// @param graphStore where it takes graphs, given the token
/// @param token a secret that only who may read the directory can know
/// @param pid the server's process
public record RunningServer(URI query, URI graphStore, String token, long pid) {

  private static final String FILE = "server.json";
  private static final int CONNECT_MILLIS = 2000;

  /// The server that holds the directory now; a file left by a server that ended is ignored.
  public static Optional<RunningServer> find(Path directory) {
    Path file = directory.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    if (!Files.isReadable(file)) {
      throw new StoreException(
          directory.toString(),
          "store '%s' is served by another user, as '%s' says: ask the server with --endpoint URL"
              .formatted(directory, file));
    }
    try {
      RunningServer server = new ObjectMapper().readValue(file.toFile(), RunningServer.class);
      return Optional.of(server).filter(RunningServer::isAlive);
    } catch (IOException e) {
      throw new StoreException(
          directory.toString(),
          "cannot read '"
              + file
              + "', which names the server: delete it and start the server again",
          e);
    }
  }

  /// Fails where a server holds the directory now, saying what to do.
  public static void requireNone(Path directory, String remedy) {
    find(directory)
        .ifPresent(
            server -> {
              throw new StoreException(
                  directory.toString(),
                  "store '%s' is served at %s by process %d: %s"
                      .formatted(directory, server.query().resolve("/"), server.pid(), remedy));
            });
  }

  @Override
  public String toString() {
    return "RunningServer[query=" + query + ", pid=" + pid + "]";
  }

  /// Leaves the file in the directory, readable for its owner alone.
  public void write(Path directory) throws IOException {
    Path file = Files.createTempFile(directory, "server", ".tmp", ownerOnly(directory));
    new ObjectMapper().writeValue(file.toFile(), this);
    Files.move(
        file,
        directory.resolve(FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /// Takes the file away, when the server ends.
  public static void delete(Path directory) throws IOException {
    Files.deleteIfExists(directory.resolve(FILE));
  }

  private static FileAttribute<?>[] ownerOnly(Path directory) throws IOException {
    return Files.getFileStore(directory).supportsFileAttributeView("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  // A process number can be given anew, so the port has the last word.
  private boolean isAlive() {
    if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
      return false;
    }
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(graphStore.getHost(), graphStore.getPort()), CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
