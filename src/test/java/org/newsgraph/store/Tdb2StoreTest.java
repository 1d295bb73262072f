package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.ontology.Ng;
import org.newsgraph.sample.Writers;

class Tdb2StoreTest extends StoreContract {

  @TempDir private Path directory = Path.of("");
  private Tdb2Store store;

  @BeforeEach
  void open() {
    Writers.still();
    store = Tdb2Store.openOrCreate(directory.resolve("db"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  Store store() {
    return store;
  }

  @Test
  void query_withoutGraphName_seesUnionOfGraphs() {
    store.replace(List.of(dockers("a").dataset(), dockers("b").dataset()));

    try (RDFLink link = store.link()) {
      link.begin(ReadWrite.READ);
      assertThat(
              link.queryAsk(
                  "PREFIX ng: <https://w3id.org/newsgraph/ontology#> ASK { ?e a ng:Arrest }"))
          .isTrue();
      link.end();
    }
  }

  @Test
  void lookupInArticle_seesOwnAndUncommittedQuads() {
    store.replace(List.of(dockers("a").dataset(), dockers("b").dataset()));
    Node article = article("a");
    long claims = claims(article);
    assertThat(claims).isPositive().isEqualTo(claims(article("b")));

    Txn.executeWrite(
        store.dataset(),
        () -> {
          store.dataset().add(article, article, Ng.STATED_IN, article("b"));
          assertThat(claims(article)).isEqualTo(claims + 1);
        });
  }

  private static Node article(String id) {
    return NodeFactory.createURI(dockers(id).article().iri());
  }

  /// Counted in two ways, which must agree.
  private long claims(Node article) {
    return Txn.calculateRead(
        store.dataset(),
        () -> {
          long found = store.dataset().stream(article, Node.ANY, Ng.STATED_IN, Node.ANY).count();
          assertThat(
                  store.dataset().getGraph(article).find(Node.ANY, Ng.STATED_IN, Node.ANY).toList())
              .hasSize((int) found);
          return found;
        });
  }

  @Test
  void articlesOfAnEarlierVersion_areNoticed() {
    store.replace(List.of(dockers("a").dataset()));
    assertThat(Tdb2Store.isOfAnEarlierVersion(store.database())).isFalse();

    Graph quote =
        RDFParser.fromString(
                "<a:quote> a <http://www.w3.org/ns/oa#TextQuoteSelector> .", Lang.TURTLE)
            .toGraph();
    store.put("https://w3id.org/newsgraph/id/article/b", quote);

    assertThat(Tdb2Store.isOfAnEarlierVersion(store.database())).isTrue();
  }

  @Test
  void reopened_holdsWhatWasCommitted() {
    store.replace(List.of(dockers("a").dataset()));
    store.close();

    try (Tdb2Store again = Tdb2Store.open(directory.resolve("db"))) {
      assertThat(again.articles()).containsExactly("a");
    }
  }

  @Test
  void directoryThatIsNotThere_isTold() {
    assertThatThrownBy(() -> Tdb2Store.open(directory.resolve("none")))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("no store at '" + directory.resolve("none") + "'");
  }

  @Test
  void fileInPlaceOfADirectory_isTold() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "text");

    assertThatThrownBy(() -> Tdb2Store.openOrCreate(file))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("'" + file + "'");
  }

  @Test
  void directoryOfOtherFiles_isLeftAlone() throws IOException {
    Path other = Files.createDirectory(directory.resolve("articles"));
    Files.writeString(other.resolve("a.txt"), "text");

    assertThatThrownBy(() -> Tdb2Store.openOrCreate(other))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("is not a store and not empty");
    assertThat(other.toFile().list()).containsExactly("a.txt");
  }

  @Test
  void unfinishedStore_isCreatedAgain() throws IOException {
    Path killed = directory.resolve("killed");
    Path unfinished = Files.createDirectories(killed.resolve("new-1").resolve("Data-0001"));
    Files.writeString(unfinished.resolve("GSPO.dat"), "half");

    try (Tdb2Store again = Tdb2Store.openOrCreate(killed)) {
      assertThat(again.articles()).isEmpty();
    }
    assertThat(killed.toFile().list()).doesNotContain("new-1").contains("Data-0001");
  }

  @Test
  void openToFill_leftEmpty_deletesNewStore() {
    Path made = directory.resolve("made");

    Tdb2Store.openToFill(made).close();

    assertThat(made).doesNotExist();
  }

  @Test
  void openToFill_withArticle_keepsNewStore() {
    Path made = directory.resolve("made");
    try (Tdb2Store filled = Tdb2Store.openToFill(made)) {
      filled.replace(List.of(dockers("a").dataset()));
    }

    try (Tdb2Store again = Tdb2Store.open(made)) {
      assertThat(again.articles()).containsExactly("a");
    }
  }

  @Test
  void openToFill_onEmptyStore_keepsStore() {
    Path there = directory.resolve("there");
    Tdb2Store.openOrCreate(there).close();

    Tdb2Store.openToFill(there).close();

    Tdb2Store.open(there).close();
    assertThat(there).isNotEmptyDirectory();
  }

  @Test
  void storeHeldByAnotherProcess_namesThatProcess() throws Exception {
    Path held = directory.resolve("held");
    Process holder = StoreHolder.start(held);
    try {
      assertThatThrownBy(() -> Tdb2Store.open(held))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("is in use, held by process " + holder.pid());
    } finally {
      holder.destroy();
      holder.waitFor();
    }
  }
}
