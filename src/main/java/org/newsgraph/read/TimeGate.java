package org.newsgraph.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.model.ArchivedCopy;

/// Asks a web archive which of its copies of a page, its Mementos, is nearest to a time (RFC 7089).
final class TimeGate {
  private static final int MAX_REDIRECTS = 5;
  private static final String ACCEPT_DATETIME = "Accept-Datetime";

  private final String gate;
  private final Web web;
  private final Map<String, String> headers;

  /// @param gate what the address of a page is appended to
  /// @param headers sent with each request
  TimeGate(URI gate, Web web, Map<String, String> headers) {
    this.gate = gate.toString();
    this.web = web;
    this.headers = Map.copyOf(headers);
  }

  /// The Memento of a page; absent where the archive has none.
  Optional<ArchivedCopy> find(URI page, Instant time) throws FetchException {
    URI current = address(page);
    for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      WebAnswer answer = web.ask(request(current, time));
      Optional<String> date = answer.header("Memento-Datetime");
      if (answer.status() == 404) {
        return Optional.empty();
      }
      if (answer.isRedirect()) {
        URI target = answer.target(current);
        if (negotiates(answer)) {
          return Optional.of(memento(target, dateOf(target, answer)));
        }
        current = target;
      } else if (answer.status() == 200 && date.isPresent()) {
        return Optional.of(memento(answer.contentLocation(current), date));
      } else {
        throw new FetchException("the web archive answers with status " + answer.status());
      }
    }
    throw new FetchException(
        "the web archive redirects more than %d times".formatted(MAX_REDIRECTS));
  }

  private URI address(URI page) throws FetchException {
    try {
      return new URI(gate + page);
    } catch (URISyntaxException e) {
      throw new FetchException("the web archive cannot be asked for \"%s\"".formatted(page));
    }
  }

  private WebRequest request(URI address, Instant time) {
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    return new WebRequest(address, headers).with(ACCEPT_DATETIME, date);
  }

  /// The time that a request asks for; absent where it asks for none.
  static Optional<Instant> time(WebRequest request) {
    return Optional.ofNullable(request.headers().get(ACCEPT_DATETIME)).flatMap(TimeGate::instant);
  }

  /// Whether the redirect is the answer to the time that was asked for, not one to another place of
  /// the archive.
  private static boolean negotiates(WebAnswer answer) {
    return answer
        .header("Vary")
        .filter(vary -> vary.toLowerCase(Locale.ROOT).contains("accept-datetime"))
        .isPresent();
  }

  /// The date that the header `Link` gives the Memento.
  private static Optional<String> dateOf(URI memento, WebAnswer answer) {
    Pattern link =
        Pattern.compile("<" + Pattern.quote(memento.toString()) + ">[^<]*datetime=\"([^\"]+)\"");
    return answer
        .header("Link")
        .map(link::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1));
  }

  private static ArchivedCopy memento(URI address, Optional<String> date) {
    return new ArchivedCopy(
        address, date.flatMap(TimeGate::instant), Optional.empty(), Optional.empty());
  }

  private static Optional<Instant> instant(String date) {
    try {
      return Optional.of(
          ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
