package org.newsgraph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleMetadata;
import org.newsgraph.model.Facts;
import org.newsgraph.read.ReadArticle;
import org.newsgraph.read.ReadOutcome;
import org.newsgraph.read.ReadSkipped;
import org.newsgraph.sample.Writers;
import org.newsgraph.store.Store;

/// Articles that the store holds already, whatever their id.
class StoredCopiesTest {
  private static final String TEXT =
      "The mill pond of Arden froze, and the miller fell in. ".repeat(9);
  private static final String ADDRESS = "https://arden.example/pond";

  private final Store store = new MemoryStore(DatasetGraphFactory.createTxnMem());
  private final StoredCopies copies = new StoredCopies(store);

  @BeforeEach
  void storeOne() {
    Facts facts = new Facts(article("pond", "Arden Mail", ADDRESS, TEXT), List.of(), List.of());
    store.replace(List.of(Writers.still().write(facts).dataset()));
  }

  private static Article article(String id, String publisher, String address, String text) {
    return new Article(
        id,
        Optional.of("Pond frozen"),
        text,
        new ArticleMetadata(
            Optional.of(publisher),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(URI.create(address)),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            id + ".txt"));
  }

  private ReadOutcome check(Article article) {
    return copies.orCopy(new ReadArticle(article, List.of()));
  }

  @Test
  void sameText_isPassedOver() {
    Article copy = article("mill", "Arden Mail", "https://arden.example/mill", TEXT + "!");

    ReadSkipped skipped = (ReadSkipped) check(copy);

    assertThat(skipped.duplicate()).isTrue();
    assertThat(skipped.message())
        .isEqualTo("mill.txt: note: skipped: already in the store as pond");
  }

  @Test
  void sameAddress_isPassedOver() {
    assertThat(check(article("mill", "Arden Mail", ADDRESS + "?utm_source=x", "Changed.")))
        .isInstanceOf(ReadSkipped.class);
  }

  @Test
  void sameId_isReadAnew() {
    assertThat(check(article("pond", "Arden Mail", ADDRESS, TEXT))).isInstanceOf(ReadArticle.class);
  }

  @Test
  void sameId_otherArticlesText_isReread() {
    String text = "The bridge of Arden fell, and the miller swam. ".repeat(9);
    Article bridge = article("bridge", "Arden Mail", "https://arden.example/bridge", text);
    Facts facts = new Facts(bridge, List.of(), List.of());
    store.replace(List.of(Writers.still().write(facts).dataset()));

    assertThat(check(article("bridge", "Arden Mail", "https://arden.example/other", TEXT)))
        .isInstanceOf(ReadArticle.class);
  }

  @Test
  void sameText_otherPublisher_isSeparateArticle() {
    assertThat(check(article("wire", "Coast Wire", "https://wire.example/pond", TEXT)))
        .isInstanceOf(ReadArticle.class);
  }
}
