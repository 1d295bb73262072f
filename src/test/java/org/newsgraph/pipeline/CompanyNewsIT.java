package org.newsgraph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.ontology.OntologyFiles;
import org.newsgraph.query.NamedQuery;
import org.newsgraph.query.Parameters;
import org.newsgraph.query.QueryRunner;
import org.newsgraph.query.ResultFormat;
import org.newsgraph.read.ArticleReader;
import org.newsgraph.read.ReadOptions;
import org.newsgraph.store.Tdb2Store;

/// The example of an ontology of one's own, on its own article.
class CompanyNewsIT {

  static {
    JenaSystem.init();
  }

  private static final Path EXAMPLE = Path.of("ontology/examples/company-news");

  @Test
  void article_yieldsFactsOfExampleOntology(@TempDir Path directory) throws Exception {
    try (Tdb2Store store = Tdb2Store.openOrCreate(directory)) {
      assertThat(build(store))
          .returns(1, BuildSummary::articles)
          .returns(0, BuildSummary::failures);

      assertThat(ask(store, "?e a co:Takeover ; ng:agent/rdfs:label ?x ; co:target/rdfs:label ?y"))
          .contains("Selve Foods,Norrland Mining Company");
      assertThat(ask(store, "?e a co:Takeover ; rdfs:label ?x ; co:price/rdfs:label ?y"))
          .contains("bought,90 million euros");
      assertThat(
              ask(store, "?e a co:BoardChange ; ng:agent/rdfs:label ?x ; ng:patient/rdfs:label ?y"))
          .contains("Norrland Mining Company,Rosa Lind");
      assertThat(ask(store, "?e a co:Result ; ng:agent/rdfs:label ?x ; co:figure/rdfs:label ?y"))
          .anyMatch(row -> row.startsWith("Norrland Mining Company,loss"));
      assertThat(ask(store, "?a co:rivalOf ?b . ?a rdfs:label ?x . ?b rdfs:label ?y"))
          .contains("Norrland Mining Company,Selve Foods");
      assertThat(ask(store, "?b a co:Bank ; rdfs:label ?x . BIND(\"a bank\" AS ?y)"))
          .contains("lender,a bank");
    }
  }

  private static BuildSummary build(Tdb2Store store) throws Exception {
    OntologyFiles files = OntologyFiles.ofFolder(EXAMPLE);
    ArticleReader reader =
        new ArticleReader(
            ReadOptions.standard(),
            InputStream.nullInputStream(),
            address -> {
              throw new IllegalStateException("the article is a file, not '" + address + "'");
            });
    try (Analyser analyser = Analyser.load(AnalyserSettings.of(files))) {
      return new Build(analyser, 1, InstantSource.system(), diagnostic -> {})
          .run(reader.read(List.of(EXAMPLE.resolve("data").toString())), store::replace);
    }
  }

  /// The values of `?x` and `?y`, a comma between.
  private static List<String> ask(Tdb2Store store, String pattern) {
    String query =
        """
        PREFIX co: <https://example.org/company-news#>
        PREFIX ng: <https://w3id.org/newsgraph/ontology#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        SELECT DISTINCT ?x ?y WHERE { %s }
        """
            .formatted(pattern);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var link = store.link()) {
      new QueryRunner(link)
          .run(NamedQuery.of("test", query), Parameters.none(), ResultFormat.CSV, out);
    }
    return out.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
  }
}
