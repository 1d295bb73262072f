package org.newsgraph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.emit.GraphWriter;
import org.newsgraph.link.Decisions;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.CorpusIri;
import org.newsgraph.model.Facts;
import org.newsgraph.ontology.Ng;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.sample.InventedNews;
import org.newsgraph.sample.SampleArticles;
import org.newsgraph.sample.Writers;
import org.newsgraph.store.Store;
import org.newsgraph.store.Tdb2Store;

class StoredSummaryTest {

  private static final CorpusIri CORPUS = new CorpusIri(GraphWriter.DEFAULT_BASE);

  @TempDir private Path folder = Path.of("");
  private Tdb2Store store;
  private CorpusGraphs corpus;

  @BeforeEach
  void open() throws IOException {
    Writers.still();
    store = Tdb2Store.openOrCreate(folder.resolve("db"));
    corpus = new CorpusGraphs(Ontology.shipped(), Decisions.none(), Optional.empty());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static DatasetGraph graphs(Facts facts) {
    return Writers.still().write(facts).dataset();
  }

  private static Graph summary(Store of) {
    return new StoreReading(of).graph(CORPUS.summary());
  }

  /// Without the parts' names, which are hashes: what the summary tells of whom or of what.
  private static List<String> told(Graph summary, String property) {
    return List.copyOf(
        new TreeSet<>(
            summary.stream(Node.ANY, Ng.ng(property), Node.ANY)
                .map(
                    triple ->
                        summary.stream(triple.getSubject(), Node.ANY, Node.ANY)
                            .filter(other -> other.getObject().isLiteral())
                            .map(other -> other.getObject().getLiteralLexicalForm())
                            .sorted()
                            .toList()
                            .toString())
                .toList()));
  }

  @Test
  void summary_countsThingsSourcesMonthsAndPairs() {
    store.replace(
        List.of(graphs(SampleArticles.dockers("a")), graphs(SampleArticles.dockers("b"))));

    corpus.refresh(store);

    assertThat(told(summary(store), "claimCount")).containsExactly("[1, 14, 2, 2, 2, 6]");
    assertThat(told(summary(store), "articleCount"))
        .contains(
            "[2, The Harbour Post]",
            "[2, 2026-03]",
            "[2, Ana Kora]",
            "[2, Piraeus]",
            "[2, The Dockers' Union]");
    assertThat(summary(store).stream(Node.ANY, Ng.PAIR_OF, Node.ANY))
        .as("each pair of five things, with both members")
        .hasSize(20);
  }

  @Test
  void pairOfOneArticle_isNone() {
    store.replace(List.of(graphs(SampleArticles.dockers("a"))));

    corpus.refresh(store);

    assertThat(summary(store).contains(Node.ANY, Ng.PAIR_OF, Node.ANY)).isFalse();
  }

  @Test
  void articleAboutTooManyThings_makesNoPairs() {
    DatasetGraph one = graphs(SampleArticles.dockers("a"));
    DatasetGraph other = graphs(SampleArticles.dockers("b"));
    IntStream.range(0, StoredSummary.MOST_OF_AN_ARTICLE)
        .mapToObj(i -> NodeFactory.createURI(CORPUS.base() + "entity/" + i))
        .forEach(
            thing ->
                List.of("a", "b")
                    .forEach(
                        id -> {
                          Node article = NodeFactory.createURI(CORPUS.base() + "article/" + id);
                          DatasetGraph graphs = id.equals("a") ? one : other;
                          graphs.add(article, article, Ng.ABOUT, thing);
                          graphs.add(article, thing, RDF.Nodes.type, Ng.ng("Person"));
                        }));
    store.replace(List.of(one, other));

    corpus.refresh(store);

    assertThat(summary(store).contains(Node.ANY, Ng.PAIR_OF, Node.ANY)).isFalse();
  }

  @Test
  void changeOfAnArticle_takesTheSummaryAway() {
    store.replace(List.of(graphs(SampleArticles.dockers("a"))));
    corpus.refresh(store);
    assertThat(summary(store).isEmpty()).isFalse();

    store.replace(List.of(graphs(SampleArticles.dockers("b"))));

    assertThat(summary(store).isEmpty()).isTrue();
  }

  @Test
  void changeOfWhatUsersWrite_leavesTheSummary() {
    store.replace(List.of(graphs(SampleArticles.dockers("a"))));
    corpus.refresh(store);
    Graph note = GraphFactory.createDefaultGraph();
    note.add(Ng.ARTICLE, Ng.ABOUT, Ng.ARTICLE);

    store.put(CORPUS.withoutGraph(), note);

    assertThat(summary(store).isEmpty()).isFalse();
  }

  @Test
  void lastArticleThatIsRemoved_leavesNoSummary() {
    store.replace(List.of(graphs(SampleArticles.dockers("a"))));
    corpus.refresh(store);
    var bases = CorpusGraphs.bases(store);
    store.remove("a");

    corpus.refresh(store, bases);

    assertThat(summary(store).isEmpty()).isTrue();
  }

  @Test
  void anyChangeSequence_givesSameSummaryAsRebuild() {
    Random random = new Random(7);
    TreeSet<Integer> held = new TreeSet<>();
    for (int step = 0; step < 12; step++) {
      change(random, held);
      corpus.refresh(store);
      assertThat(summary(store).isIsomorphicWith(fromScratch(held, step)))
          .as("step %d with articles %s", step, held)
          .isTrue();
    }
  }

  private void change(Random random, NavigableSet<Integer> held) {
    int article = random.nextInt(8);
    int kind = random.nextInt(4);
    if (kind == 0 && held.contains(article)) {
      assertThat(store.remove("invented-" + article)).isTrue();
      held.remove(article);
    } else if (kind == 1 && held.contains(article)) {
      DatasetGraph links = DatasetGraphFactory.create();
      Graph made = GraphFactory.createDefaultGraph();
      made.add(Ng.ARTICLE, Ng.ABOUT, Ng.ARTICLE);
      String name = ArticleIri.of(CORPUS.base(), "invented-" + article).links();
      links.addGraph(NodeFactory.createURI(name), made);
      store.replace(List.of(links));
    } else {
      List<DatasetGraph> batch = new ArrayList<>();
      for (int number : List.of(article, random.nextInt(8))) {
        batch.add(graphs(InventedNews.article(number)));
        held.add(number);
      }
      store.replace(batch);
    }
  }

  private Graph fromScratch(NavigableSet<Integer> articles, int step) {
    try (Tdb2Store fresh = Tdb2Store.openOrCreate(folder.resolve("fresh-" + step))) {
      fresh.replace(
          articles.descendingSet().stream()
              .map(number -> graphs(InventedNews.article(number)))
              .toList());
      corpus.refresh(fresh);
      return summary(fresh);
    }
  }
}
