package org.newsgraph.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Reads the network of CoreNLP's neural dependency parser from the file of its distribution.
///
/// The file is text: some `name=value` lines, a line of a symbol and its vector for each word, tag
/// and label, then the layers' weights, all with four decimals. CoreNLP's own reader takes two
/// seconds for its 49 MB, since it makes a string of each number.
final class ParserModelReader {

  private static final String RESOURCE = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";
  private static final int DECIMALS = 4;
  private static final float SCALE = 10_000f;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;

  private ParserModelReader(InputStream in) {
    this.in = in;
  }

  /// The English model for Universal Dependencies.
  static ParserModel english() {
    try (InputStream resource = open(RESOURCE);
        InputStream text = new GZIPInputStream(resource, 1 << 16)) {
      return new ParserModelReader(text).read();
    } catch (IOException e) {
      throw new UncheckedIOException("the parser's model could not be read", e);
    }
  }

  private static InputStream open(String resource) throws IOException {
    @Nullable InputStream in =
        ParserModelReader.class.getClassLoader().getResourceAsStream(resource);
    if (in == null) {
      throw new IOException("\"%s\" is not on the class path".formatted(resource));
    }
    return in;
  }

  private ParserModel read() throws IOException {
    int words = setting("dict");
    int tags = setting("pos");
    int labels = setting("label");
    require("embeddingSize", ParserNetwork.DIMENSIONS);
    int units = setting("hiddenSize");
    require("numTokens", ParserNetwork.SLOTS);
    setting("preComputed");

    float[] vectors = new float[(words + tags + labels) * ParserNetwork.DIMENSIONS];
    Map<String, Integer> wordNumbers = ParserModel.numbered(symbols(words, vectors, 0), 0);
    Map<String, Integer> tagNumbers = ParserModel.numbered(symbols(tags, vectors, words), words);
    List<String> labelNames = symbols(labels, vectors, words + tags);
    float[] hidden = new float[ParserNetwork.SLOTS * ParserNetwork.DIMENSIONS * units];
    numbers(hidden, 0, hidden.length);
    float[] bias = new float[units];
    numbers(bias, 0, units);
    // The first of the labels stands for none.
    List<String> arcs = List.copyOf(labelNames.subList(1, labels));
    float[] output = new float[units * (2 * arcs.size() + 1)];
    numbers(output, 0, output.length);
    return new ParserModel(
        wordNumbers,
        tagNumbers,
        ParserModel.numbered(labelNames, words + tags),
        arcs,
        new ParserNetwork(vectors, hidden, bias, output));
  }

  private int setting(String name) throws IOException {
    String line = symbol();
    if (!line.startsWith(name + "=")) {
      throw new IOException("\"%s=\" was expected where \"%s\" stands".formatted(name, line));
    }
    return Integer.parseInt(line.substring(name.length() + 1));
  }

  private void require(String name, int value) throws IOException {
    int found = setting(name);
    if (found != value) {
      throw new IOException("%s is %d instead of %d".formatted(name, found, value));
    }
  }

  private List<String> symbols(int count, float[] vectors, int first) throws IOException {
    List<String> symbols = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      symbols.add(symbol());
      numbers(vectors, (first + i) * ParserNetwork.DIMENSIONS, ParserNetwork.DIMENSIONS);
    }
    return symbols;
  }

  private String symbol() throws IOException {
    byte[] bytes = new byte[32];
    int length = 0;
    for (int next = next(); next > ' '; next = next()) {
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * length);
      }
      bytes[length++] = (byte) next;
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  private void numbers(float[] into, int begin, int count) throws IOException {
    for (int i = begin; i < begin + count; i++) {
      into[i] = number();
    }
  }

  /// A number with four decimals. Both parts of the division are whole and small, so that its
  /// result is the float nearest to the decimal number.
  private float number() throws IOException {
    int next = next();
    boolean negative = next == '-';
    if (negative) {
      next = next();
    }
    int value = 0;
    int decimals = -1;
    for (; next > ' '; next = next()) {
      if (next == '.') {
        decimals = 0;
      } else if (next < '0' || next > '9') {
        throw new IOException("'%c' stands in a number".formatted(next));
      } else {
        value = 10 * value + next - '0';
        decimals += decimals < 0 ? 0 : 1;
      }
    }
    if (decimals != DECIMALS) {
      throw new IOException("a number has not four decimals");
    }
    return (negative ? -value : value) / SCALE;
  }

  private int next() throws IOException {
    if (position == limit) {
      limit = in.read(buffer);
      position = 0;
      if (limit < 0) {
        throw new IOException("the file ends early");
      }
    }
    return buffer[position++] & 0xff;
  }
}
