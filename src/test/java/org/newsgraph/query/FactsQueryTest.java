package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.rdflink.RDFLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.sample.SampleArticles;
import org.newsgraph.sample.Writers;
import org.newsgraph.store.Tdb2Store;

class FactsQueryTest {

  @Test
  void facts_ofOneArticle(@TempDir Path directory) {
    try (Tdb2Store store = Tdb2Store.openOrCreate(directory)) {
      store.replace(List.of(Writers.still().write(SampleArticles.dockers("dockers")).dataset()));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (RDFLink link = store.link()) {
        NamedQuery facts = QueryCatalogue.standard().find("facts").orElseThrow();
        new QueryRunner(link).run(facts, Parameters.none(), ResultFormat.CSV, out);
      }
      String csv = out.toString(StandardCharsets.UTF_8);
      assertThat(csv.lines()).hasSize(8);
    }
  }
}
