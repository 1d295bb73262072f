package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArticleLookupTest {

  private static final Node ARTICLE = node("article/a");
  private static final Node OTHER = node("article/b");
  private static final Node POLARITY = node("polarity");
  private static final Node DENIED = node("denied");
  private static final Node SEEN = node("seen");

  private final DatasetGraph database = DatabaseMgr.createDatasetGraph();
  private final ArticleLookup lookup = new ArticleLookup(database);

  @BeforeEach
  void fill() {
    Txn.executeWrite(
        database,
        () -> {
          database.add(ARTICLE, node("claim/1"), POLARITY, DENIED);
          database.add(ARTICLE, node("claim/2"), POLARITY, SEEN);
          IntStream.range(0, 1_000)
              .forEach(i -> database.add(OTHER, node("claim/other-" + i), POLARITY, DENIED));
          database.add(OTHER, node("claim/1"), POLARITY, SEEN);
        });
  }

  private static Node node(String path) {
    return NodeFactory.createURI("https://example.org/" + path);
  }

  private List<Quad> found(Node property, Node object) {
    return Txn.calculateRead(database, () -> Iter.toList(lookup.find(ARTICLE, property, object)));
  }

  @Test
  void frequentValue_isFoundInTheArticleAlone() {
    assertThat(found(POLARITY, DENIED))
        .containsExactly(Quad.create(ARTICLE, node("claim/1"), POLARITY, DENIED));
  }

  @Test
  void rareValue_isFoundInTheArticleAlone() {
    assertThat(found(POLARITY, SEEN))
        .containsExactly(Quad.create(ARTICLE, node("claim/2"), POLARITY, SEEN));
  }

  @Test
  void propertyOrValueAlone_isFoundToo() {
    assertThat(found(POLARITY, Node.ANY)).hasSize(2);
    assertThat(found(Node.ANY, DENIED)).hasSize(1);
  }

  @Test
  void lookup_ofUnknownProperty_findsNothing() {
    assertThat(found(node("never"), Node.ANY)).isEmpty();
  }

  @Test
  void suits_acceptsOnlyArticleGraphWithoutSubject() {
    assertThat(ArticleLookup.suits(ARTICLE, Node.ANY)).isTrue();
    assertThat(ArticleLookup.suits(ARTICLE, node("claim/1"))).isFalse();
    assertThat(ArticleLookup.suits(node("background"), Node.ANY)).isFalse();
    assertThat(ArticleLookup.suits(Quad.unionGraph, Node.ANY)).isFalse();
  }
}
