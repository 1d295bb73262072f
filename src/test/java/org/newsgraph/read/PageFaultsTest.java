package org.newsgraph.read;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What can go wrong with the page of an article: it is told in a line, the next input is read, and
/// nobody is led into the network that the program runs in.
class PageFaultsTest {

  @Test
  void fetcherException_isReportedAndReadingContinues() {
    Fetcher broken =
        address -> {
          if (address.getPath().equals("/broken")) {
            throw new IllegalArgumentException("Illegal character at index 3");
          }
          return new FetchedPage(
              address, Optional.of("text/html"), PAGE.getBytes(StandardCharsets.UTF_8));
        };

    List<ReadOutcome> outcomes =
        Reading.outcomes(
            Polite.reader(ReadOptions.standard(), broken),
            "https://vik.example/broken",
            "https://vik.example/tram");

    assertThat(((ReadFailure) outcomes.getFirst()).message())
        .isEqualTo(
            "https://vik.example/broken: error: cannot be fetched:"
                + " java.lang.IllegalArgumentException: Illegal character at index 3");
    assertThat(Reading.ids(outcomes)).containsExactly("tram");
  }

  private static final int MAX_BYTES = 100_000;
  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final String PAGE =
      "<html><head><title>Tram line opens</title></head><body><article><p>The tram to the harbour"
          + " left at nine, and the whole street had come to see it"
          + " go.</p></article></body></html>";

  private static WireMockServer web;

  /// Stands in the program's own network and must never be asked.
  private static WireMockServer inside;

  @BeforeAll
  static void start() {
    web =
        new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    inside =
        new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    web.start();
    inside.start();
  }

  @AfterAll
  static void stop() {
    web.stop();
    inside.stop();
  }

  @BeforeEach
  void reset() {
    web.resetAll();
    inside.resetAll();
    web.stubFor(get("/fine").willReturn(page()));
  }

  private static ResponseDefinitionBuilder page() {
    return aResponse().withHeader("Content-Type", "text/html").withBody(PAGE);
  }

  static Stream<Arguments> faults() {
    byte[] noGzip = "no gzip at all".getBytes(StandardCharsets.UTF_8);
    return Stream.of(
        Arguments.of(
            "reset", page().withFault(Fault.CONNECTION_RESET_BY_PEER), "connection failed"),
        Arguments.of("empty", page().withFault(Fault.EMPTY_RESPONSE), "connection failed"),
        Arguments.of(
            "garbage", page().withFault(Fault.RANDOM_DATA_THEN_CLOSE), "connection failed"),
        Arguments.of("cut", page().withFault(Fault.MALFORMED_RESPONSE_CHUNK), "connection failed"),
        Arguments.of("hang", page().withFixedDelay(10_000), "no whole answer within 2 seconds"),
        Arguments.of(
            "drip", page().withChunkedDribbleDelay(20, 10_000), "no whole answer within 2"),
        Arguments.of("500", page().withStatus(500), "status 500"),
        Arguments.of("503", page().withStatus(503), "status 503"),
        Arguments.of("429", page().withStatus(429).withHeader("Retry-After", "0"), "status 429"),
        Arguments.of("404", page().withStatus(404), "status 404"),
        Arguments.of("401", page().withStatus(401), "status 401"),
        Arguments.of(
            "too large", page().withBody(new byte[MAX_BYTES + 1]), "larger than the limit"),
        Arguments.of(
            "lying gzip", page().withHeader("Content-Encoding", "gzip").withBody(noGzip), "gzip"),
        Arguments.of("packed otherwise", page().withHeader("Content-Encoding", "zstd"), "zstd"),
        Arguments.of("a film", page().withHeader("Content-Type", "video/mp4"), "video/mp4"),
        Arguments.of("nothing in it", page().withBody(""), "empty"),
        Arguments.of("loop", temporaryRedirect("/faulty"), "redirects more than 5 times"),
        Arguments.of("to nowhere", aResponse().withStatus(302), "redirects to nowhere"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void faultyPage_isReportedAndReadingContinues(
      String name, ResponseDefinitionBuilder answer, String reason) {
    web.stubFor(get("/faulty").willReturn(answer));

    assertToldAndTheNextRead(address("/faulty"), reason);
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:{inside}/secret, only 80 and 443",
    "http://127.0.0.1/secret, not a public address",
    "http://localhost:22/, only 80 and 443",
    "http://169.254.169.254/latest/meta-data/, not a public address",
    "http://[::ffff:127.0.0.1]/secret, not a public address",
    "http://2130706433/secret, not a public address",
    "file:///etc/hostname, is not an http or https address",
    "http://user@127.0.0.1:{inside}/secret, user name",
    "//127.0.0.1:{inside}/secret, only 80 and 443"
  })
  void redirectIntoTheOwnNetwork_isNotFollowed(String target, String reason) {
    String location = target.replace("{inside}", String.valueOf(inside.port()));
    web.stubFor(get("/faulty").willReturn(temporaryRedirect(location)));

    assertToldAndTheNextRead(address("/faulty"), reason);
    assertThat(inside.getAllServeEvents()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://no-such-host.invalid/a", "https://localhost:{web}/fine"})
  void unknownOrNonTlsHost_isReported(String address) {
    assertToldAndTheNextRead(address.replace("{web}", String.valueOf(web.port())), "");
  }

  private static void assertToldAndTheNextRead(String address, String reason) {
    try (HttpWeb http = HttpWeb.trusting(PageFaultsTest::isTheWeb, TIMEOUT, MAX_BYTES)) {
      ArticleReader reader = Polite.reader(http, MAX_BYTES);

      List<ReadOutcome> outcomes = Reading.outcomes(reader, address, address("/fine"));

      assertThat(outcomes).hasSize(2);
      assertThat(outcomes.getFirst())
          .isInstanceOfSatisfying(
              ReadFailure.class,
              failure ->
                  assertThat(failure.message())
                      .startsWith(address + ": error: ")
                      .contains(reason)
                      .hasLineCount(1)
                      .doesNotContain("Exception", "java."));
      assertThat(Reading.ids(outcomes)).containsExactly("fine");
    }
  }

  private static boolean isTheWeb(URI address) {
    return address.getPort() == web.port();
  }

  private static String address(String path) {
    return "http://localhost:" + web.port() + path;
  }
}
