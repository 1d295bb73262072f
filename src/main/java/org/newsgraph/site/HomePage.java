package org.newsgraph.site;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
        statistics
            .now()
            .flatMap(counts -> holdings.now().map(held -> view(counts, held)))
            .orElseGet(() -> new HomeView(false, List.of(), List.of(), List.of(), List.of())));
  }

  private HomeView view(Statistics counts, Holdings held) {
    long things = sum(counts, this::isThing);
    List<Count> totals =
        List.of(
            new Count("articles", Words.number(counts.articles()), "/articles"),
            new Count("people, places and things", Words.number(things), ""),
            new Count("events", Words.number(sum(counts, this::isEvent)), ""),
            new Count("claims", Words.number(counts.claims()), "/claims"),
            new Count("sources quoted", Words.number(counts.claimants()), ""),
            new Count(
                "claims denied", Words.number(counts.negatedClaims()), "/claims?polarity=negated"));
    return new HomeView(
        true,
        totals,
        counts(counts, this::isThing, ""),
        counts(counts, this::isEvent, "/claims?kind="),
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

  private static List<Count> counts(Statistics statistics, Predicate<String> wanted, String list) {
    return statistics.nodesByType().entrySet().stream()
        .filter(entry -> wanted.test(entry.getKey()))
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(
            entry ->
                new Count(
                    Words.ofTerm(entry.getKey()),
                    Words.number(entry.getValue()),
                    list.isEmpty() ? "" : list + new OntologyTerm(entry.getKey()).localName()))
        .toList();
  }
}
