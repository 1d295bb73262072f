package org.newsgraph.pipeline;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/// A way in which a service fails; those that change its answer say how.
enum Trouble {
  REFUSED(good -> good),
  NO_SUCH_HOST(good -> good),
  NO_TLS(good -> good),
  HANG(good -> good.withFixedDelay(30_000)),
  RESET(good -> good.withFault(Fault.CONNECTION_RESET_BY_PEER)),
  STATUS_500(good -> good.withStatus(500)),
  STATUS_503(good -> good.withStatus(503)),
  STATUS_429(good -> good.withStatus(429).withHeader("Retry-After", "1")),
  REDIRECT_LOOP(good -> good.withStatus(302).withHeader("Location", "/en/api")),
  HTML(good -> good.withHeader("Content-Type", "text/html").withBody("<html>Log in!</html>")),
  CUT_JSON(good -> good.withBody("{\"q0\": {\"result\": [{\"id\": \"Q20000")),
  WRONG_TYPES(good -> good.withBody("{\"q0\": {\"result\": {\"id\": 5}}, \"name\": 7}")),
  Q0(good -> good.withBody(bad("Q0"))),
  HUGE_BODY(good -> good.withBody(new byte[100_000_000])),
  GZIP_BOMB(good -> good.withHeader("Content-Encoding", "gzip").withBody(bomb())),
  CHARSET_LIE(
      good ->
          good.withHeader("Content-Type", "application/json;charset=utf-8")
              .withBody(bad("Blåvand").getBytes(StandardCharsets.ISO_8859_1)));

  // A function without state, which the checker cannot see.
  @SuppressWarnings("ImmutableEnumChecker")
  private final UnaryOperator<ResponseDefinitionBuilder> change;

  Trouble(UnaryOperator<ResponseDefinitionBuilder> change) {
    this.change = change;
  }

  /// What becomes of a good answer.
  UnaryOperator<ResponseDefinitionBuilder> change() {
    return change;
  }

  /// The answer to any batch, with this for the id of the only candidate.
  private static String bad(String id) {
    String candidate =
        "{\"result\": [{\"id\": \"%s\", \"name\": \"x\", \"score\": 100, \"match\": true}]}"
            .formatted(id);
    return IntStream.range(0, 10)
        .mapToObj(i -> "\"q%d\": %s".formatted(i, candidate))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static byte[] bomb() {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      byte[] zeros = new byte[1_000_000];
      for (int i = 0; i < 200; i++) {
        gzip.write(zeros);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
