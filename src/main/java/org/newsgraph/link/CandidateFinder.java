package org.newsgraph.link;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the items that a name in an article may mean.
final class CandidateFinder {

  private static final int MOST_BY_NAME = 30;
  private static final int MOST_BY_PART = 10;
  private static final int MOST_IN_ALL = 60;
  private static final int SHORTEST_SIMILAR = 6;
  private static final int TWO_EDITS = 11;
  private static final int LONGEST_ACRONYM = 6;

  private static final int CACHED_NAMES = 5_000;

  private final ItemIndex index;
  private final Map<String, List<Candidate>> known = Recent.map(CACHED_NAMES);

  CandidateFinder(ItemIndex index) {
    this.index = index;
  }

  /// The candidates for a name that stands alone.
  List<Candidate> find(String name) {
    List<Candidate> candidates = known.get(name);
    if (candidates == null) {
      candidates = search(name);
      known.put(name, candidates);
    }
    return candidates;
  }

  private List<Candidate> search(String name) {
    Found found = new Found();
    String normal = NormalName.of(name);
    if (normal.isEmpty()) {
      return List.of();
    }
    byName(name, found);
    for (String variant : NameVariants.of(name)) {
      found.add(index.find(ItemKey.NAME, variant, MOST_BY_NAME), Match.SHORTENED);
      found.add(index.find(ItemKey.DEMONYM, variant, 3), Match.DEMONYM);
    }
    byParts(name, normal, found);
    if (found.isEmpty() && normal.length() >= SHORTEST_SIMILAR) {
      int edits = normal.length() >= TWO_EDITS ? 2 : 1;
      found.add(index.findSimilar(normal, edits, MOST_BY_PART), Match.SIMILAR);
    }
    List<String> words = NameKeys.words(normal);
    if (found.isEmpty() && words.size() > 1) {
      // "King Brimm", "NFL Rovers": what stands before the last word may be no part of the name.
      String last = words.getLast();
      found.add(index.find(ItemKey.NAME, last, MOST_BY_PART), Match.SHORTENED);
      found.add(index.find(ItemKey.LAST, last, MOST_BY_PART), Match.LAST_NAME);
    }
    return found.candidates();
  }

  private void byName(String name, Found found) {
    String normal = NormalName.of(name);
    for (Item item : index.find(ItemKey.NAME, normal, MOST_BY_NAME)) {
      boolean label = NormalName.of(item.label()).equals(normal);
      found.add(List.of(item), label ? Match.LABEL : Match.ALIAS);
    }
    found.add(index.find(ItemKey.BARE, normal, MOST_BY_NAME), Match.BARE);
    found.add(index.find(ItemKey.DEMONYM, normal, 3), Match.DEMONYM);
  }

  /// In which way a longer name of the article holds a thing's name; empty where it does not.
  static Optional<Match> within(NamedThing thing, NamedThing longer) {
    List<String> words = NameKeys.words(NormalName.of(thing.name()));
    return namesOf(longer)
        .filter(name -> !words.isEmpty())
        .flatMap(name -> within(thing, words, name, longer.kind()).stream())
        .min(Comparator.naturalOrder());
  }

  private static Stream<String> namesOf(NamedThing thing) {
    return Stream.concat(Stream.of(thing.name()), thing.otherNames().stream());
  }

  private static Optional<Match> within(
      NamedThing thing, List<String> words, String longerName, Kind kind) {
    if (words.size() == 1
        && NameKeys.acronyms(longerName).contains(words.getFirst())
        && isCapitals(thing.name())) {
      return Optional.of(Match.ACRONYM_OF_LONGER);
    }
    List<String> longer = NameKeys.words(NormalName.of(longerName));
    if (kind == Kind.PERSON && thing.kind() != Kind.PLACE && isPartOfPerson(words, longer)) {
      return Optional.of(Match.PART_OF_PERSON);
    }
    int rest = longer.size() - words.size();
    if (rest <= 0) {
      return Optional.empty();
    }
    return longer.subList(rest, longer.size()).equals(words)
        ? Optional.of(Match.ENDS_LONGER)
        : longer.subList(0, words.size()).equals(words)
            ? Optional.of(Match.BEGINS_LONGER)
            : Optional.empty();
  }

  /// Whether a person's longer name begins or ends with the words.
  static boolean isPartOfPerson(List<String> words, List<String> person) {
    int rest = person.size() - words.size();
    return rest > 0
        && (person.subList(rest, person.size()).equals(words)
            || person.subList(0, words.size()).equals(words));
  }

  private void byParts(String name, String normal, Found found) {
    List<String> words = NameKeys.words(normal);
    if (words.size() == 1) {
      if (isCapitals(name) && normal.length() <= LONGEST_ACRONYM) {
        found.add(index.find(ItemKey.ACRONYM, normal, MOST_BY_PART), Match.ACRONYM);
      }
      if (Character.isUpperCase(name.codePointAt(0))) {
        found.add(index.find(ItemKey.LAST, normal, MOST_BY_PART), Match.LAST_NAME);
        found.add(index.find(ItemKey.FIRST, normal, 3), Match.FIRST_NAME);
      }
    }
    found.add(index.findByWords(words, MOST_BY_PART), Match.WORDS);
  }

  private static boolean isCapitals(String name) {
    return name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT));
  }

  /// Collects candidates in the order in which they are found; each remembers all its ways.
  private static final class Found {
    private final Map<String, Candidate> byId = new LinkedHashMap<>();

    void add(List<Item> items, Match match) {
      for (Item item : items) {
        Candidate known = byId.get(item.id());
        if (known != null) {
          known.via().add(match);
        } else if (byId.size() < MOST_IN_ALL) {
          byId.put(item.id(), new Candidate(item, match));
        }
      }
    }

    boolean isEmpty() {
      return byId.isEmpty();
    }

    List<Candidate> candidates() {
      return List.copyOf(byId.values());
    }
  }

  /// All ways that say more than that words agree.
  static boolean isByName(Set<Match> via) {
    return via.stream().anyMatch(match -> match.compareTo(Match.ACRONYM_OF_LONGER) <= 0);
  }
}
