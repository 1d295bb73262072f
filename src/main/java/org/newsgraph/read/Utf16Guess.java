package org.newsgraph.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Recognises UTF-16 without a byte order mark by the zero byte beside every Latin letter.
final class Utf16Guess {
  private static final int SAMPLE_BYTES = 4096;
  private static final int MIN_BYTES = 8;

  private Utf16Guess() {}

  /// The UTF-16 that the bytes are in; absent where they are not.
  static Optional<Charset> of(byte[] bytes) {
    int pairs = Math.min(bytes.length, SAMPLE_BYTES) / 2;
    int zerosFirst = 0;
    int zerosSecond = 0;
    for (int i = 0; i < pairs; i++) {
      zerosFirst += bytes[2 * i] == 0 ? 1 : 0;
      zerosSecond += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (bytes.length < MIN_BYTES || bytes.length % 2 != 0) {
      return Optional.empty();
    }
    if (mostly(zerosSecond, pairs) && seldom(zerosFirst, pairs)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (mostly(zerosFirst, pairs) && seldom(zerosSecond, pairs)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  private static boolean mostly(int zeros, int pairs) {
    return zeros * 2 > pairs;
  }

  private static boolean seldom(int zeros, int pairs) {
    return zeros * 50 < pairs;
  }
}
