package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.sample.Writers;

class RunningServerTest {

  @TempDir private Path directory = Path.of("");

  @Test
  void listeningServer_isUsedInsteadOfDirectory() throws IOException {
    try (ServerSocket socket = listener()) {
      RunningServer server = server(socket.getLocalPort());
      server.write(directory);

      assertThat(RunningServer.find(directory)).contains(server);
      try (Store store = StoreLocator.openOrCreate(directory)) {
        assertThat(store).isInstanceOf(HttpStore.class);
        assertThat(store.location()).isEqualTo(directory.toString());
      }
    }
  }

  @Test
  void file_isForItsOwnerAlone() throws IOException {
    server(1).write(directory);

    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(directory.resolve("server.json"))))
        .isEqualTo("rw-------");
  }

  @Test
  void serverThatEnded_isIgnored() throws IOException {
    int port;
    try (ServerSocket socket = listener()) {
      port = socket.getLocalPort();
    }
    server(port).write(directory);

    assertThat(RunningServer.find(directory)).isEmpty();
  }

  @Test
  void store_withStaleServerFile_opens() throws IOException {
    Writers.still();
    Tdb2Store.openOrCreate(directory.resolve("db")).close();
    server(1).write(directory.resolve("db"));

    try (Store store = StoreLocator.open(directory.resolve("db"))) {
      assertThat(store).isInstanceOf(Tdb2Store.class);
      assertThat(store.articles()).isEmpty();
    }
  }

  private static ServerSocket listener() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  private static RunningServer server(int port) {
    URI address = URI.create("http://localhost:" + port + "/news");
    return new RunningServer(
        address.resolve("/news/query"),
        address.resolve("/news/data"),
        "secret",
        ProcessHandle.current().pid());
  }
}
