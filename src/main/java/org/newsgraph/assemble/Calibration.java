package org.newsgraph.assemble;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.newsgraph.model.FactKind;
import org.newsgraph.ontology.ShippedFile;

/// Turns the score of a fact into the precision measured for its kind and score.
///
/// A line of the table is a knot: a kind of fact (`*` for all others), a score and the precision
/// there, as `newsgraph eval calibrate` writes them; between knots it is linear, beyond them flat.
/// Where the table has nothing, the score stands.
public final class Calibration {

  private static final String TABLE = "confidence.tsv";
  private static final String OTHER = "*";
  private static final String HEAD = "kind\tscore\tprecision";

  private final Map<FactKind, NavigableMap<Double, Double>> curves;
  private final NavigableMap<Double, Double> other;

  private Calibration(
      Map<FactKind, NavigableMap<Double, Double>> curves, NavigableMap<Double, Double> other) {
    this.curves = curves;
    this.other = other;
  }

  /// A table that leaves all scores as they are.
  public static Calibration identity() {
    return new Calibration(Map.of(), new TreeMap<>());
  }

  /// The table that comes with the program; an empty one leaves scores as they are.
  public static Calibration shipped() {
    return read(ShippedFile.text(Calibration.class, TABLE));
  }

  /// Reads a table; throws [IllegalStateException] where a line makes no sense.
  public static Calibration read(String table) {
    Map<FactKind, NavigableMap<Double, Double>> curves = new HashMap<>();
    NavigableMap<Double, Double> other = new TreeMap<>();
    for (String line :
        table.lines().filter(row -> !row.startsWith("#") && !row.equals(HEAD)).toList()) {
      String[] cells = line.split("\t", -1);
      if (cells.length != 3) {
        throw new IllegalStateException(
            "\"%s\" in %s is not a knot; write kind, score, precision".formatted(line, TABLE));
      }
      NavigableMap<Double, Double> curve =
          cells[0].equals(OTHER)
              ? other
              : curves.computeIfAbsent(kind(cells[0]), kind -> new TreeMap<>());
      curve.put(Double.valueOf(cells[1]), Double.valueOf(cells[2]));
    }
    return new Calibration(curves, other);
  }

  private static FactKind kind(String name) {
    return FactKind.named(name)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "\"%s\" in %s is not a kind of fact".formatted(name, TABLE)));
  }

  /// The share of right facts among those of this kind and score.
  public double confidence(FactKind kind, double score) {
    NavigableMap<Double, Double> curve = curves.getOrDefault(kind, other);
    if (curve.isEmpty()) {
      return score;
    }
    Map.Entry<Double, Double> below = curve.floorEntry(score);
    Map.Entry<Double, Double> above = curve.ceilingEntry(score);
    if (below == null || above == null) {
      return (below == null ? curve.firstEntry() : curve.lastEntry()).getValue();
    }
    double width = above.getKey() - below.getKey();
    double share = width == 0 ? 0 : (score - below.getKey()) / width;
    return below.getValue() + share * (above.getValue() - below.getValue());
  }
}
