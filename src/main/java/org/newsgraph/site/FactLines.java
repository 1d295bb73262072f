package org.newsgraph.site;

import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.query.ArticleEntry;

/// Makes lines of lists from what articles tell.
final class FactLines {

  private final Optional<Holdings> holdings;
  private final Addresses addresses;

  FactLines(Optional<Holdings> holdings, Addresses addresses) {
    this.holdings = holdings;
    this.addresses = addresses;
  }

  FactLine of(Telling telling) {
    Optional<ArticleEntry> article = holdings.flatMap(h -> h.article(telling.article().iri()));
    return new FactLine(
        Wording.of(telling),
        telling.kind(),
        Confidence.inWords(telling.confidence()),
        telling.ground().sentence(),
        href(telling),
        article.flatMap(ArticleEntry::title).orElse(telling.article().id()),
        article.flatMap(ArticleEntry::date).map(Time::inWords).orElse(""));
  }

  /// Where the telling stands on its article's page.
  String href(Telling telling) {
    return addresses.page(NodeFactory.createURI(telling.article().iri())).orElse("")
        + "#"
        + telling.id();
  }

  /// When it happened, or else when it was published; empty where neither is known.
  String time(Telling telling) {
    return telling.of("time").stream()
        .map(claim -> claim.object().label())
        .filter(label -> label.matches("\\d{4}.*"))
        .findFirst()
        .orElseGet(() -> published(telling));
  }

  /// The day of publication as the graph has it; empty where it is not known.
  String published(Telling telling) {
    return holdings
        .flatMap(held -> held.article(telling.article().iri()))
        .flatMap(ArticleEntry::date)
        .orElse("");
  }
}
