package org.newsgraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.store.StoreCheck;
import org.newsgraph.store.Tdb2Store;

/// Updates that fail in the middle leave nothing behind, and the store whole.
class UpdateFaultsIT {

  private static final String WRITER = ServerUnderTest.basic("writer", "writes-too");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { <http://e/new> <http://e/p> 1 } ; INSERT DATA { <http://e/x> ",
        "INSERT DATA { <http://e/new> <http://e/p> 1 } ; LOAD <http://127.0.0.1:9/>"
      })
  void failedSecondStep_undoesUpdateAndAllowsNext(String update) throws Exception {
    Path store = folder.resolve("store");
    try (ServerUnderTest server =
        new ServerUnderTest(
            store,
            "<http://e/article/one> { <http://e/s> <http://e/p> 1 }",
            ServerUnderTest.WRITING,
            List.of())) {
      assertThat(update(server, update).statusCode()).isGreaterThanOrEqualTo(400);
      // A name that was not looked up before: what is cached of the failed write must not serve it.
      assertThat(server.query("ASK { <http://e/new> ?p ?o }").body()).contains("false");
      assertThat(update(server, "INSERT DATA { <http://e/t> <http://e/p> 'kept' }").statusCode())
          .isBetween(200, 204);
      assertThat(server.quads()).isEqualTo(2);
    }
    try (Tdb2Store opened = Tdb2Store.open(store)) {
      assertThat(StoreCheck.faults(opened)).isEmpty();
    }
    try (Stream<Path> files = Files.walk(store)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file + " holds no password")
            .doesNotContain("writes-too");
      }
    }
  }

  private static HttpResponse<String> update(ServerUnderTest server, String update)
      throws Exception {
    return server.post("news/update", "application/sparql-update", WRITER, update);
  }
}
