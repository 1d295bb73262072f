package org.newsgraph.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.pipeline.Analyser;
import org.newsgraph.pipeline.AnalyserSettings;
import org.newsgraph.pipeline.Build;
import org.newsgraph.query.ExportOptions;
import org.newsgraph.query.GraphFormat;
import org.newsgraph.query.GraphOutput;
import org.newsgraph.read.ArticleReader;
import org.newsgraph.read.ReadOptions;

/// The quads of a job's output and of a build, as sorted lines without the graphs of the runs,
/// which tell the time.
final class Quads {

  private Quads() {}

  static JsonNode manifest(Path output) throws IOException {
    return JsonMapper.builder().build().readTree(output.resolve("manifest.json").toFile());
  }

  /// What the manifest names, whose checksums must hold and beside which nothing may lie.
  static List<String> ofJob(Path output) throws Exception {
    List<String> quads = new ArrayList<>();
    List<String> named = new ArrayList<>();
    JsonNode manifest = manifest(output);
    for (JsonNode part : manifest.path("parts")) {
      for (String kind : List.of("quads", "articles", "failures")) {
        if (part.has(kind)) {
          String file = part.path(kind).path("file").textValue();
          byte[] bytes = Files.readAllBytes(output.resolve(file));
          named.add(file);
          assertThat(sha256(bytes)).isEqualTo(part.path(kind).path("sha256").textValue());
          assertThat(bytes.length).isEqualTo(part.path(kind).path("bytes").intValue());
        }
      }
      List<String> lines = lines(output.resolve(part.path("quads").path("file").textValue()));
      assertThat(lines).hasSize(part.path("counts").path("quads").intValue());
      quads.addAll(lines);
    }
    assertThat(files(output)).containsExactlyInAnyOrderElementsOf(named);
    return sorted(quads);
  }

  private static List<String> files(Path output) throws IOException {
    try (Stream<Path> all = Files.walk(output)) {
      return all.filter(Files::isRegularFile)
          .map(file -> output.relativize(file).toString())
          .filter(file -> !file.equals("manifest.json"))
          .toList();
    }
  }

  static List<String> lines(Path gzip) throws IOException {
    try (InputStream in = Files.newInputStream(gzip);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }

  /// What `build` hands to its store.
  static List<String> ofBuild(AnalyserSettings settings, Path... inputs) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExportOptions options = ExportOptions.of(GraphFormat.NQUADS).includingText().includingRun();
    ArticleReader reader =
        new ArticleReader(
            ReadOptions.standard(),
            InputStream.nullInputStream(),
            address -> {
              throw new IllegalStateException("the articles are files, not '" + address + "'");
            });
    try (Analyser analyser = Analyser.load(settings);
        GraphOutput output = new GraphOutput(options, out)) {
      new Build(analyser, 2, InstantSource.system(), diagnostic -> {})
          .run(
              reader.read(Stream.of(inputs).map(Path::toString).toList()),
              batch -> batch.forEach(article -> output.write(iri(article), article)));
    }
    return sorted(out.toString(StandardCharsets.UTF_8).lines().toList());
  }

  private static ArticleIri iri(DatasetGraph article) {
    List<String> names = new ArrayList<>();
    article.listGraphNodes().forEachRemaining((Node name) -> names.add(name.getURI()));
    return new ArticleIri(
        names.stream().min(Comparator.comparingInt(String::length)).orElseThrow());
  }

  private static List<String> sorted(List<String> quads) {
    return quads.stream().filter(quad -> !quad.endsWith("/run> .")).sorted().toList();
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
