package org.newsgraph.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.onnx.proto.OnnxMl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// The network's weights by name. Matrices are kept as [out, in].
final class Weights {

  /// The encoder's pretrained weights as plain arrays.
  record Encoder(Map<String, float[]> values, int layers) {

    /// The values of this name.
    float[] get(String name) {
      float[] found = values.get(name);
      if (found == null) {
        throw new IllegalArgumentException("the encoder has no weights of the name " + name);
      }
      return found;
    }

    /// Reads them out of an ONNX file; a product's matrix is called after the bias that is added to
    /// it, for exported graphs do not name it.
    static Encoder read(InputStream stream) throws IOException {
      OnnxMl.GraphProto graph = OnnxMl.ModelProto.parseFrom(stream).getGraph();
      Map<String, OnnxMl.TensorProto> tensors = new HashMap<>();
      graph.getInitializerList().forEach(tensor -> tensors.put(tensor.getName(), tensor));
      Map<String, List<OnnxMl.NodeProto>> sums = new HashMap<>();
      for (OnnxMl.NodeProto node : graph.getNodeList()) {
        if (node.getOpType().equals("Add")) {
          node.getInputList()
              .forEach(input -> sums.computeIfAbsent(input, k -> new ArrayList<>()).add(node));
        }
      }
      Map<String, float[]> values = new HashMap<>();
      tensors.forEach(
          (name, tensor) -> {
            if (tensor.getDataType() == OnnxMl.TensorProto.DataType.FLOAT.getNumber()) {
              values.put(name, floats(tensor));
            }
          });
      for (OnnxMl.NodeProto node : graph.getNodeList()) {
        if (node.getOpType().equals("MatMul") && tensors.containsKey(node.getInput(1))) {
          OnnxMl.TensorProto matrix = tensors.get(node.getInput(1));
          for (OnnxMl.NodeProto sum : sums.getOrDefault(node.getOutput(0), List.of())) {
            for (String other : sum.getInputList()) {
              if (!other.equals(node.getOutput(0)) && tensors.containsKey(other)) {
                values.put(
                    other.replace(".bias", ".weight"),
                    transposed(
                        floats(matrix), (int) matrix.getDims(0), (int) matrix.getDims(1)));
              }
            }
          }
        }
      }
      int layers = 0;
      while (values.containsKey("encoder.layer." + layers + ".output.dense.weight")) {
        layers++;
      }
      return new Encoder(values, layers);
    }

    private static float[] floats(OnnxMl.TensorProto tensor) {
      if (tensor.getRawData().isEmpty()) {
        float[] values = new float[tensor.getFloatDataCount()];
        for (int i = 0; i < values.length; i++) {
          values[i] = tensor.getFloatData(i);
        }
        return values;
      }
      FloatBuffer buffer =
          tensor
              .getRawData()
              .asReadOnlyByteBuffer()
              .order(ByteOrder.LITTLE_ENDIAN)
              .asFloatBuffer();
      float[] values = new float[buffer.remaining()];
      buffer.get(values);
      return values;
    }

    private static float[] transposed(float[] values, int rows, int columns) {
      float[] turned = new float[values.length];
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          turned[j * rows + i] = values[i * columns + j];
        }
      }
      return turned;
    }
  }

  private final NDManager manager;
  private final Map<String, NDArray> arrays = new LinkedHashMap<>();
  private final Random random = new Random(1);

  Weights(NDManager manager) {
    this.manager = manager;
  }

  NDArray get(String name) {
    NDArray array = arrays.get(name);
    if (array == null) {
      throw new IllegalArgumentException("no weights of the name " + name);
    }
    return array;
  }

  Map<String, NDArray> all() {
    return arrays;
  }

  /// Adds what is given.
  void put(String name, float[] values, boolean trained, long... shape) {
    NDArray array = manager.create(values, new Shape(shape));
    if (trained) {
      array.setRequiresGradient(true);
    }
    arrays.put(name, array);
  }

  /// Adds a matrix [out, in] and its bias, begun at random (Glorot).
  void linear(String name, int in, int out) {
    put(name + ".weight", normal((long) in * out, Math.sqrt(2.0 / (in + out))), true, out, in);
    put(name + ".bias", new float[out], true, out);
  }

  /// Sets one bias of a layer.
  void bias(String name, long place, float value) {
    NDArray bias = get(name + ".bias");
    float[] values = bias.toFloatArray();
    values[(int) place] = value;
    bias.set(values);
  }

  /// Adds a table of vectors, begun at random.
  void table(String name, int rows, int width) {
    put(name, normal((long) rows * width, 0.05), true, rows, width);
  }

  private float[] normal(long count, double deviation) {
    float[] values = new float[Math.toIntExact(count)];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (random.nextGaussian() * deviation);
    }
    return values;
  }
}
