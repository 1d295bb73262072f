package org.newsgraph.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds out what speaks for the candidates of a name.
final class FeatureReader {

  private static final int SHORTEST_WORD = 4;
  private static final List<String> COUNTRY = List.of("P17", "P27", "P495");

  private final ItemIndex index;
  private final ItemKinds kinds;

  FeatureReader(ItemIndex index, ItemKinds kinds) {
    this.index = index;
    this.kinds = kinds;
  }

  /// The features of each candidate, in the order of the candidates.
  List<Numbers> read(NamedThing thing, List<Candidate> candidates, Surroundings around) {
    double most = candidates.stream().mapToDouble(c -> c.item().popularity()).max().orElse(0);
    Match closest =
        candidates.stream().map(Candidate::best).min(Match::compareTo).orElse(Match.SIMILAR);
    Optional<Candidate> bestKnown =
        candidates.stream().filter(candidate -> candidate.best() == closest).findFirst();
    boolean longer = isPartOfPerson(thing, around);
    List<Numbers> all = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Vector vector = new Vector();
      addName(thing, candidate, vector);
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
      addArticle(thing, item, around.without(item.id()), vector);
      all.add(new Numbers(vector.values));
    }
    return all;
  }

  private static boolean isPartOfPerson(NamedThing thing, Surroundings around) {
    List<String> words = NameKeys.words(NormalName.of(thing.name()));
    return around.persons().stream()
        .anyMatch(person -> CandidateFinder.isPartOfPerson(words, person));
  }

  private static void addName(NamedThing thing, Candidate candidate, Vector vector) {
    Item item = candidate.item();
    Set<Match> via = candidate.via();
    vector.flag(Feature.SAME_LETTERS, item.label().equals(thing.name()));
    vector.flag(Feature.SAME_CASE, item.names().contains(thing.name()));
    for (Match match : via) {
      boolean weak = match == Match.WORDS && CandidateFinder.isByName(via);
      vector.flag(Feature.valueOf(match.name()), !weak);
    }
    Set<String> labelWords = new HashSet<>(NameKeys.words(NormalName.of(item.label())));
    List<String> words = NameKeys.words(NormalName.of(thing.name()));
    if (!labelWords.isEmpty()) {
      vector.set(
          Feature.COVERAGE,
          words.stream().distinct().filter(labelWords::contains).count()
              / (double) labelWords.size());
    }
    Set<String> names = new HashSet<>();
    item.names().forEach(name -> names.add(NormalName.of(name)));
    vector.flag(
        Feature.OTHER_NAME,
        thing.otherNames().stream().map(NormalName::of).anyMatch(names::contains));
    vector.flag(Feature.OTHER_CASE, startsSmall(item.label()) != startsSmall(thing.name()));
  }

  private static boolean startsSmall(String name) {
    return name.equals(name.toLowerCase(Locale.ROOT)) && Character.isLowerCase(name.codePointAt(0));
  }

  private void addKind(NamedThing thing, Item item, Set<Match> via, Vector vector) {
    Set<Kind> found = kinds.of(item);
    vector.flag(Feature.CLASS, !item.values("P279").isEmpty());
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

  private void addArticle(NamedThing thing, Item item, Surroundings around, Vector vector) {
    List<String> own = NameKeys.words(NormalName.of(thing.name()));
    List<String> telling =
        Arrays.stream(NormalName.of(item.description()).split(" "))
            .filter(word -> word.length() >= SHORTEST_WORD && !own.contains(word))
            .distinct()
            .toList();
    long told = telling.stream().filter(around.words()::contains).count();
    vector.set(Feature.DESCRIPTION, logOf(told));
    vector.set(Feature.DESCRIPTION_SHARE, telling.isEmpty() ? 0 : told / (double) telling.size());
    long names =
        Arrays.stream(item.description().split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)))
            .map(NormalName::of)
            .distinct()
            .filter(word -> !own.contains(word) && around.words().contains(word))
            .count();
    vector.set(Feature.DESCRIPTION_NAMES, logOf(names));
    addPlaces(thing, item, around, own, vector);
    addOtherItems(item, around, vector);
  }

  private void addPlaces(
      NamedThing thing, Item item, Surroundings around, List<String> own, Vector vector) {
    List<Item> regions =
        values(item, ItemIndex.REGION).limit(6).map(index::item).flatMap(Optional::stream).toList();
    vector.flag(
        Feature.PLACE_NAMED, regions.stream().anyMatch(region -> isNamed(region, around, own)));
    String behind = behind(thing.name());
    vector.flag(
        Feature.PLACE_BEHIND,
        !behind.isEmpty() && regions.stream().anyMatch(region -> hasName(region, behind)));
  }

  private static void addOtherItems(Item item, Surroundings around, Vector vector) {
    Set<String> countries = new HashSet<>(values(item, COUNTRY).toList());
    vector.set(
        Feature.SAME_COUNTRY,
        logOf(
            around.items().values().stream()
                .filter(other -> countries.contains(other.id()) || shares(other, countries))
                .count()));
    Set<String> related = new HashSet<>(item.related().toList());
    vector.set(
        Feature.RELATED,
        logOf(
            around.items().values().stream()
                .filter(
                    other ->
                        related.contains(other.id()) || other.related().anyMatch(item.id()::equals))
                .count()));
  }

  private static double logOf(long count) {
    return Math.log1p((double) count);
  }

  private static boolean shares(Item other, Set<String> countries) {
    return values(other, COUNTRY).anyMatch(countries::contains);
  }

  private static boolean isNamed(Item region, Surroundings around, List<String> own) {
    return Stream.concat(Stream.of(region.label()), region.demonyms().stream())
        .map(NormalName::of)
        .anyMatch(name -> around.names().contains(name) && !name.equals(String.join(" ", own)));
  }

  private static boolean hasName(Item region, String name) {
    return region.names().stream().map(NormalName::of).anyMatch(name::equals);
  }

  /// "France" in "Lille, France".
  private static String behind(String name) {
    int comma = name.lastIndexOf(", ");
    return comma < 0 ? "" : NormalName.of(name.substring(comma + 2));
  }

  private static Stream<String> values(Item item, List<String> properties) {
    return properties.stream().flatMap(property -> item.values(property).stream());
  }

  private static final class Vector {
    private final double[] values = new double[Feature.COUNT];

    void set(Feature feature, double value) {
      values[feature.position()] = value;
    }

    void flag(Feature feature, boolean holds) {
      set(feature, holds ? 1 : 0);
    }
  }
}
