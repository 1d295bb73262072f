package org.newsgraph.annotate;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// Scores the parser's transitions: one hidden layer of cubes over the symbols of a state.
///
/// What a symbol in a slot adds to the hidden layer is always the same, and most states share their
/// symbols: it is kept once computed. Safe for threads; a lost entry is only computed again.
final class ParserNetwork {

  /// Length of a symbol's vector.
  static final int DIMENSIONS = 50;

  /// Symbols that a state of the parser is described by: 18 words, 18 tags, 12 labels.
  static final int SLOTS = 48;

  /// How many sums are kept, of 4 KB each; 98 of 100 are found again in the news.
  private static final int KEPT = 1 << 15;

  private static final class Share {
    private final int key;
    private final float[] values;

    Share(int key, float[] values) {
      this.key = key;
      this.values = values;
    }
  }

  private final float[] vectors;
  private final float[] hidden;
  private final float[] bias;
  private final float[] output;
  private final AtomicReferenceArray<@Nullable Share> shares = new AtomicReferenceArray<>(KEPT);

  /// The innermost loop of every product runs over neighbours in memory.
  ///
  /// @param vectors a row of `DIMENSIONS` for each symbol
  /// @param hidden for each slot and dimension a row over the hidden units
  /// @param bias one value for each hidden unit
  /// @param output for each hidden unit a row over the transitions
  ParserNetwork(float[] vectors, float[] hidden, float[] bias, float[] output) {
    this.vectors = vectors;
    this.hidden = hidden;
    this.bias = bias;
    this.output = output;
  }

  /// The score of each transition in a state described by these symbols, one for each slot.
  float[] scores(int[] symbols) {
    float[] sums = bias.clone();
    for (int slot = 0; slot < symbols.length; slot++) {
      addScaled(sums, 1, share(symbols[slot], slot), 0);
    }
    float[] scores = new float[output.length / bias.length];
    for (int unit = 0; unit < sums.length; unit++) {
      float cube = sums[unit] * sums[unit] * sums[unit];
      addScaled(scores, cube, output, unit * scores.length);
    }
    return scores;
  }

  private float[] share(int symbol, int slot) {
    int key = symbol * SLOTS + slot;
    int place = (key * 0x9E3779B9) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(KEPT));
    @Nullable Share kept = shares.get(place);
    if (kept != null && kept.key == key) {
      return kept.values;
    }
    float[] values = new float[bias.length];
    int row = slot * DIMENSIONS * values.length;
    for (int i = 0; i < DIMENSIONS; i++) {
      addScaled(values, vectors[symbol * DIMENSIONS + i], hidden, row + i * values.length);
    }
    shares.set(place, new Share(key, values));
    return values;
  }

  private static void addScaled(float[] sum, float factor, float[] values, int begin) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * values[begin + i];
    }
  }
}
