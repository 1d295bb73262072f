package org.newsgraph.site;

import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.query.EntitySearch;
import org.newsgraph.query.FoundEntity;
import org.newsgraph.site.SearchView.Hit;

/// The named things that fit a name: a list, or suggestions for a script.
final class SearchPage {

  private static final int MOST = 50;
  private static final int SUGGESTIONS = 8;

  private final EntitySearch search;
  private final Addresses addresses;
  private final Templates templates;

  SearchPage(EntitySearch search, Addresses addresses, Templates templates) {
    this.search = search;
    this.addresses = addresses;
    this.templates = templates;
  }

  /// A page with all that fits.
  Answer list(PageRequest request) {
    String name = request.field("q").orElse("");
    return templates.page(
        "search", new SearchView(name, name.isEmpty() ? List.of() : hits(name, MOST)));
  }

  /// The best few as JSON.
  Answer suggestions(PageRequest request) {
    List<Hit> hits = request.field("q").map(name -> hits(name, SUGGESTIONS)).orElse(List.of());
    return Json.answer(hits);
  }

  private List<Hit> hits(String name, int limit) {
    return search.find(name, limit).stream().map(this::hit).toList();
  }

  private Hit hit(FoundEntity found) {
    return new Hit(
        found.label(),
        addresses.page(NodeFactory.createURI(found.iri())).orElse(""),
        String.join(", ", found.types().stream().map(type -> Words.ofTerm("#" + type)).toList()),
        Words.count(found.articles(), "article"));
  }
}
