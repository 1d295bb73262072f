package org.newsgraph.train;

import ai.djl.ndarray.NDArray;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes the network as the program reads it: a zip file with the labels, the vocabulary and one
/// ONNX graph for the encoder and for each of its heads.
final class ModelWriter {

  private static final int BLOCK = 128;

  private final Network network;
  private final Weights weights;
  private final List<String> vocabulary;

  ModelWriter(Network network, Weights weights, List<String> vocabulary) {
    this.network = network;
    this.weights = weights;
    this.vocabulary = List.copyOf(vocabulary);
  }

  /// Writes the model.
  ///
  /// @param quantized whether the encoder's matrices and its table of words take 8 bits a weight
  ///   instead of 32
  void write(Path file, boolean quantized) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("labels.json", new ObjectMapper().writeValueAsBytes(network.labels()));
    entries.put(
        "vocabulary.txt", String.join("\n", vocabulary).getBytes(StandardCharsets.UTF_8));
    entries.put("encoder.onnx", encoder(quantized));
    entries.put("spans.onnx", spans());
    entries.put("arcs.onnx", arcs());
    entries.put("links.onnx", links());
    entries.put("trees.onnx", trees());
    entries.put("relations.onnx", relations());
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (OutputStream out = Files.newOutputStream(part);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setMethod(ZipOutputStream.STORED);
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry header = new ZipEntry(entry.getKey());
        CRC32 sum = new CRC32();
        sum.update(entry.getValue());
        header.setSize(entry.getValue().length);
        header.setCrc(sum.getValue());
        header.setTime(0);
        zip.putNextEntry(header);
        zip.write(entry.getValue());
      }
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private float[] values(String name) {
    return weights.get(name).toFloatArray();
  }

  private byte[] encoder(boolean quantized) {
    OnnxGraph graph = new OnnxGraph("encoder");
    String pieces = graph.input("pieces", 2);
    String shapes = graph.input("shapes", 2);
    String positions = graph.input("positions", 2);
    String mask = graph.input("mask", TensorProto.DataType.INT32, 2);
    String first = graph.input("first", 1);
    String words = quantized ? quantizedRows(graph, "word", pieces) : graph.rows(table(graph, "word"), pieces);
    String x =
        graph.op(
            "Add",
            graph.op("Add", words, graph.rows(table(graph, "position"), positions)),
            graph.rows(table(graph, "shape"), shapes));
    x = norm(graph, x, "norm");
    for (int l = 0; l < network.layers(); l++) {
      x = layer(graph, x, l, mask, quantized);
    }
    String flat = graph.op("Reshape", x, graph.longs("flat", -1, Network.WIDTH));
    graph.output("words", graph.rows(flat, first), 2);
    return graph.bytes();
  }

  private String layer(OnnxGraph graph, String x, int l, String mask, boolean quantized) {
    String mixed =
        graph.microsoft(
            "MultiHeadAttention",
            List.of(OnnxGraph.attribute("num_heads", (long) Network.HEADS)),
            linear(graph, x, l + ".q", quantized),
            linear(graph, x, l + ".k", quantized),
            linear(graph, x, l + ".v", quantized),
            "",
            mask);
    String middle =
        norm(graph, graph.op("Add", x, linear(graph, mixed, l + ".o", quantized)), l + ".norm1");
    String inner = graph.gelu(linear(graph, middle, l + ".i", quantized));
    return norm(
        graph, graph.op("Add", middle, linear(graph, inner, l + ".f", quantized)), l + ".norm2");
  }

  private String norm(OnnxGraph graph, String x, String name) {
    return graph.op(
        "LayerNormalization",
        List.of(
            OnnxGraph.attribute("axis", -1L),
            OnnxGraph.attribute("epsilon", (float) Network.EPSILON)),
        x,
        graph.floats(name + ".weight", values(name + ".weight"), Network.WIDTH),
        graph.floats(name + ".bias", values(name + ".bias"), Network.WIDTH));
  }

  private String table(OnnxGraph graph, String name) {
    return graph.floats(name, values(name), weights.get(name).getShape().getShape());
  }

  private String linear(OnnxGraph graph, String x, String name) {
    return linear(graph, x, name, false);
  }

  private String linear(OnnxGraph graph, String x, String name, boolean quantized) {
    NDArray matrix = weights.get(name + ".weight");
    int out = (int) matrix.getShape().get(0);
    int in = (int) matrix.getShape().get(1);
    float[] values = matrix.toFloatArray();
    String product;
    if (quantized) {
      product = quantizedProduct(graph, x, name, values, in, out);
    } else {
      float[] turned = new float[values.length];
      for (int i = 0; i < out; i++) {
        for (int j = 0; j < in; j++) {
          turned[j * out + i] = values[i * in + j];
        }
      }
      product = graph.op("MatMul", x, graph.floats(name + ".weight", turned, in, out));
    }
    return graph.op("Add", product, graph.floats(name + ".bias", values(name + ".bias"), out));
  }

  /// ONNX Runtime's product with weights of 8 bits, each block of a row with a scale of its own.
  private static String quantizedProduct(
      OnnxGraph graph, String x, String name, float[] values, int in, int out) {
    int blocks = in / BLOCK;
    byte[] bytes = new byte[values.length];
    float[] scales = new float[out * blocks];
    for (int b = 0; b < scales.length; b++) {
      float largest = 0;
      for (int i = 0; i < BLOCK; i++) {
        largest = Math.max(largest, Math.abs(values[b * BLOCK + i]));
      }
      scales[b] = largest / 127;
      for (int i = 0; i < BLOCK; i++) {
        int at = b * BLOCK + i;
        bytes[at] = (byte) (largest == 0 ? 128 : 128 + Math.round(values[at] / scales[b]));
      }
    }
    return graph.microsoft(
        "MatMulNBits",
        List.of(
            OnnxGraph.attribute("K", (long) in),
            OnnxGraph.attribute("N", (long) out),
            OnnxGraph.attribute("bits", 8L),
            OnnxGraph.attribute("block_size", (long) BLOCK),
            OnnxGraph.attribute("accuracy_level", 4L)),
        x,
        graph.constant(name + ".bytes", TensorProto.DataType.UINT8, bytes, out, blocks, BLOCK),
        graph.floats(name + ".scales", scales, scales.length));
  }

  private String quantizedRows(OnnxGraph graph, String name, String places) {
    float[] values = values(name);
    int rows = values.length / Network.WIDTH;
    byte[] bytes = new byte[values.length];
    float[] scales = new float[rows];
    for (int r = 0; r < rows; r++) {
      float largest = 0;
      for (int i = 0; i < Network.WIDTH; i++) {
        largest = Math.max(largest, Math.abs(values[r * Network.WIDTH + i]));
      }
      scales[r] = largest / 127;
      for (int i = 0; i < Network.WIDTH; i++) {
        int at = r * Network.WIDTH + i;
        bytes[at] = (byte) (largest == 0 ? 0 : Math.round(values[at] / scales[r]));
      }
    }
    String table =
        graph.constant(name, TensorProto.DataType.INT8, bytes, rows, Network.WIDTH);
    String floats =
        graph.op(
            "Cast",
            List.of(OnnxGraph.attribute("to", (long) TensorProto.DataType.FLOAT.getNumber())),
            graph.rows(table, places));
    return graph.op(
        "Mul", floats, graph.rows(graph.floats(name + ".scales", scales, rows, 1), places));
  }

  private String ends(OnnxGraph graph, String words, String name, String first, String last) {
    return graph.op(
        "Add",
        graph.rows(linear(graph, words, name + ".first"), first),
        graph.rows(linear(graph, words, name + ".last"), last));
  }

  private static String words(OnnxGraph graph) {
    return graph.input("words", TensorProto.DataType.FLOAT, 2);
  }

  private byte[] spans() {
    OnnxGraph graph = new OnnxGraph("spans");
    String hidden =
        graph.op(
            "Add",
            ends(graph, words(graph), "span", graph.input("first", 1), graph.input("last", 1)),
            graph.rows(table(graph, "span.width"), graph.input("width", 1)));
    String scores = linear(graph, graph.gelu(hidden), "span.out");
    int cut = network.labels().mentionScores();
    graph.output("mentions", graph.softmax(graph.columns(scores, 0, cut)), 2);
    graph.output(
        "events",
        graph.softmax(graph.columns(scores, cut, cut + network.labels().eventScores())),
        2);
    return graph.bytes();
  }

  private byte[] arcs() {
    OnnxGraph graph = new OnnxGraph("arcs");
    String words = words(graph);
    String first = graph.input("first", 1);
    String last = graph.input("last", 1);
    String type = graph.input("type", 1);
    String anchors =
        graph.op(
            "Add",
            ends(graph, words, "arc.anchor", first, last),
            graph.rows(table(graph, "arc.anchor.type"), type));
    String fillers =
        graph.op(
            "Add",
            ends(graph, words, "arc.filler", first, last),
            graph.rows(table(graph, "arc.filler.type"), type));
    String hidden =
        graph.op(
            "Add",
            graph.op(
                "Add",
                graph.rows(anchors, graph.input("from", 1)),
                graph.rows(fillers, graph.input("to", 1))),
            graph.rows(table(graph, "arc.distance"), graph.input("distance", 1)));
    String middle = graph.gelu(linear(graph, graph.gelu(hidden), "arc.middle"));
    String out = linear(graph, middle, "arc.out");
    int count = network.labels().arcs().size();
    graph.output("arcs", graph.op("Sigmoid", graph.columns(out, 0, count)), 2);
    graph.output("polarity", graph.softmax(graph.columns(out, count, count + 2)), 2);
    graph.output("certainty", graph.softmax(graph.columns(out, count + 2, count + 5)), 2);
    graph.output("claimed", graph.op("Sigmoid", graph.columns(out, count + 5, count + 6)), 2);
    int properties = network.labels().properties().size();
    if (properties > 0) {
      graph.output(
          "properties",
          graph.op("Sigmoid", graph.columns(out, count + 6, count + 6 + properties)),
          2);
    }
    String stance = linear(graph, graph.gelu(anchors), "stance.out");
    graph.output("nodePolarity", graph.softmax(graph.columns(stance, 0, 2)), 2);
    graph.output("nodeCertainty", graph.softmax(graph.columns(stance, 2, 5)), 2);
    return graph.bytes();
  }

  private byte[] links() {
    OnnxGraph graph = new OnnxGraph("links");
    String words = words(graph);
    String first = graph.input("first", 1);
    String last = graph.input("last", 1);
    String hidden =
        graph.op(
            "Add",
            graph.op(
                "Add",
                graph.rows(ends(graph, words, "link.node", first, last), graph.input("from", 1)),
                graph.rows(
                    ends(graph, words, "link.earlier", first, last), graph.input("to", 1))),
            graph.rows(table(graph, "link.distance"), graph.input("distance", 1)));
    String middle = graph.gelu(linear(graph, graph.gelu(hidden), "link.middle"));
    graph.output("links", linear(graph, middle, "link.out"), 2);
    return graph.bytes();
  }

  /// Scores of each word (row; the first one stands for the root) for its part of speech and for
  /// each head.
  private byte[] trees() {
    OnnxGraph graph = new OnnxGraph("trees");
    String words = words(graph);
    graph.output("tags", linear(graph, words, "tag.out"), 2);
    String word = linear(graph, graph.gelu(linear(graph, words, "tree.word")), "tree.score");
    String head = graph.gelu(linear(graph, words, "tree.head"));
    graph.output("heads", graph.op("MatMul", word, graph.op("Transpose", head)), 2);
    return graph.bytes();
  }

  private byte[] relations() {
    OnnxGraph graph = new OnnxGraph("relations");
    String words = words(graph);
    String hidden =
        graph.op(
            "Add",
            graph.rows(linear(graph, words, "relation.word"), graph.input("from", 1)),
            graph.rows(linear(graph, words, "relation.head"), graph.input("to", 1)));
    graph.output("relations", linear(graph, graph.gelu(hidden), "relation.out"), 2);
    return graph.bytes();
  }
}
