package org.newsgraph.interpret;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The trained network: an encoder and its heads, each an ONNX graph. Thread-safe; each call works
/// on one thread.
final class ReaderModel {

  private final OrtEnvironment environment;
  private final Labels labels;
  private final WordPieces pieces;
  private final Map<String, OrtSession> graphs = new HashMap<>();

  private ReaderModel(OrtEnvironment environment, Labels labels, WordPieces pieces) {
    this.environment = environment;
    this.labels = labels;
    this.pieces = pieces;
  }

  /// Reads the labels alone, the first entry of the model's zip file.
  static Labels readLabels(InputStream stream) throws IOException {
    return labels(entries(stream, 1));
  }

  private static Labels labels(Map<String, byte[]> entries) throws IOException {
    return new ObjectMapper().readValue(entry(entries, "labels.json"), Labels.class);
  }

  private static Map<String, byte[]> entries(InputStream stream, int most) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(stream)) {
      for (ZipEntry entry = zip.getNextEntry();
          entry != null && entries.size() < most;
          entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  /// Reads the model from a zip file.
  static ReaderModel read(InputStream stream) throws IOException {
    Map<String, byte[]> entries = entries(stream, Integer.MAX_VALUE);
    try {
      Labels labels = labels(entries);
      String vocabulary = new String(entry(entries, "vocabulary.txt"), StandardCharsets.UTF_8);
      ReaderModel model =
          new ReaderModel(
              OnnxEnvironment.get(), labels, new WordPieces(List.of(vocabulary.split("\n"))));
      for (String name : List.of("encoder", "spans", "arcs", "links", "trees", "relations")) {
        model.graphs.put(name, model.session(entry(entries, name + ".onnx")));
      }
      return model;
    } catch (OrtException e) {
      throw new IOException("the model of the reader cannot be loaded: " + e.getMessage(), e);
    }
  }

  private static byte[] entry(Map<String, byte[]> entries, String name) throws IOException {
    byte[] entry = entries.get(name);
    if (entry == null) {
      throw new IOException("the model of the reader lacks \"" + name + "\"");
    }
    return entry;
  }

  private OrtSession session(byte[] graph) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setSessionLogLevel(ai.onnxruntime.OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
      return environment.createSession(graph, options);
    }
  }

  private OrtSession session(String graph) {
    OrtSession session = graphs.get(graph);
    if (session == null) {
      throw new IllegalArgumentException("there is no graph \"" + graph + "\"");
    }
    return session;
  }

  Labels labels() {
    return labels;
  }

  WordPieces pieces() {
    return pieces;
  }

  /// A table of numbers, row after row.
  @SuppressWarnings("ArrayRecordComponent") // never compared; copies would cost half the time
  record Table(float[] values, int columns) {

    float at(int row, int column) {
      return values[row * columns + column];
    }

    int rows() {
      return columns == 0 ? 0 : values.length / columns;
    }
  }

  /// What a graph gives, by name.
  record Scores(Map<String, Table> tables) {

    Table get(String name) {
      Table table = tables.get(name);
      if (table == null) {
        throw new IllegalStateException("the network gives no \"" + name + "\"");
      }
      return table;
    }
  }

  /// Runs a graph.
  ///
  /// @param words one vector a word; absent from the encoder's inputs
  /// @param places the other inputs by name
  Scores run(String graph, Table words, Map<String, int[]> places) {
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      inputs.put(
          "words",
          OnnxTensor.createTensor(
              environment,
              FloatBuffer.wrap(words.values()),
              new long[] {words.rows(), words.columns()}));
      for (Map.Entry<String, int[]> input : places.entrySet()) {
        inputs.put(input.getKey(), longs(input.getValue(), input.getValue().length));
      }
      return run(graph, inputs);
    } catch (OrtException e) {
      throw new IllegalStateException("the network cannot be run: " + e.getMessage(), e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  /// One vector for the window as a whole, which stands for the root of its sentences' trees, then
  /// one for each word that it reads.
  Table encode(Window window) {
    int length = window.pieces().length;
    int[] positions = new int[length];
    int[] mask = new int[length];
    for (int i = 0; i < length; i++) {
      positions[i] = i;
      mask[i] = 1;
    }
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      inputs.put("pieces", longs(window.pieces(), 1, length));
      inputs.put("shapes", longs(window.shapes(), 1, length));
      inputs.put("positions", longs(positions, 1, length));
      inputs.put(
          "mask",
          OnnxTensor.createTensor(environment, IntBuffer.wrap(mask), new long[] {1, length}));
      int[] first = new int[window.first().length + 1];
      System.arraycopy(window.first(), 0, first, 1, window.first().length);
      inputs.put("first", longs(first, first.length));
      return run("encoder", inputs).get("words");
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder cannot be run: " + e.getMessage(), e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private OnnxTensor longs(int[] values, long... shape) throws OrtException {
    LongBuffer buffer = LongBuffer.allocate(values.length);
    for (int value : values) {
      buffer.put(value);
    }
    return OnnxTensor.createTensor(environment, buffer.flip(), shape);
  }

  private Scores run(String graph, Map<String, OnnxTensor> inputs) throws OrtException {
    try (OrtSession.Result result = session(graph).run(inputs)) {
      Map<String, Table> tables = new HashMap<>();
      for (Map.Entry<String, ai.onnxruntime.OnnxValue> output : result) {
        OnnxTensor tensor = (OnnxTensor) output.getValue();
        FloatBuffer buffer = tensor.getFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        long[] shape = tensor.getInfo().getShape();
        tables.put(output.getKey(), new Table(values, (int) shape[1]));
      }
      return new Scores(tables);
    }
  }
}
