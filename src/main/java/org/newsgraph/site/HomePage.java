package org.newsgraph.site;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Statistics;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.query.ArticleList;
import org.newsgraph.site.HomeView.ArticleLine;
import org.newsgraph.site.HomeView.Count;

/// What is in the graph, a search box and the newest articles.
final class HomePage implements Page {

  private static final int NEWEST = 12;

  /// Groups have no names, so no list has them.
  private static final OntologyTerm GROUP = OntologyTerm.ng("Group");

  private final Remembered<Statistics> statistics;
  private final Remembered<Holdings> holdings;
  private final ArticleList list;
  private final Ontology ontology;
  private final Templates templates;

  HomePage(
      Remembered<Statistics> statistics,
      Remembered<Holdings> holdings,
      ArticleList list,
      Ontology ontology,
      Templates templates) {
    this.statistics = statistics;
    this.holdings = holdings;
    this.list = list;
    this.ontology = ontology;
    this.templates = templates;
  }

  @Override
  public Answer answer(PageRequest request) {
    return templates.page(
        "home",
        statistics.awaited().flatMap(counts -> holdings.awaited().map(held -> view(counts, held))),
        new HomeView(false, List.of(), List.of(), List.of(), List.of()));
  }

  private HomeView view(Statistics counts, Holdings held) {
    long things = sum(counts, this::isThing);
    List<Count> totals =
        List.of(
            new Count("articles", Words.number(counts.articles()), "/articles"),
            new Count("people, places and things", Words.number(things), "/things"),
            new Count("events", Words.number(sum(counts, this::isEvent)), "/events"),
            new Count("claims", Words.number(counts.claims()), "/claims"),
            new Count(
                "sources quoted",
                Words.number(counts.claimants()),
                "/query?name=sources-of-articles"),
            new Count(
                "claims denied", Words.number(counts.negatedClaims()), "/claims?polarity=negated"));
    return new HomeView(
        true,
        totals,
        counts(
            counts,
            this::isThing,
            type -> type.equals(GROUP) ? "" : ThingsPage.address(type, ontology)),
        counts(counts, this::isEvent, type -> "/claims?kind=" + type.localName()),
        list.of(held.articles().stream().limit(NEWEST).toList()).stream()
            .map(ArticleLine::of)
            .toList());
  }

  private boolean isEvent(String type) {
    return ontology.isEventClass(new OntologyTerm(type));
  }

  private boolean isThing(String type) {
    return ontology.isEntityClass(new OntologyTerm(type));
  }

  private static long sum(Statistics statistics, Predicate<String> wanted) {
    return statistics.nodesByType().entrySet().stream()
        .filter(entry -> wanted.test(entry.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private List<Count> counts(
      Statistics statistics, Predicate<String> wanted, Function<OntologyTerm, String> list) {
    return statistics.mostFrequentTypes().stream()
        .filter(entry -> wanted.test(entry.getKey()))
        .map(
            entry ->
                new Count(
                    Words.ofTerm(entry.getKey()),
                    Words.number(entry.getValue()),
                    list.apply(new OntologyTerm(entry.getKey()))))
        .toList();
  }
}
