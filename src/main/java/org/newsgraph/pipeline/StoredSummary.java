package org.newsgraph.pipeline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Statistics;
import org.newsgraph.model.Summary;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.ShippedFile;
import org.newsgraph.store.Store;
import org.newsgraph.store.StoreStatistics;

/// Counts what a store holds, over all articles.
///
/// Bounded, however large the store is: of things and of pairs only the most frequent are kept, of
/// equally frequent ones those whose IRIs come first.
final class StoredSummary {

  /// Of how many things pairs are counted.
  static final int MOST_IN_PAIRS = 1_000;

  /// Most pairs that are kept, each of at least two articles.
  static final int MOST_PAIRS = 2_000;

  /// An article about more things than these is a list, which tells nothing of what belongs
  /// together.
  static final int MOST_OF_AN_ARTICLE = 100;

  private static final int THINGS_OF_A_QUESTION = 1_000;
  // A server gives at most 100,000.
  private static final int ROWS_OF_A_QUESTION = 50_000;

  private static final String SOURCES =
      ShippedFile.text(StoredSummary.class, "articles-by-source.rq");
  private static final String MONTHS =
      ShippedFile.text(StoredSummary.class, "articles-by-month.rq");
  private static final String OF_A_CLASS =
      ShippedFile.text(StoredSummary.class, "things-of-class.rq");
  private static final String ARTICLES_OF_THINGS =
      ShippedFile.text(StoredSummary.class, "articles-of-things.rq");
  private static final String NAMES = ShippedFile.text(StoredSummary.class, "names-of-things.rq");
  private static final String ABOUT =
      ShippedFile.text(StoredSummary.class, "articles-about-things.rq");

  private final Store store;
  private final StoreReading reading;
  private final Ontology ontology;

  StoredSummary(Store store, Ontology ontology) {
    this.store = store;
    this.reading = new StoreReading(store);
    this.ontology = ontology;
  }

  Summary count() {
    Statistics statistics = StoreStatistics.count(store);
    Map<String, List<String>> classes = classes(statistics);
    SortedMap<String, Long> articles = new TreeMap<>();
    batches(classes.keySet()).forEach(batch -> count(ARTICLES_OF_THINGS, batch, articles));
    Map<String, String> names = names(articles);
    List<Summary.Topic> things =
        articles.entrySet().stream()
            .map(
                thing ->
                    new Summary.Topic(
                        thing.getKey(),
                        classes.getOrDefault(thing.getKey(), List.of()),
                        names.getOrDefault(thing.getKey(), ""),
                        thing.getValue()))
            .toList();
    return new Summary(
        statistics, counted(SOURCES), counted(MONTHS), things, pairs(foremost(articles)));
  }

  /// The classes of each thing that is among the most told-of of a class.
  private Map<String, List<String>> classes(Statistics statistics) {
    List<String> ofThings =
        statistics.nodesByType().keySet().stream()
            .filter(iri -> ontology.isEntityClass(new OntologyTerm(iri)))
            .toList();
    List<Set<String>> told =
        (store.isLocal() ? ofThings.parallelStream() : ofThings.stream())
            .map(this::mostToldOf)
            .toList();
    Map<String, List<String>> classes = new TreeMap<>();
    for (int i = 0; i < ofThings.size(); i++) {
      for (String thing : told.get(i)) {
        classes.computeIfAbsent(thing, key -> new ArrayList<>()).add(ofThings.get(i));
      }
    }
    return classes;
  }

  private Set<String> mostToldOf(String ofClass) {
    return counted(OF_A_CLASS.replace("?class", "<" + ofClass + ">")).keySet();
  }

  /// What most articles call each thing.
  private Map<String, String> names(Map<String, Long> things) {
    Map<String, SortedMap<String, Long>> uses = new HashMap<>();
    for (List<String> batch : batches(things.keySet())) {
      reading.each(
          about(NAMES, batch),
          row ->
              uses.computeIfAbsent(row.get("key"), key -> new TreeMap<>())
                  .put(row.get("name"), Long.valueOf(row.get("number"))));
    }
    return uses.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                names ->
                    names.getValue().entrySet().stream()
                        .max(
                            Map.Entry.<String, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                        .orElseThrow()
                        .getKey()));
  }

  private static List<Map.Entry<String, Long>> foremost(SortedMap<String, Long> articles) {
    return articles.entrySet().stream()
        .filter(thing -> thing.getValue() > 1)
        .sorted(Statistics.MOST_FREQUENT_FIRST)
        .limit(MOST_IN_PAIRS)
        .toList();
  }

  /// The most frequent pairs of these things: the articles of two have so many in common.
  private List<Summary.Pair> pairs(List<Map.Entry<String, Long>> foremost) {
    SortedMap<String, BitSet> articles = articles(foremost);
    List<String> things = List.copyOf(articles.keySet());
    List<long[]> sets = articles.values().stream().map(BitSet::toLongArray).toList();
    Comparator<Summary.Pair> order =
        Comparator.comparing(Summary.Pair::articles, Comparator.reverseOrder())
            .thenComparing(Summary.Pair::one)
            .thenComparing(Summary.Pair::other);
    List<Summary.Pair> pairs = new ArrayList<>();
    for (int one = 0; one < things.size(); one++) {
      for (int other = one + 1; other < things.size(); other++) {
        long both = common(sets.get(one), sets.get(other));
        if (both > 1) {
          pairs.add(new Summary.Pair(things.get(one), things.get(other), both));
        }
      }
      if (pairs.size() > 10 * MOST_PAIRS) {
        pairs = first(pairs, order);
      }
    }
    return first(pairs, order);
  }

  private static long common(long[] one, long[] other) {
    long common = 0;
    for (int i = 0; i < Math.min(one.length, other.length); i++) {
      common += Long.bitCount(one[i] & other[i]);
    }
    return common;
  }

  private static List<Summary.Pair> first(
      List<Summary.Pair> pairs, Comparator<Summary.Pair> order) {
    return pairs.stream()
        .sorted(order)
        .limit(MOST_PAIRS)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /// The articles of each thing, as numbers; without those that are about too many.
  private SortedMap<String, BitSet> articles(List<Map.Entry<String, Long>> things) {
    SortedMap<String, BitSet> found = new TreeMap<>();
    Map<String, Integer> numbers = new HashMap<>();
    List<String> batch = new ArrayList<>();
    long rows = 0;
    for (Map.Entry<String, Long> thing : things) {
      if (rows + thing.getValue() > ROWS_OF_A_QUESTION) {
        articles(batch, numbers, found);
        batch.clear();
        rows = 0;
      }
      batch.add(thing.getKey());
      rows += thing.getValue();
    }
    articles(batch, numbers, found);
    int[] sizes = new int[numbers.size()];
    found.values().forEach(set -> set.stream().forEach(article -> sizes[article]++));
    BitSet lists = new BitSet();
    IntStream.range(0, sizes.length)
        .filter(article -> sizes[article] > MOST_OF_AN_ARTICLE)
        .forEach(lists::set);
    found.values().forEach(set -> set.andNot(lists));
    return found;
  }

  private void articles(
      List<String> batch, Map<String, Integer> numbers, Map<String, BitSet> found) {
    if (!batch.isEmpty()) {
      reading.each(
          about(ABOUT, batch),
          row ->
              found
                  .computeIfAbsent(row.get("key"), key -> new BitSet())
                  .set(numbers.computeIfAbsent(row.get("article"), article -> numbers.size())));
    }
  }

  private SortedMap<String, Long> counted(String question) {
    SortedMap<String, Long> counts = new TreeMap<>();
    count(question, List.of(), counts);
    return counts;
  }

  private void count(String question, List<String> things, Map<String, Long> counts) {
    reading.each(
        about(question, things),
        row -> {
          if (!row.get("key").isEmpty()) {
            counts.put(row.get("key"), Long.valueOf(row.get("number")));
          }
        });
  }

  /// The question about these things in place of the one that stands for them.
  private static String about(String question, List<String> things) {
    return question.replace(
        "{ ng:Thing }",
        things.stream().map("<%s>"::formatted).collect(Collectors.joining(" ", "{ ", " }")));
  }

  private static List<List<String>> batches(Collection<String> things) {
    List<String> all = List.copyOf(things);
    return IntStream.iterate(0, begin -> begin < all.size(), begin -> begin + THINGS_OF_A_QUESTION)
        .mapToObj(begin -> all.subList(begin, Math.min(all.size(), begin + THINGS_OF_A_QUESTION)))
        .toList();
  }
}
