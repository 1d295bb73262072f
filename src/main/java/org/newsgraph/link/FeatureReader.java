package org.newsgraph.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds out what speaks for the candidates of a name.
final class FeatureReader {

  private static final int SHORTEST_WORD = 4;

  private final ItemKinds kinds;
  private final FactSigns facts;

  FeatureReader(ItemIndex index, ItemKinds kinds) {
    this.kinds = kinds;
    facts = new FactSigns(index, kinds);
  }

  /// The features of each candidate, in the order of the candidates.
  List<Numbers> read(NamedThing thing, List<Candidate> candidates, Surroundings around) {
    if (candidates.isEmpty()) {
      return List.of();
    }
    double most = candidates.stream().mapToDouble(c -> c.item().popularity()).max().orElse(0);
    Match closest =
        candidates.stream().map(Candidate::best).min(Match::compareTo).orElse(Match.SIMILAR);
    Optional<Candidate> bestKnown =
        candidates.stream().filter(candidate -> candidate.best() == closest).findFirst();
    List<String> own = words(thing.name());
    boolean longer =
        around.persons().stream().anyMatch(p -> CandidateFinder.isPartOfPerson(own, p));
    boolean common = candidates.stream().anyMatch(Candidate::common);
    Set<String> countries = facts.countries(thing, common, around);
    Set<String> near = around.wordsNear(thing.name());
    Surroundings others =
        around.without(candidates.stream().map(candidate -> candidate.item().id()).toList());
    List<List<String>> labels =
        others.items().values().stream().map(other -> words(other.label())).toList();
    List<Numbers> all = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Vector vector = new Vector();
      addName(thing, own, candidate, vector);
      vector.flag(
          Feature.NOT_THE_LONGER, longer && !candidate.via().contains(Match.PART_OF_PERSON));
      Item item = candidate.item();
      vector.set(Feature.POPULARITY, item.popularity() / 5);
      vector.set(
          Feature.POPULARITY_BY_PART,
          CandidateFinder.isByName(candidate.via()) ? 0 : item.popularity() / 5);
      vector.set(Feature.LESS_KNOWN, (most - item.popularity()) / 5);
      vector.flag(Feature.BEST_KNOWN, bestKnown.filter(candidate::equals).isPresent());
      addKind(thing, item, candidate.via(), vector);
      vector.flag(Feature.COMMON_NAME, common);
      addDescription(own, item, others, vector);
      addLabel(own, item, others, near, labels, vector);
      facts.addTo(thing, item, countries, others, vector);
      all.add(vector.numbers());
    }
    return all;
  }

  private static void addName(
      NamedThing thing, List<String> own, Candidate candidate, Vector vector) {
    Item item = candidate.item();
    Set<Match> via = candidate.via();
    vector.flag(Feature.SAME_LETTERS, item.label().equals(thing.name()));
    vector.flag(Feature.SAME_CASE, item.names().contains(thing.name()));
    for (Match match : via) {
      boolean weak = match == Match.WORDS && CandidateFinder.isByName(via);
      vector.flag(Feature.valueOf(match.name()), !weak);
    }
    Set<String> labelWords = new HashSet<>(words(item.label()));
    if (!labelWords.isEmpty()) {
      vector.set(
          Feature.COVERAGE,
          own.stream().distinct().filter(labelWords::contains).count()
              / (double) labelWords.size());
    }
    Set<String> names = new HashSet<>();
    item.names().forEach(name -> names.add(NormalName.of(name)));
    vector.flag(
        Feature.OTHER_NAME,
        thing.otherNames().stream().map(NormalName::of).anyMatch(names::contains));
    vector.flag(
        Feature.OTHER_CASE, NormalName.isSmall(item.label()) != NormalName.isSmall(thing.name()));
  }

  private void addKind(NamedThing thing, Item item, Set<Match> via, Vector vector) {
    Set<Kind> found = kinds.of(item);
    vector.flag(Feature.CLASS, item.isClass());
    if (thing.kind() == Kind.UNKNOWN) {
      vector.flag(Feature.MAYBE_PERSON, found.contains(Kind.PERSON));
      vector.flag(Feature.MAYBE_ORGANIZATION, found.contains(Kind.ORGANIZATION));
      vector.flag(Feature.MAYBE_PLACE, found.contains(Kind.PLACE));
      vector.flag(Feature.MAYBE_WORK, found.contains(Kind.WORK));
    } else if (thing.kind() == Kind.ADJECTIVE) {
      vector.flag(Feature.ADJECTIVE_OF, via.contains(Match.DEMONYM));
    } else if (thing.kind() != Kind.WORK && !item.classes().isEmpty()) {
      String prefix = found.contains(thing.kind()) ? "SAME_" : "NO_";
      vector.set(Feature.valueOf(prefix + thing.kind()), 1);
    }
  }

  private static void addDescription(
      List<String> own, Item item, Surroundings around, Vector vector) {
    List<String> telling = telling(item.description(), own);
    vector.set(Feature.DESCRIPTION, Vector.logOf(count(telling, around.words())));
    vector.set(Feature.DESCRIPTION_SHARE, share(telling, around.words()));
    long names =
        Arrays.stream(item.description().split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)))
            .map(NormalName::of)
            .distinct()
            .filter(word -> !own.contains(word) && around.words().contains(word))
            .count();
    vector.set(Feature.DESCRIPTION_NAMES, Vector.logOf(names));
  }

  /// Compares the article with the words of the label that the name lacks: "national", "football"
  /// and "team" for "Norvania".
  private static void addLabel(
      List<String> own,
      Item item,
      Surroundings around,
      Set<String> near,
      List<List<String>> labels,
      Vector vector) {
    List<String> further = telling(item.label(), own);
    vector.set(Feature.LABEL_SHARE, share(further, around.words()));
    vector.set(Feature.LABEL_NEAR, Vector.logOf(count(further, near)));
    vector.set(
        Feature.SAME_CLASS,
        Vector.logOf(
            around.items().values().stream()
                .filter(other -> !Collections.disjoint(other.classes(), item.classes()))
                .count()));
    vector.set(
        Feature.LABEL_SHARED,
        Vector.logOf(
            labels.stream().filter(label -> !Collections.disjoint(further, label)).count()));
  }

  /// The words of a text that are neither short nor the name's own.
  private static List<String> telling(String text, List<String> own) {
    return words(text).stream()
        .filter(word -> word.length() >= SHORTEST_WORD && !own.contains(word))
        .distinct()
        .toList();
  }

  private static long count(List<String> words, Set<String> among) {
    return words.stream().filter(among::contains).count();
  }

  private static double share(List<String> words, Set<String> among) {
    return words.isEmpty() ? 0 : count(words, among) / (double) words.size();
  }

  private static List<String> words(String name) {
    return NameKeys.words(NormalName.of(name));
  }
}
