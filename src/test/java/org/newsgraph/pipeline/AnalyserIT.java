package org.newsgraph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as a library: what a program of one's own writes to analyse articles.
class AnalyserIT {

  static {
    JenaSystem.init();
  }

  private static final String LINE =
      """
      {"id": "oslo", "date": "2020-01-06", "publisher": "Example News", "title": "Three arrested",\
       "text": "Police arrested three men in Oslo on Monday, a spokesman said."}\
      """;

  private final List<String> failures = new ArrayList<>();

  @Test
  void jsonlLine_producesItsArticleGraphs(@TempDir Path folder) throws IOException {
    Path corpus = Files.writeString(folder.resolve("news.jsonl"), LINE + "\n{\"id\": \"empty\"}\n");
    Path graph = folder.resolve("news.nq");

    analyse(corpus, graph);

    assertThat(Files.readString(graph))
        .contains(
            "<https://w3id.org/newsgraph/ontology#Arrest>"
                + " <https://w3id.org/newsgraph/id/article/oslo> .");
    assertThat(RDFDataMgr.loadDatasetGraph(graph.toString()).size()).isEqualTo(3);
    assertThat(failures)
        .containsExactly(
            "news.jsonl: error: no text under the key \"text\"; map the field \"text\" to the key"
                + " that holds it");
  }

  /// The networks of two analysers are one, so the second is quick to load.
  @Test
  void secondAnalyser_sharesTheNetwork() throws IOException {
    AnalyserSettings settings = AnalyserSettings.standard();
    try (Analyser first = Analyser.load(settings);
        Analyser second = Analyser.load(settings)) {
      assertThat(quads(first)).isEqualTo(quads(second));
    }
  }

  private static long quads(Analyser analyser) {
    return analyser.analyse(LINE, "-") instanceof Outcome.Built built
        ? built.graphs().facts().size()
        : 0;
  }

  private void analyse(Path corpus, Path graph) throws IOException {
    // @start region="library"
    try (Analyser analyser = Analyser.load(AnalyserSettings.standard());
        var out = Files.newOutputStream(graph)) {
      for (String line : Files.readAllLines(corpus)) {
        switch (analyser.analyse(line, "news.jsonl")) {
          case Outcome.Built built -> RDFDataMgr.write(out, built.graphs().dataset(), Lang.NQUADS);
          case Outcome.Failed failed -> failures.add(failed.diagnostic().toString());
          case Outcome.Skipped skipped -> {}
        }
      }
    }
    // @end
  }
}
