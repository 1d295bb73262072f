package org.newsgraph.spark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Which parts an output folder holds; a file that it does not name is none of them.
///
/// @param settings what the graphs were made with
record Manifest(int version, Map<String, String> settings, List<Part> parts) {

  static final String NAME = "manifest.json";
  private static final int VERSION = 1;
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  Manifest {
    settings = new TreeMap<>(settings);
    parts = List.copyOf(parts);
  }

  /// What one task has written.
  ///
  /// @param quads the graphs of the articles as N-Quads
  /// @param articles a table of the articles
  /// @param failures a table of what gave no graph
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Part(
      WrittenFile quads, WrittenFile articles, @Nullable WrittenFile failures, Counts counts)
      implements Serializable {

    List<WrittenFile> files() {
      List<WrittenFile> files = new ArrayList<>(List.of(quads, articles));
      if (failures != null) {
        files.add(failures);
      }
      return files;
    }
  }

  /// How much there is in a part, or in all.
  record Counts(long articles, long failures, long claims, long quads) implements Serializable {

    static final Counts NONE = new Counts(0, 0, 0, 0);

    Counts plus(Counts other) {
      return new Counts(
          articles + other.articles,
          failures + other.failures,
          claims + other.claims,
          quads + other.quads);
    }
  }

  static Manifest empty(Map<String, String> settings) {
    return new Manifest(VERSION, settings, List.of());
  }

  /// The same with more parts.
  Manifest with(List<Part> more) {
    List<Part> all = new ArrayList<>(parts);
    all.addAll(more);
    return new Manifest(version, settings, all);
  }

  /// The sums over all parts.
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  Counts total() {
    return parts.stream().map(Part::counts).reduce(Counts.NONE, Counts::plus);
  }

  byte[] json() throws IOException {
    return JSON.writeValueAsBytes(this);
  }

  static Manifest of(byte[] json) throws IOException {
    Manifest manifest = JSON.readValue(json, Manifest.class);
    if (manifest.version != VERSION) {
      throw new IOException("\"%s\" is of version %d".formatted(NAME, manifest.version));
    }
    return manifest;
  }
}
