package org.newsgraph.read;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// Asks only for what the host's `robots.txt` allows (RFC 9309).
///
/// Each is asked for once. A host without one allows everything; one that fails to give it, or
/// cannot be reached, allows nothing.
final class RobotsWeb implements Web {
  private static final List<String> PRODUCT = List.of("newsgraph");
  private static final int MAX_REDIRECTS = 5;
  private static final int MAX_BYTES = 500 * 1024;

  private final PoliteWeb web;
  private final Map<String, Origin> origins = new ConcurrentHashMap<>();

  RobotsWeb(PoliteWeb web) {
    this.web = web;
  }

  @Override
  public WebAnswer ask(WebRequest request) throws FetchException {
    URI address = request.address();
    if (WebAddress.isOfTheWeb(address) && !rules(request).isAllowed(address.toString())) {
      throw new FetchException(
          "robots.txt of \"%s\" does not allow it".formatted(address.getHost()));
    }
    return web.ask(request);
  }

  private BaseRobotRules rules(WebRequest request) throws FetchException {
    URI address = request.address();
    String root =
        "%s://%s/"
            .formatted(address.getScheme(), address.getRawAuthority())
            .toLowerCase(Locale.ROOT);
    return origins.computeIfAbsent(root, r -> new Origin()).rules(URI.create(root), request);
  }

  /// One scheme, host and port, with what it said once.
  private final class Origin {
    private Optional<BaseRobotRules> rules = Optional.empty();
    private Optional<String> failure = Optional.empty();

    synchronized BaseRobotRules rules(URI root, WebRequest request) throws FetchException {
      if (failure.isPresent()) {
        throw new FetchException(failure.get());
      }
      if (rules.isEmpty()) {
        try {
          rules = Optional.of(read(root, request));
        } catch (FetchException e) {
          failure = Optional.of(String.valueOf(e.getMessage()));
          throw e;
        }
      }
      return rules.get();
    }
  }

  private BaseRobotRules read(URI root, WebRequest request) throws FetchException {
    URI current = root.resolve("robots.txt");
    for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      WebAnswer answer = web.ask(new WebRequest(current, agent(request)));
      if (!answer.isRedirect()) {
        return rules(root, current, answer);
      }
      current = answer.target(current);
    }
    return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
  }

  private static Map<String, String> agent(WebRequest request) {
    Map<String, String> headers = new TreeMap<>(request.headers());
    headers.keySet().retainAll(List.of("User-Agent"));
    return headers;
  }

  private BaseRobotRules rules(URI root, URI address, WebAnswer answer) throws FetchException {
    int status = answer.status();
    if (status >= 500 || status == 429) {
      throw new FetchException(
          "its robots.txt cannot be read (status %d), so nothing is asked of the host"
              .formatted(status));
    }
    if (status != 200) {
      return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
    }
    byte[] body = answer.body();
    byte[] read = body.length > MAX_BYTES ? Arrays.copyOf(body, MAX_BYTES) : body;
    BaseRobotRules rules =
        new SimpleRobotRulesParser(Long.MAX_VALUE, 0)
            .parseContent(address.toString(), read, "text/plain", PRODUCT);
    if (rules.getCrawlDelay() > 0) {
      web.slowDown(root, Duration.ofMillis(rules.getCrawlDelay()));
    }
    return rules;
  }
}
