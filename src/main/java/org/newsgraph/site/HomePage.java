package org.newsgraph.site;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.model.Statistics;
import org.newsgraph.site.HomeView.ArticleLine;
import org.newsgraph.site.HomeView.Count;

/// What is in the graph, a search box and the newest articles.
final class HomePage implements Page {

  private static final int NEWEST = 12;

  private final Remembered<Holdings> holdings;
  private final Ontology ontology;
  private final Templates templates;

  HomePage(Remembered<Holdings> holdings, Ontology ontology, Templates templates) {
    this.holdings = holdings;
    this.ontology = ontology;
    this.templates = templates;
  }

  @Override
  public Answer answer(PageRequest request) {
    return templates.page(
        "home",
        holdings
            .now()
            .map(this::view)
            .orElseGet(() -> new HomeView(false, List.of(), List.of(), List.of(), List.of())));
  }

  private HomeView view(Holdings held) {
    Statistics statistics = held.statistics();
    long things = sum(statistics, this::isThing);
    List<Count> totals =
        List.of(
            new Count("articles", Words.number(statistics.articles()), "/articles"),
            new Count("people, places and things", Words.number(things), ""),
            new Count("events", Words.number(sum(statistics, this::isEvent)), ""),
            new Count("claims", Words.number(statistics.claims()), "/claims"),
            new Count("sources quoted", Words.number(statistics.claimants()), ""),
            new Count(
                "claims denied",
                Words.number(statistics.negatedClaims()),
                "/claims?polarity=negated"));
    return new HomeView(
        true,
        totals,
        counts(statistics, this::isThing, ""),
        counts(statistics, this::isEvent, "/claims?kind="),
        held.articles().stream().limit(NEWEST).map(ArticleLine::of).toList());
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
