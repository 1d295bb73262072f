package org.newsgraph.cli;

import java.time.Duration;
import java.util.Locale;

/// Numbers and times as people read them.
final class Amounts {

  private Amounts() {}

  /// "1 article", "12,034 articles".
  static String count(int number, String singular, String plural) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? singular : plural);
  }

  /// "0.4 MB", "12 MB", "6,325 MB", in binary megabytes.
  static String bytes(long bytes) {
    double megabytes = bytes / (double) (1 << 20);
    return String.format(Locale.ROOT, megabytes < 10 ? "%.1f MB" : "%,.0f MB", megabytes);
  }

  /// "0.8 s", "14 s", "3 min 20 s", "2 h 5 min".
  static String time(Duration time) {
    long seconds = time.toSeconds();
    if (seconds < 10) {
      return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
    if (seconds < 60) {
      return seconds + " s";
    }
    return seconds < 3600
        ? seconds / 60 + " min " + seconds % 60 + " s"
        : seconds / 3600 + " h " + seconds / 60 % 60 + " min";
  }
}
