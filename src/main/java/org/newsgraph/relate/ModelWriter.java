package org.newsgraph.relate;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// Writes a model: a head with the relations, their slots, second stage and calibration, then the
/// first stage's weights that are not zero, bucket by bucket.
///
/// Each bucket is its distance from the last one (7 bits a byte), a bit for each relation that has
/// a weight there, and these weights. Not compressed, since compressors differ between machines.
final class ModelWriter {

  static final String MAGIC = "newsgraph relations 1";

  private final DataOutputStream out;

  ModelWriter(OutputStream out) {
    this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
  }

  void write(
      List<String> relations,
      Slots slots,
      FirstStage first,
      double[][] second,
      List<Calibration> calibrations,
      double threshold)
      throws IOException {
    out.writeUTF(MAGIC);
    out.writeShort(relations.size());
    out.writeDouble(threshold);
    for (int r = 0; r < relations.size(); r++) {
      out.writeUTF(relations.get(r));
      for (int kinds = 0; kinds < Slots.size(); kinds++) {
        out.writeBoolean(slots.has(r, kinds));
      }
      out.writeDouble(calibrations.get(r).slope());
      out.writeDouble(calibrations.get(r).intercept());
      out.writeDouble(first.scale(r));
      for (double weight : second[r]) {
        out.writeDouble(weight);
      }
    }
    writeWeights(first, relations.size());
    out.flush();
  }

  private void writeWeights(FirstStage first, int relations) throws IOException {
    int last = -1;
    for (int bucket = 0; bucket < FeatureSet.BUCKETS; bucket++) {
      long present = 0;
      for (int r = 0; r < relations; r++) {
        present |= first.weight(bucket, r) == 0 ? 0 : 1L << r;
      }
      if (present != 0) {
        writeNumber(bucket - last);
        writeNumber(present);
        for (int r = 0; r < relations; r++) {
          if (first.weight(bucket, r) != 0) {
            out.writeByte(first.weight(bucket, r));
          }
        }
        last = bucket;
      }
    }
    writeNumber(0);
  }

  private void writeNumber(long number) throws IOException {
    long rest = number;
    while (rest >= 0x80) {
      out.writeByte((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }
}
