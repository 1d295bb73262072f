package org.newsgraph.read;

import java.time.Duration;

/// How much is asked of a host.
///
/// @param delay between the end of a request and the next one of the same host
/// @param longestWait how long a host may ask to be left alone, until it is given up
/// @param retries how often an answer is asked for again that names a time to do so
/// @param hosts how many are asked at once
public record Politeness(Duration delay, Duration longestWait, int retries, int hosts) {

  /// The custom of crawlers, with the given delay.
  public static Politeness withDelay(Duration delay) {
    return new Politeness(delay, Duration.ofMinutes(1), 2, 8);
  }
}
