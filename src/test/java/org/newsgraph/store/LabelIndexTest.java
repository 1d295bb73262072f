package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdflink.RDFLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.sample.Writers;

class LabelIndexTest {

  @TempDir private Path directory = Path.of("");
  private Path db = Path.of("");
  private Tdb2Store store;

  @BeforeEach
  void open() {
    Writers.still();
    db = directory.resolve("db");
    store = Tdb2Store.openOrCreate(db);
    store.replace(List.of(StoreContract.dockers("a").dataset()));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kora", "KORA", "Kóra", "kor*", "KÓR*", "\"ana kora\"", "ana AND kora"})
  void textQuery_ignoresCaseAndAccents(String words) {
    assertThat(found(words)).containsExactly("Ana Kora");
  }

  @Test
  void textQuery_withNamedGraph_joinsItsTriples() {
    assertThat(
            select(
                """
                PREFIX text: <http://jena.apache.org/text#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                SELECT ?label WHERE {
                  ?node text:query (rdfs:label ?words) .
                  GRAPH ?article { ?node rdfs:label ?label } }
                """,
                "piraeus"))
        .containsExactly("Piraeus");
  }

  @Test
  void textQuery_finds_alternativeLabels() {
    assertThat(found("dockers AND union")).contains("The Dockers' Union", "Dockers' Union");
  }

  @Test
  void textQuery_canBeKeptToNamedThings() {
    assertThat(found("dockers"))
        .containsExactly("Dockers' Union", "The Dockers' Union", "two dockers");
    assertThat(found("(dockers AND folder:entity)"))
        .containsExactly("Dockers' Union", "The Dockers' Union");
  }

  @Test
  void sharedLabel_isFoundOnceUntilLastRemoval() {
    store.replace(List.of(StoreContract.dockers("b").dataset()));
    assertThat(found("kora")).containsExactly("Ana Kora");

    store.remove("a");
    assertThat(found("kora")).containsExactly("Ana Kora");

    store.remove("b");
    assertThat(found("kora")).isEmpty();
  }

  @Test
  void abortedChange_isNotIndexed() {
    store
        .dataset()
        .executeWrite(
            () -> {
              store.dataset().removeGraph(graph("a"));
              store.dataset().abort();
            });

    assertThat(found("kora")).containsExactly("Ana Kora");
    store.remove("a");
    assertThat(found("kora")).isEmpty();
  }

  @Test
  void readerThatAborts_leavesAWriterAlone() throws InterruptedException {
    store.dataset().begin(ReadWrite.WRITE);
    store.dataset().removeGraph(graph("a"));
    List<String> before = new ArrayList<>();
    Thread reader =
        new Thread(
            () -> {
              store.dataset().begin(ReadWrite.READ);
              store.dataset().abort();
              store.dataset().begin(ReadWrite.READ);
              store.dataset().commit();
              before.addAll(found("kora"));
            });
    reader.start();
    reader.join();
    store.dataset().commit();
    store.dataset().end();

    assertThat(before).containsExactly("Ana Kora");
    assertThat(found("kora")).isEmpty();
  }

  @Test
  void reopenedStore_findsWhatWasIndexed() throws IOException {
    Path version = db.resolve("labels/version");
    var made = Files.getLastModifiedTime(version);
    reopen();

    assertThat(found("kora")).containsExactly("Ana Kora");
    assertThat(Files.getLastModifiedTime(version)).as("not made anew").isEqualTo(made);
    assertThat(db.resolve("labels/changing")).doesNotExist();
  }

  @Test
  void missingIndex_isMadeAnew() throws IOException {
    store.close();
    delete(db.resolve("labels"));
    reopen();

    assertThat(found("kora")).containsExactly("Ana Kora");
    store.remove("a");
    assertThat(found("kora")).isEmpty();
  }

  @Test
  void damagedIndex_isMadeAnew() throws IOException {
    store.close();
    try (Stream<Path> files = Files.list(db.resolve("labels/lucene"))) {
      for (Path file : files.toList()) {
        Files.writeString(file, "no index");
      }
    }
    reopen();

    assertThat(found("kora")).containsExactly("Ana Kora");
  }

  @Test
  void indexOfAnotherVersion_isMadeAnew() throws IOException {
    store.close();
    Files.writeString(db.resolve("labels/version"), "0\n");
    reopen();

    assertThat(found("kora")).containsExactly("Ana Kora");
    assertThat(db.resolve("labels/version")).hasContent("1");
  }

  @Test
  void storeWhoseWriterWasKilled_isIndexedAnew() throws Exception {
    store.close();
    Process writer = StoreHolder.write(db, "b");
    writer.destroyForcibly().waitFor();
    assertThat(db.resolve("labels/changing")).exists();
    reopen();

    assertThat(store.articles()).containsExactly("a");
    assertThat(found("kora")).containsExactly("Ana Kora");
    assertThat(db.resolve("labels/changing")).doesNotExist();
    store.replace(List.of(StoreContract.dockers("b").dataset()));
    store.remove("a");
    assertThat(found("kora")).containsExactly("Ana Kora");
  }

  private static org.apache.jena.graph.Node graph(String id) {
    return NodeFactory.createURI(StoreContract.dockers(id).article().iri());
  }

  private void reopen() {
    store.close();
    store = Tdb2Store.open(db);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private List<String> found(String words) {
    return select(
        """
        PREFIX text: <http://jena.apache.org/text#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        SELECT ?label WHERE { (?node ?score ?label) text:query (rdfs:label ?words) }
        """,
        words);
  }

  private List<String> select(String query, String words) {
    List<String> labels = new ArrayList<>();
    try (RDFLink link = store.link()) {
      link.begin(ReadWrite.READ);
      try (var execution =
          link.newQuery()
              .query(query)
              .substitution("words", NodeFactory.createLiteralString(words))
              .build()) {
        execution
            .select()
            .forEachRemaining(row -> labels.add(row.get("label").getLiteralLexicalForm()));
      } finally {
        link.end();
      }
    }
    return labels.stream().sorted().toList();
  }
}
