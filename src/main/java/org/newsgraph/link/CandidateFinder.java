package org.newsgraph.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Finds the items that a name in an article may mean.
final class CandidateFinder {

  private static final int MOST_BY_NAME = 30;
  private static final int MOST_BY_PART = 10;
  private static final int MOST_IN_ALL = 60;
  private static final int SHORTEST_SIMILAR = 6;
  private static final int TWO_EDITS = 11;
  private static final int LONGEST_ACRONYM = 6;

  private final ItemIndex index;

  CandidateFinder(ItemIndex index) {
    this.index = index;
  }

  /// The candidates for a thing among those that its article names.
  List<Candidate> find(NamedThing thing, Collection<NamedThing> all) {
    Found found = new Found();
    String normal = NormalName.of(thing.name());
    if (normal.isEmpty()) {
      return List.of();
    }
    byName(thing.name(), found);
    for (String variant : NameVariants.of(thing.name())) {
      found.add(index.find(ItemKey.NAME, variant, MOST_BY_NAME), Match.SHORTENED);
      found.add(index.find(ItemKey.DEMONYM, variant, 3), Match.DEMONYM);
    }
    byLongerNames(thing, normal, all, found);
    byParts(thing, normal, found);
    if (found.isEmpty() && normal.length() >= SHORTEST_SIMILAR) {
      int edits = normal.length() >= TWO_EDITS ? 2 : 1;
      found.add(index.findSimilar(normal, edits, MOST_BY_PART), Match.SIMILAR);
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

  private void byLongerNames(
      NamedThing thing, String normal, Collection<NamedThing> all, Found found) {
    List<String> words = NameKeys.words(normal);
    for (NamedThing other : all) {
      for (String name : namesOf(other)) {
        longer(thing, words, NameKeys.words(NormalName.of(name)), other.kind(), name)
            .forEach(
                match -> {
                  String key = NormalName.of(name);
                  found.add(index.find(ItemKey.NAME, key, MOST_BY_PART), match);
                  found.add(index.find(ItemKey.BARE, key, MOST_BY_PART), match);
                });
      }
    }
  }

  private static List<String> namesOf(NamedThing thing) {
    List<String> names = new ArrayList<>(thing.otherNames());
    names.add(thing.name());
    return names;
  }

  private static List<Match> longer(
      NamedThing thing, List<String> words, List<String> longer, Kind kind, String longerName) {
    if (words.size() == 1
        && NameKeys.acronyms(longerName).contains(words.getFirst())
        && isCapitals(thing.name())) {
      return List.of(Match.ACRONYM_OF_LONGER);
    }
    if (kind == Kind.PERSON && thing.kind() != Kind.PLACE && isPartOfPerson(words, longer)) {
      return List.of(Match.PART_OF_PERSON);
    }
    boolean holds = longer.size() > words.size() && Collections.indexOfSubList(longer, words) >= 0;
    return holds ? List.of(Match.IN_LONGER) : List.of();
  }

  /// Whether a person's longer name begins or ends with the words.
  static boolean isPartOfPerson(List<String> words, List<String> person) {
    int rest = person.size() - words.size();
    return rest > 0
        && (person.subList(rest, person.size()).equals(words)
            || person.subList(0, words.size()).equals(words));
  }

  private void byParts(NamedThing thing, String normal, Found found) {
    List<String> words = NameKeys.words(normal);
    if (words.size() == 1) {
      if (isCapitals(thing.name()) && normal.length() <= LONGEST_ACRONYM) {
        found.add(index.find(ItemKey.ACRONYM, normal, MOST_BY_PART), Match.ACRONYM);
      }
      if (Character.isUpperCase(thing.name().codePointAt(0))) {
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
