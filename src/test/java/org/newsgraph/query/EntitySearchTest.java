package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.sample.ArticleSketch.named;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.jena.rdflink.RDFLink;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.model.Facts;
import org.newsgraph.sample.ArticleSketch;
import org.newsgraph.sample.SampleArticles;
import org.newsgraph.sample.Writers;
import org.newsgraph.store.Tdb2Store;

class EntitySearchTest {

  private static final String SENTENCE =
      "José Álvarez, Ana Koraly and Ana Kora work for the Harbour Council of Piraeus.";

  private static Tdb2Store store;
  private static RDFLink link;

  @BeforeAll
  static void fill(@TempDir Path directory) {
    Writers.still();
    store = Tdb2Store.openOrCreate(directory.resolve("db"));
    store.replace(
        List.of(
            Writers.still().write(SampleArticles.dockers("a")).dataset(),
            Writers.still().write(council()).dataset()));
    link = store.link();
  }

  @AfterAll
  static void close() {
    link.close();
    store.close();
  }

  private static Facts council() {
    ArticleSketch sketch = new ArticleSketch("b", "Council", SENTENCE);
    var said = sketch.says(SENTENCE, "work");
    var council = named("Organization", "Harbour Council", "HC");
    return sketch
        .fact(named("Person", "José Álvarez"), "employer", council, said)
        .fact(named("Person", "Ana Koraly"), "employer", council, said)
        .fact(named("Person", "Ana Kora"), "employer", council, said)
        .facts();
  }

  @ParameterizedTest
  @CsvSource({
    "jose alv, José Álvarez",
    "ÁLVAREZ JOSÉ, José Álvarez",
    "Kora, Ana Kora|Ana Koraly",
    "ana kora, Ana Kora|Ana Koraly",
    "ana  KORALY, Ana Koraly",
    "harbour, Harbour Council|Harbour police",
    "dockers' un, The Dockers' Union",
    "hc, Harbour Council",
    "kora ana nobody, ''",
  })
  void find_matchesAllWordsAndLastWordPrefix(String words, String names) {
    assertThat(String.join("|", labels(new EntitySearch(link).find(words, 10)))).isEqualTo(names);
  }

  @Test
  void find_tellsKindAndArticles() {
    FoundEntity kora = new EntitySearch(link).find("Ana Kora", 1).getFirst();

    assertThat(kora.types()).containsExactly("Person");
    assertThat(kora.articles()).isEqualTo(2);
    assertThat(kora.score()).isEqualTo(100);
    assertThat(kora.iri()).startsWith("https://w3id.org/newsgraph/id/entity/ana-kora-");
  }

  @Test
  void find_givesThingsOfTheClassesAlone() {
    EntitySearch search = new EntitySearch(link);

    assertThat(labels(search.find("harbour", Set.of("GovernmentBody"), 10)))
        .containsExactly("Harbour police");
    assertThat(search.find("harbour", Set.of("Person"), 10)).isEmpty();
  }

  @Test
  void find_givesNoEventsAndNoUnnamedThings() {
    assertThat(new EntitySearch(link).find("arrested", 10)).isEmpty();
    assertThat(labels(new EntitySearch(link).find("dockers", 10)))
        .containsExactly("The Dockers' Union");
  }

  @Test
  void find_keepsToTheLimit() {
    assertThat(new EntitySearch(link).find("a", 2)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "*",
        "?",
        "~",
        "\"",
        "a\"",
        "(",
        "a OR *:*",
        "AND",
        "NOT",
        "a) OR (folder:event",
        "a\\",
        "[a TO z]",
        "label:x",
        "/a.*/",
        "^",
        "' } #",
        "\u0000",
        "\uD800"
      })
  void find_ofSignsThatMeanSomethingToLucene_isSafe(String words) {
    assertThat(new EntitySearch(link).find(words, 10))
        .allMatch(found -> found.iri().contains("/entity/"));
    assertThat(new EntitySearch(link).alike(words, Set.of(), 10))
        .allMatch(found -> found.iri().contains("/entity/"));
  }

  @ParameterizedTest
  @CsvSource({
    "Jose Alvares, José Álvarez",
    "Koraly (Ana), Ana Koraly",
    "the Dockers Union, The Dockers' Union",
    "Dockers Unoin, The Dockers' Union",
  })
  void alike_bearsMissingAndMisspeltWords(String name, String first) {
    assertThat(new EntitySearch(link).alike(name, Set.of(), 3).getFirst().label()).isEqualTo(first);
  }

  private static List<String> labels(List<FoundEntity> found) {
    return found.stream().map(FoundEntity::label).toList();
  }
}
