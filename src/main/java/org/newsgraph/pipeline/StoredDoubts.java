package org.newsgraph.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.link.Decisions;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.Doubt;
import org.newsgraph.ontology.ShippedFile;

/// Finds things in a store that may be two of one name: articles tell of them what cannot all be
/// true.
///
/// Only things without an item are looked at, and only what different articles state outright:
/// years of birth or founding (an age counts back from the article's date), years of death, and the
/// countries that a place lies in or a person was born in.
final class StoredDoubts {

  private static final String TIMES = ShippedFile.text(StoredDoubts.class, "times-of-things.rq");
  private static final String COUNTRIES =
      ShippedFile.text(StoredDoubts.class, "countries-of-things.rq");

  private static final String DEATH = "deathDate";
  private static final String AGE = "age";
  private static final Pattern YEAR = Pattern.compile("^(\\d{4})(?!\\d)");

  // Whoever is 34 was born in one of two years, and papers differ by one.
  private static final int MOST_YEARS_APART = 1;

  private final StoreReading reading;
  private final Decisions decisions;

  StoredDoubts(StoreReading reading, Decisions decisions) {
    this.reading = reading;
    this.decisions = decisions;
  }

  /// What one article states.
  ///
  /// @param topic what it is about: only statements of one topic can exclude each other
  /// @param first the first year that fits; of countries a value alone
  private record Stated(
      String article, String topic, String words, int first, int last, Set<String> values) {

    boolean excludes(Stated other) {
      if (article.equals(other.article) || !topic.equals(other.topic)) {
        return false;
      }
      return values.isEmpty()
          ? first - other.last > MOST_YEARS_APART || other.first - last > MOST_YEARS_APART
          : values.stream().noneMatch(other.values::contains);
    }
  }

  /// The doubts of things below the base, sorted.
  ///
  /// @param linked things that are items, which nobody doubts for this
  List<Doubt> find(String base, String background, Set<String> linked) {
    Map<String, List<Stated>> stated = new TreeMap<>();
    reading.select(TIMES).forEach(row -> times(row).ifPresent(each -> add(row, each, stated)));
    countries(background).forEach((thing, each) -> add(thing, each, stated));
    List<Doubt> doubts = new ArrayList<>();
    stated.forEach(
        (thing, all) -> {
          if (thing.startsWith(base + "entity/") && !linked.contains(thing)) {
            doubt(thing, all).ifPresent(doubts::add);
          }
        });
    return doubts;
  }

  private static void add(StoreReading.Row row, Stated each, Map<String, List<Stated>> stated) {
    add(row.get("thing"), List.of(each), stated);
  }

  private static void add(String thing, List<Stated> each, Map<String, List<Stated>> stated) {
    stated.computeIfAbsent(thing, unused -> new ArrayList<>()).addAll(each);
  }

  private static Optional<Stated> times(StoreReading.Row row) {
    String property = localName(row.get("property"));
    String article = row.get("article");
    if (property.equals(AGE)) {
      return year(row.get("date"))
          .filter(year -> row.get("value").matches("\\d{1,3}"))
          .map(
              year -> {
                int born = year - Integer.parseInt(row.get("value"));
                String words = "age %s on %s".formatted(row.get("value"), row.get("date"));
                return new Stated(article, "beginning", words, born - 1, born, Set.of());
              });
    }
    String topic = property.equals(DEATH) ? "end" : "beginning";
    String words = property + " " + row.get("value");
    return year(row.get("value"))
        .map(year -> new Stated(article, topic, words, year, year, Set.of()));
  }

  private Map<String, List<Stated>> countries(String background) {
    Map<String, Map<String, Set<String>>> values = new TreeMap<>();
    for (StoreReading.Row row :
        reading.select(COUNTRIES.replace("?graph", "<" + background + ">"))) {
      values
          .computeIfAbsent(row.get("thing"), unused -> new TreeMap<>())
          .computeIfAbsent(
              row.get("article") + " " + localName(row.get("property")), unused -> new TreeSet<>())
          .add(row.get("value"));
    }
    Map<String, List<Stated>> stated = new TreeMap<>();
    values.forEach(
        (thing, byArticle) ->
            byArticle.forEach(
                (key, countries) -> {
                  String[] parts = key.split(" ");
                  String words = parts[1] + " " + String.join(", ", countries);
                  add(
                      thing,
                      List.of(new Stated(parts[0], parts[1], words, 0, 0, countries)),
                      stated);
                }));
    return stated;
  }

  private Optional<Doubt> doubt(String thing, List<Stated> all) {
    List<Stated> open = all.stream().filter(each -> !isConfirmed(thing, each.article())).toList();
    TreeMap<String, TreeSet<String>> conflicts = new TreeMap<>();
    for (Stated one : open) {
      if (open.stream().anyMatch(one::excludes)) {
        conflicts.computeIfAbsent(one.article(), unused -> new TreeSet<>()).add(one.words());
      }
    }
    if (conflicts.isEmpty()) {
      return Optional.empty();
    }
    List<String> reasons = new ArrayList<>();
    conflicts.forEach(
        (article, words) ->
            reasons.add(
                "%s: %s".formatted(new ArticleIri(article).id(), String.join(", ", words))));
    return Optional.of(
        new Doubt(thing, List.copyOf(conflicts.keySet()), String.join("; ", reasons)));
  }

  /// A person has said that the thing in that article is this one indeed.
  private boolean isConfirmed(String thing, String article) {
    return decisions
        .thing(List.of(new ArticleIri(article).decision(thing)))
        .filter(thing::equals)
        .isPresent();
  }

  private static Optional<Integer> year(String time) {
    Matcher matcher = YEAR.matcher(time);
    return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }

  private static String localName(String iri) {
    return iri.substring(iri.lastIndexOf('#') + 1);
  }
}
