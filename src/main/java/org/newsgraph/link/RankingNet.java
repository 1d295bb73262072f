package org.newsgraph.link;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/// Scores a candidate by its features: by a weight for each, and by a layer of units for what
/// counts only together, such as a well known item that is found by its whole name. Never changes.
///
/// The weights are a table with a row for each feature, then one of biases and one of the units'
/// own weights. Its first column is the score itself, the others are the units.
final class RankingNet {

  private static final int UNITS = 32;
  private static final int BIAS = Feature.COUNT;
  private static final int OUT = Feature.COUNT + 1;
  private static final int ROWS = Feature.COUNT + 2;

  private static final List<String> ROW_NAMES =
      Stream.concat(Arrays.stream(Feature.values()).map(Feature::name), Stream.of("BIAS", "OUT"))
          .toList();

  private final double[] weights;
  private final int columns;

  RankingNet(double[] weights) {
    this.weights = weights.clone();
    columns = weights.length / ROWS;
  }

  /// A net without units.
  static RankingNet of(Map<Feature, Double> weights) {
    double[] table = new double[ROWS];
    weights.forEach((feature, weight) -> table[feature.position()] = weight);
    return new RankingNet(table);
  }

  /// Weights from which learning begins. A feature that no example has gets none, since nothing can
  /// be learnt of it.
  static double[] start(boolean[] used, Random random) {
    int columns = UNITS + 1;
    double[] start = new double[ROWS * columns];
    for (int unit = 1; unit < columns; unit++) {
      for (int feature = 0; feature < Feature.COUNT; feature++) {
        double weight = random.nextGaussian() / Math.sqrt(Feature.COUNT);
        start[feature * columns + unit] = used[feature] ? weight : 0;
      }
      start[OUT * columns + unit] = 0.3 * random.nextGaussian() / Math.sqrt(UNITS);
    }
    return start;
  }

  /// Reads what [#rows] tells; a row that is missing is one of zeros.
  ///
  /// @throws IllegalArgumentException if the rows differ in length
  static RankingNet ofRows(Map<String, double[]> rows) {
    int columns = rows.values().stream().mapToInt(row -> row.length).max().orElse(1);
    double[] table = new double[ROWS * columns];
    rows.forEach(
        (name, row) -> {
          if (row.length != columns) {
            throw new IllegalArgumentException(
                "the row \"%s\" has %d weights, others have %d"
                    .formatted(name, row.length, columns));
          }
          System.arraycopy(row, 0, table, ROW_NAMES.indexOf(name) * columns, columns);
        });
    return new RankingNet(table);
  }

  static boolean isRow(String name) {
    return ROW_NAMES.contains(name);
  }

  /// The rows of weights by their names, in the order of the table.
  Map<String, double[]> rows() {
    Map<String, double[]> rows = new LinkedHashMap<>();
    for (int row = 0; row < ROWS; row++) {
      rows.put(ROW_NAMES.get(row), Arrays.copyOfRange(weights, row * columns, (row + 1) * columns));
    }
    return rows;
  }

  double score(Numbers features) {
    return score(sums(features));
  }

  private double score(double[] sums) {
    double score = sums[0];
    for (int unit = 1; unit < columns; unit++) {
      score += Math.max(0, sums[unit]) * weights[OUT * columns + unit];
    }
    return score;
  }

  private double[] sums(Numbers features) {
    double[] sums = Arrays.copyOfRange(weights, BIAS * columns, OUT * columns);
    for (int feature = 0; feature < Feature.COUNT; feature++) {
      double value = features.get(feature);
      for (int column = 0; column < columns && value != 0; column++) {
        sums[column] += value * weights[feature * columns + column];
      }
    }
    return sums;
  }

  /// A score while the net learns: each unit is left out at random, or counts twice.
  ///
  /// @param sums what each unit has, 0 where it is left out
  record Pass(Numbers features, Numbers sums, double score) {}

  Pass pass(Numbers features, Random random) {
    double[] sums = sums(features);
    for (int unit = 1; unit < columns; unit++) {
      sums[unit] = random.nextBoolean() ? 2 * Math.max(0, sums[unit]) : 0;
    }
    return new Pass(features, new Numbers(sums), score(sums));
  }

  /// Adds the gradient of a loss to another one.
  ///
  /// @param error the loss's derivative by the score
  void addGradient(Pass pass, double error, double[] gradient) {
    double[] errors = new double[columns];
    errors[0] = error;
    for (int unit = 1; unit < columns; unit++) {
      if (pass.sums().get(unit) > 0) {
        gradient[OUT * columns + unit] += error * pass.sums().get(unit);
        errors[unit] = 2 * error * weights[OUT * columns + unit];
        gradient[BIAS * columns + unit] += errors[unit];
      }
    }
    for (int feature = 0; feature < Feature.COUNT; feature++) {
      double value = pass.features().get(feature);
      for (int column = 0; column < columns && value != 0; column++) {
        gradient[feature * columns + column] += value * errors[column];
      }
    }
  }
}
