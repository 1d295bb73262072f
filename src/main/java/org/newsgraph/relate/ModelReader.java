package org.newsgraph.relate;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.util.ArrayList;
import java.util.List;

/// Reads what [ModelWriter] writes.
final class ModelReader {

  private final DataInputStream in;

  ModelReader(DataInputStream in) {
    this.in = in;
  }

  RelationModel read() throws IOException {
    try {
      if (!in.readUTF().equals(ModelWriter.MAGIC)) {
        throw notAModel();
      }
      return readBody();
    } catch (EOFException | UTFDataFormatException e) {
      IOException failure = notAModel();
      failure.initCause(e);
      throw failure;
    }
  }

  private static IOException notAModel() {
    return new IOException(
        "not a model of relations, or cut off: it should begin with \"%s\" and end whole"
            .formatted(ModelWriter.MAGIC));
  }

  private RelationModel readBody() throws IOException {
    int relations = in.readShort();
    double threshold = in.readDouble();
    List<String> names = new ArrayList<>();
    Slots slots = new Slots(relations);
    List<Calibration> calibrations = new ArrayList<>();
    double[] scales = new double[relations];
    double[][] second = new double[relations][SecondLook.dimensions(relations)];
    for (int r = 0; r < relations; r++) {
      names.add(in.readUTF());
      for (int kinds = 0; kinds < Slots.size(); kinds++) {
        if (in.readBoolean()) {
          slots.add(r, kinds);
        }
      }
      calibrations.add(new Calibration(in.readDouble(), in.readDouble()));
      scales[r] = in.readDouble();
      for (int i = 0; i < second[r].length; i++) {
        second[r][i] = in.readDouble();
      }
    }
    FirstStage first = new FirstStage(scales);
    readWeights(first, relations);
    return new RelationModel(names, slots, first, second, calibrations, threshold);
  }

  private void readWeights(FirstStage first, int relations) throws IOException {
    int bucket = -1;
    for (long step = readNumber(); step != 0; step = readNumber()) {
      bucket = Math.toIntExact(bucket + step);
      if (bucket >= FeatureSet.BUCKETS) {
        throw notAModel();
      }
      long present = readNumber();
      for (int r = 0; r < relations; r++) {
        if ((present >>> r & 1) == 1) {
          first.set(bucket, r, in.readByte());
        }
      }
    }
  }

  private long readNumber() throws IOException {
    long number = 0;
    for (int shift = 0; shift < 63; shift += 7) {
      int read = in.readUnsignedByte();
      number |= (long) (read & 0x7F) << shift;
      if (read < 0x80) {
        return number;
      }
    }
    throw notAModel();
  }
}
