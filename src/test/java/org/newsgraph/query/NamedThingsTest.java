package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.rdflink.RDFLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.sample.SampleArticles;
import org.newsgraph.sample.Writers;
import org.newsgraph.store.Tdb2Store;

/// Questions about one thing find it by its name.
class NamedThingsTest {

  @TempDir private Path directory = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"Ana Kora", "ana kora", "ANA KORA", "piraeus", "harbour police"})
  void about_inStore_ignoresNameCase(String name) {
    try (Tdb2Store store = Tdb2Store.openOrCreate(directory)) {
      store.replace(List.of(Writers.still().write(SampleArticles.dockers("a")).dataset()));

      assertThat(rows(store.link(), "about", name)).hasSizeGreaterThan(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ana",
        "Kora",
        "An* Kora",
        "\" OR kora OR \"",
        "kora\\",
        "label:kora",
        "a AND (",
        ""
      })
  void about_ofWhatIsNoName_findsNothing(String words) {
    try (Tdb2Store store = Tdb2Store.openOrCreate(directory)) {
      store.replace(List.of(Writers.still().write(SampleArticles.dockers("a")).dataset()));

      assertThat(rows(store.link(), "about", words)).hasSize(1);
    }
  }

  @Test
  void about_withoutLabelIndex_matchesOnlyExactName() {
    try (RDFLink link = StoredSample.of(SampleArticles.dockers("a"))) {
      assertThat(rows(link, "about", "Ana Kora")).hasSizeGreaterThan(1);
      assertThat(rows(link, "about", "ana kora")).hasSize(1);
    }
  }

  /// The answer as CSV lines: the head is one.
  private static List<String> rows(RDFLink link, String question, String name) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new QueryRunner(link)
        .run(
            QueryCatalogue.standard().find(question).orElseThrow(),
            Parameters.of(List.of("name=" + name)),
            ResultFormat.CSV,
            out);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
