package org.newsgraph.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.Alignment;

/// What is new for Wikidata as commands of QuickStatements, version 1: one statement a line,
/// columns between tabulators, its reference behind it.
///
/// A statement is written once for each article that makes it, so that each becomes a reference.
/// See https://www.wikidata.org/wiki/Help:QuickStatements.
///
/// @param lines the commands
/// @param leftOut what is new but cannot be written, and why
public record QuickStatements(List<String> lines, List<String> leftOut) {

  /// Of what is less sure, too much is wrong to burden others with.
  private static final double LEAST_CONFIDENCE = 0.8;

  /// Wikidata takes no longer text.
  private static final int LONGEST_TEXT = 1500;

  public QuickStatements {
    lines = List.copyOf(lines);
    leftOut = List.copyOf(leftOut);
  }

  /// The commands for what is new among the comparisons.
  public static QuickStatements of(Collection<Comparison> comparisons) {
    Map<String, Set<String>> values = new HashMap<>();
    List<Comparison> fresh =
        comparisons.stream().filter(comparison -> comparison.mark() == Mark.NEW).toList();
    fresh.forEach(
        one ->
            values
                .computeIfAbsent(place(one), unused -> new HashSet<>())
                .add(one.statement().orElse(one.fact().objectName())));
    Set<String> lines = new LinkedHashSet<>();
    List<String> leftOut = new ArrayList<>();
    Set<String> denied = new HashSet<>();
    comparisons.stream()
        .filter(one -> !one.fact().affirmed())
        .forEach(one -> denied.add(place(one) + " " + one.statement()));
    for (Comparison comparison : fresh) {
      boolean several = values.getOrDefault(place(comparison), Set.of()).size() > 1;
      Optional<String> hindrance =
          denied.contains(place(comparison) + " " + comparison.statement())
              ? Optional.of("it is denied too")
              : hindrance(comparison, several);
      if (hindrance.isPresent()) {
        leftOut.add(told(comparison) + ": " + hindrance.get());
      } else {
        lines.add(line(comparison));
      }
    }
    return new QuickStatements(List.copyOf(lines), leftOut);
  }

  private static String place(Comparison comparison) {
    return comparison.fact().subjectItem() + " " + comparison.alignment().wikidata();
  }

  private static Optional<String> hindrance(Comparison comparison, boolean several) {
    StatedFact fact = comparison.fact();
    Alignment alignment = comparison.alignment();
    if (!alignment.same()) {
      return Optional.of("%s of Wikidata is only close to it".formatted(alignment.wikidata()));
    }
    if (!isOf(fact.subjectTypes(), alignment.domain())
        || fact.objectItem().isPresent() && !isOf(fact.objectTypes(), alignment.range())) {
      return Optional.of("%s of Wikidata is not for such things".formatted(alignment.wikidata()));
    }
    if (fact.confidence() < LEAST_CONFIDENCE) {
      return Optional.of(
          String.format(Locale.ROOT, "its confidence is only %.2f", fact.confidence()));
    }
    if (comparison.statement().isEmpty()) {
      return Optional.of("its value is given in words and not linked");
    }
    if (comparison.alignment().single() && several) {
      return Optional.of("the articles give several values of a property that has one");
    }
    return fact.article().url().isEmpty()
        ? Optional.of("article \"%s\" has no address to refer to".formatted(fact.article().id()))
        : Optional.empty();
  }

  private static boolean isOf(Set<OntologyTerm> types, Set<OntologyTerm> allowed) {
    return allowed.isEmpty() || types.stream().anyMatch(allowed::contains);
  }

  private static String told(Comparison comparison) {
    StatedFact fact = comparison.fact();
    return "%s %s %s".formatted(fact.subject(), fact.property().localName(), fact.objectName());
  }

  private static String line(Comparison comparison) {
    StatedFact fact = comparison.fact();
    ArticleSource article = fact.article();
    List<String> columns = new ArrayList<>();
    columns.add(fact.subjectItem());
    columns.add(comparison.alignment().wikidata());
    columns.add(comparison.statement().orElseThrow());
    columns.add("S854");
    columns.add(quoted(article.url().orElseThrow()));
    article
        .title()
        .flatMap(QuickStatements::english)
        .ifPresent(title -> columns.addAll(List.of("S1476", title)));
    english(fact.quotation()).ifPresent(quote -> columns.addAll(List.of("S1683", quote)));
    article
        .read()
        .ifPresent(day -> columns.addAll(List.of("S813", "+%sT00:00:00Z/11".formatted(day))));
    return String.join("\t", columns);
  }

  private static Optional<String> english(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.isEmpty() || line.length() > LONGEST_TEXT
        ? Optional.empty()
        : Optional.of("en:" + quoted(line));
  }

  /// Quotation marks within stand as they are: the text ends at the column's last one.
  private static String quoted(String text) {
    return "\"" + text.replaceAll("\\s", " ") + "\"";
  }
}
