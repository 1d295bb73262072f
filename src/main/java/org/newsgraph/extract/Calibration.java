package org.newsgraph.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.model.Fact;
import org.newsgraph.model.FactKind;

/// Gives each fact the precision measured for its kind.
///
/// The table is written by `newsgraph eval calibrate`. Facts that bring a confidence of their own
/// keep it, as those of a learnt model do, and so do open events, of which there is no gold.
final class Calibration {

  private static final String TABLE = "confidence.tsv";
  private static final String OTHER = "*";

  private final Map<FactKind, Double> precisions;
  private final double other;

  private Calibration(Map<FactKind, Double> precisions, double other) {
    this.precisions = precisions;
    this.other = other;
  }

  /// The table that comes with the program.
  static Calibration shipped() {
    try (InputStream table = Calibration.class.getResourceAsStream(TABLE)) {
      if (table == null) {
        throw new IllegalStateException("the program was packed without \"" + TABLE + "\"");
      }
      return read(new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new IllegalStateException("cannot read \"" + TABLE + "\"", e);
    }
  }

  static Calibration read(BufferedReader table) {
    Map<FactKind, Double> precisions = new HashMap<>();
    Optional<Double> other = Optional.empty();
    for (String line : table.lines().filter(line -> !line.startsWith("#")).toList()) {
      String[] columns = line.split("\t", -1);
      Optional<FactKind> kind = FactKind.named(columns[0]);
      if (columns[0].equals(OTHER)) {
        other = Optional.of(Double.valueOf(columns[1]));
      } else if (kind.isPresent()) {
        precisions.put(kind.get(), Double.valueOf(columns[1]));
      } else {
        throw new IllegalStateException(
            "\"%s\" in %s is no kind of fact; write the table anew with newsgraph eval calibrate"
                .formatted(columns[0], TABLE));
      }
    }
    return new Calibration(precisions, other.orElseThrow());
  }

  Fact apply(Fact fact) {
    boolean measured = fact.ownConfidence().isEmpty() && !fact.isOpen();
    return measured ? fact.withConfidence(precisions.getOrDefault(FactKind.of(fact), other)) : fact;
  }
}
