package org.newsgraph.reconcile;

import java.time.Duration;

/// Settings with which no test waits long.
public final class Settings {

  private Settings() {}

  public static ServiceSettings quick() {
    return answeringWithin(Duration.ofSeconds(20));
  }

  public static ServiceSettings answeringWithin(Duration timeout) {
    return new ServiceSettings(
        "newsgraph/test",
        Duration.ofSeconds(5),
        timeout,
        3,
        Duration.ZERO,
        Duration.ofMillis(10),
        Duration.ofSeconds(5),
        5,
        Duration.ofMinutes(5),
        5_000_000);
  }
}
