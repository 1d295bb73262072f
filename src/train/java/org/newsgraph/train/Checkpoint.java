package org.newsgraph.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The state of a training run on disk, so that it goes on where it was stopped.
final class Checkpoint {

  private final Path file;

  Checkpoint(Path file) {
    this.file = file;
  }

  boolean exists() {
    return Files.exists(file);
  }

  /// Writes the state; a stop while it is written leaves the one before.
  void save(int epoch, Weights weights, Optimizer optimizer) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 20))) {
      out.writeInt(epoch);
      out.writeInt(optimizer.steps());
      for (String name : optimizer.means().keySet()) {
        write(out, weights.get(name));
        write(out, optimizer.mean(name));
        write(out, optimizer.variance(name));
      }
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void write(DataOutputStream out, NDArray array) throws IOException {
    float[] values = array.toFloatArray();
    ByteBuffer buffer = ByteBuffer.allocate(values.length * Float.BYTES);
    buffer.asFloatBuffer().put(values);
    out.write(buffer.array());
  }

  /// Reads the state into weights and optimizer, and tells which epoch comes next.
  int load(Weights weights, Optimizer optimizer) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
      int epoch = in.readInt();
      optimizer.resume(in.readInt());
      for (Map.Entry<String, NDArray> mean : optimizer.means().entrySet()) {
        read(in, weights.get(mean.getKey()));
        read(in, mean.getValue());
        read(in, optimizer.variance(mean.getKey()));
      }
      return epoch;
    }
  }

  /// Reads the mean of several runs' weights. It is better than each of them where they began as one
  /// and went on in another order (Wortsman et al. 2022).
  static void loadMean(List<Path> files, Weights weights, Optimizer optimizer) throws IOException {
    Map<String, float[]> sums = new HashMap<>();
    for (Path file : files) {
      new Checkpoint(file).load(weights, optimizer);
      for (String name : optimizer.means().keySet()) {
        float[] values = weights.get(name).toFloatArray();
        float[] sum = sums.computeIfAbsent(name, key -> new float[values.length]);
        for (int i = 0; i < values.length; i++) {
          sum[i] += values[i] / files.size();
        }
      }
    }
    sums.forEach((name, values) -> weights.get(name).set(values));
  }

  private static void read(DataInputStream in, NDArray array) throws IOException {
    Shape shape = array.getShape();
    byte[] bytes = in.readNBytes(Math.toIntExact(shape.size() * Float.BYTES));
    float[] values = new float[Math.toIntExact(shape.size())];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
    array.set(values);
  }
}
