package org.newsgraph.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// With a clock that moves only when something waits.
class PoliteClientTest {

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final StandInService service = new StandInService(World.items());
  private final Waits waits = new Waits();
  private final PoliteClient client =
      new PoliteClient(ServiceSettings.polite("newsgraph/test"), InstantSource.fixed(NOON), waits);

  @AfterEach
  void stop() {
    client.close();
    service.close();
  }

  /// Remembers what was waited for.
  private static final class Waits implements Pace {
    private final List<Duration> rests = new ArrayList<>();
    private Duration now = Duration.ZERO;

    @Override
    public Duration elapsed() {
      return now;
    }

    @Override
    public void rest(Duration time) {
      rests.add(time);
      now = now.plus(time);
    }
  }

  private String ask() throws ServiceException {
    return client.ask(HttpRequest.newBuilder(service.address()).build(), text -> text);
  }

  private void fail(UnaryOperator<ResponseDefinitionBuilder> how) {
    service.failFrom(service.requests().size(), how);
  }

  private void failToAnswer(int times) {
    for (int i = 0; i < times; i++) {
      assertThatThrownBy(this::ask).isInstanceOf(ServiceException.class);
    }
  }

  @Test
  void requests_areSpacedOut() throws ServiceException {
    ask();
    ask();
    ask();

    assertThat(waits.rests).containsExactly(Duration.ofMillis(200), Duration.ofMillis(200));
  }

  @Test
  void client_onFailure_retriesTwiceWithIncreasingWaits() {
    fail(good -> good.withStatus(500));

    assertThatThrownBy(this::ask).hasMessage("the service answers with status 500");

    assertThat(service.requests()).hasSize(3);
    assertThat(waits.rests).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "'Tue, 24 Nov 2026 12:00:09 GMT', 9", "'Mon, 23 Nov 2026 12:00:00 GMT', 0"})
  void retryAfter_isHonoured(String header, int seconds) {
    fail(good -> good.withStatus(429).withHeader("Retry-After", header));

    failToAnswer(1);

    Duration each = seconds == 0 ? Duration.ofMillis(200) : Duration.ofSeconds(seconds);
    assertThat(waits.rests).containsExactly(each, each);
  }

  @Test
  void nonsenseAsRetryAfter_isNotHonoured() {
    fail(good -> good.withStatus(503).withHeader("Retry-After", "soon"));

    failToAnswer(1);

    assertThat(waits.rests).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void longRetryAfter_failsRequestsFastUntilExpiry() throws ServiceException {
    fail(good -> good.withStatus(429).withHeader("Retry-After", "3600"));
    failToAnswer(3);
    service.recover();

    failToAnswer(1);
    assertThat(service.requests()).hasSize(1);
    assertThat(waits.rests).isEmpty();

    waits.now = Duration.ofSeconds(3601);
    assertThat(ask()).contains("Stand-in");
  }

  @Test
  void client_afterFiveFailures_pausesThenTriesOnce() throws ServiceException {
    fail(good -> good.withStatus(500));
    failToAnswer(4);
    assertThat(service.requests()).hasSize(5);

    waits.now = waits.now.plus(Duration.ofMinutes(6));
    failToAnswer(2);
    assertThat(service.requests()).hasSize(6);

    service.recover();
    waits.now = waits.now.plus(Duration.ofMinutes(6));
    assertThat(ask()).contains("Stand-in");
    fail(good -> good.withStatus(404));
    failToAnswer(4);
    assertThat(service.requests()).hasSize(11);
  }

  @Test
  void client_onRepeatedRetryAfter_boundsTotalWait() {
    fail(good -> good.withStatus(429).withHeader("Retry-After", "11"));

    failToAnswer(10);

    assertThat(waits.rests.stream().reduce(Duration.ZERO, Duration::plus))
        .isLessThanOrEqualTo(Duration.ofSeconds(45));
    assertThat(service.requests()).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void refusal_isNotTriedAgain() {
    fail(good -> good.withStatus(403));

    failToAnswer(1);

    assertThat(service.requests()).hasSize(1);
  }

  @Test
  void redirectOnTheSameHost_isFollowed() throws ServiceException {
    service.failOnly(0, good -> good.withStatus(307).withHeader("Location", "/en/api/"));

    assertThat(ask()).contains("Stand-in");
    assertThat(service.requests())
        .extracting(r -> r.getUrl())
        .containsExactly("/en/api", "/en/api/");
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:1/",
    "https://localhost/",
    "http://localhost:1/",
    "ftp://localhost/"
  })
  void redirectElsewhere_isNotFollowed(String location) {
    fail(good -> good.withStatus(302).withHeader("Location", location));

    assertThatThrownBy(this::ask).hasMessageContaining("\"" + location + "\"");

    assertThat(service.requests()).hasSize(1);
  }
}
