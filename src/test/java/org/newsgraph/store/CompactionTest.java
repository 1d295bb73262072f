package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.sample.InventedNews;
import org.newsgraph.sample.Writers;

class CompactionTest {

  @TempDir private Path directory = Path.of("");
  private Path db = Path.of("");
  private Tdb2Store store;

  @BeforeEach
  void write() {
    Writers.still();
    db = directory.resolve("db");
    store = Tdb2Store.openOrCreate(db);
    for (int i = 0; i < 5; i++) {
      store.replace(List.of(Writers.still().write(InventedNews.article(i)).dataset()));
    }
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void reopen() {
    store.close();
    store = Tdb2Store.open(db);
  }

  @Test
  void compaction_keepsContentAndFreesUnusedSpace() {
    List<String> before = content();
    StoreSpace grown = store.space();

    store.compact();

    assertThat(content()).isEqualTo(before);
    assertThat(grown.allocated()).isGreaterThan(2 * grown.live());
    assertThat(store.space().allocated()).isCloseTo(grown.live(), withinPercentage(20));
  }

  @Test
  void compactedStore_afterReopening_hasOneIntactGeneration() throws IOException {
    List<String> before = content();

    store.compact();
    store.compact();
    reopen();

    assertThat(content()).isEqualTo(before);
    assertThat(StoreCheck.faults(store)).isEmpty();
    assertThat(files()).contains("Data-0003").doesNotContain("Data-0001", "Data-0002");
    assertThat(files()).noneMatch(name -> name.matches("(new|old)-.*"));
  }

  @Test
  void compactedStore_takesWritesAndFindsNames() {
    store.compact();

    store.replace(List.of(StoreContract.dockers("a").dataset()));
    store.remove("invented-0");

    assertThat(store.articles())
        .containsExactly("a", "invented-1", "invented-2", "invented-3", "invented-4");
    assertThat(named("kora")).containsExactly("Ana Kora");
    reopen();
    assertThat(named("kora")).containsExactly("Ana Kora");
    assertThat(named("berg")).isNotEmpty().allMatch(name -> name.startsWith("Ada Berg"));
  }

  @Test
  void compactedStore_withoutReopening_keepsJoinOrder() {
    store.compact();

    assertThat(TDBInternal.requireStorage(store.database()).getReorderTransform())
        .isInstanceOf(JoinOrder.class);
  }

  @Test
  void sixIndexStore_worksAndCompactsToFour() throws IOException {
    Path former = Files.createDirectory(directory.resolve("six"));
    DatasetGraph six = DatabaseMgr.connectDatasetGraph(former.toString());
    Txn.executeWrite(
        six,
        () ->
            Writers.still()
                .write(InventedNews.article(7))
                .dataset()
                .find()
                .forEachRemaining(six::add));
    TDBInternal.expel(six, true);

    try (Tdb2Store opened = Tdb2Store.open(former)) {
      opened.replace(List.of(Writers.still().write(InventedNews.article(1)).dataset()));
      assertThat(orders(opened)).hasSize(6);

      opened.compact();

      assertThat(orders(opened)).isEqualTo(orders(store)).hasSize(4);
      assertThat(opened.articles()).hasSize(2);
      assertThat(StoreCheck.faults(opened)).isEmpty();
    }
  }

  private static List<String> orders(Tdb2Store store) {
    return Arrays.stream(
            TDBInternal.requireStorage(store.database())
                .getQuadTable()
                .getNodeTupleTable()
                .getTupleTable()
                .getIndexes())
        .map(TupleIndex::getName)
        .toList();
  }

  @Test
  void store_openedAfterKilledCompaction_removesRemnants() throws IOException {
    List<String> before = content();
    Files.createDirectories(db.resolve("new-1").resolve("Data-0001"));
    Files.createDirectories(db.resolve("old-1").resolve("Data-0001"));

    reopen();

    assertThat(content()).isEqualTo(before);
    assertThat(files()).contains("Data-0001").doesNotContain("new-1", "old-1");
  }

  @Test
  void formerGeneration_isReportedAndRemovedByCompaction() throws IOException {
    store.compact();
    Path former = Files.createDirectory(db.resolve("Data-0001"));
    List<String> before = content();

    reopen();
    assertThat(content()).isEqualTo(before);
    assertThat(store.formerGenerations()).containsExactly(former);

    store.compact();
    assertThat(store.formerGenerations()).isEmpty();
    assertThat(files()).contains("Data-0003").doesNotContain("Data-0001", "Data-0002");
  }

  @ParameterizedTest
  @CsvSource({
    // megabytes allocated, live, times as much, grown
    "400, 100, 3, true",
    "300, 100, 3, false",
    "400, 100, 10, false",
    "90, 1, 3, false"
  })
  void isGrown_requiresMultipleAndMinimumSize(long allocated, long live, int times, boolean grown) {
    assertThat(new StoreSpace(allocated << 20, live << 20).isGrown(times)).isEqualTo(grown);
  }

  private List<String> files() throws IOException {
    try (var files = Files.list(db)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private List<String> content() {
    return Txn.calculateRead(
        store.dataset(), () -> store.dataset().stream().map(NodeFmtLib::str).sorted().toList());
  }

  /// Names by the index of labels, in the union of all graphs.
  private List<String> named(String words) {
    try (RDFLink link = store.link()) {
      link.begin(ReadWrite.READ);
      try (var query =
          link.newQuery()
              .query(
                  """
                  PREFIX text: <http://jena.apache.org/text#>
                  PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                  SELECT DISTINCT ?label WHERE {
                    (?node ?score ?label) text:query (rdfs:label ?words) . ?node rdfs:label ?label }
                  """)
              .substitution("words", NodeFactory.createLiteralString(words))
              .build()) {
        return Iter.toList(
            Iter.map(query.select(), row -> row.get("label").getLiteralLexicalForm()));
      } finally {
        link.end();
      }
    }
  }
}
