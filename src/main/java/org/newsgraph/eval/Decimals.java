package org.newsgraph.eval;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Writes shares with a fixed number of digits.
final class Decimals {

  private Decimals() {}

  /// Rounded half to even, as the scripts of the field print them: 0.8125 is 0.812.
  static String of(double value, int digits) {
    return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
  }
}
