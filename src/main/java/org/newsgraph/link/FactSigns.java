package org.newsgraph.link;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the facts about an item say beside what the article says: its countries, occupations,
/// employers and years, and the items to which it is related.
final class FactSigns {

  private static final List<String> COUNTRY = List.of("P17", "P27", "P495");

  /// Occupation, position, employer, party and team.
  private static final List<String> TELLING = List.of("P106", "P39", "P108", "P102", "P54");

  /// The years that the article may tell of a thing, by the local name of its property.
  private static final Map<String, String> YEARS =
      Map.of("birthDate", "P569", "deathDate", "P570", "foundingDate", "P571");

  private static final int MOST_FACTS = 12;

  private final ItemIndex index;
  private final ItemKinds kinds;

  FactSigns(ItemIndex index, ItemKinds kinds) {
    this.index = index;
    this.kinds = kinds;
  }

  void addTo(NamedThing thing, Item item, Set<String> told, Surroundings around, Vector vector) {
    List<String> own = words(thing.name());
    List<Item> regions = items(values(item, ItemIndex.REGION));
    vector.flag(
        Feature.PLACE_NAMED,
        regions.stream()
            .flatMap(FactSigns::names)
            .anyMatch(name -> around.names().contains(name) && !NameKeys.words(name).equals(own)));
    vector.flag(
        Feature.FACTS,
        items(values(item, TELLING)).stream().anyMatch(fact -> isNamed(fact, around, own)));
    String behind = behind(thing.name());
    vector.flag(
        Feature.PLACE_BEHIND,
        !behind.isEmpty()
            && regions.stream()
                .flatMap(fact -> fact.names().stream())
                .anyMatch(name -> NormalName.of(name).equals(behind)));
    Set<String> related = item.related().collect(Collectors.toSet());
    vector.set(
        Feature.RELATED,
        Vector.logOf(
            around.items().values().stream()
                .filter(
                    other ->
                        related.contains(other.id()) || other.related().anyMatch(item.id()::equals))
                .count()));
    Set<String> countries = values(item, COUNTRY).collect(Collectors.toSet());
    vector.set(
        Feature.SAME_COUNTRY,
        Vector.logOf(
            around.items().values().stream()
                .filter(
                    other ->
                        countries.contains(other.id())
                            || values(other, COUNTRY).anyMatch(countries::contains))
                .count()));
    boolean shared = !Collections.disjoint(countries, told) || saysOneOf(item, told);
    vector.flag(Feature.OWN_COUNTRY, shared);
    vector.flag(
        Feature.CONTRADICTED,
        !shared && !told.isEmpty() && !countries.isEmpty() || isOfOtherYear(thing, item));
  }

  /// The countries that the thing's names and what the article says of it tell; of a common name
  /// that tells none, the only one that the article names.
  Set<String> countries(NamedThing thing, boolean common, Surroundings around) {
    Set<List<String>> names =
        Stream.of(
                Stream.of(thing.name()),
                thing.otherNames().stream(),
                thing.statements().stream().map(NamedThing.Statement::value))
            .flatMap(found -> found)
            .map(FactSigns::words)
            .collect(Collectors.toSet());
    Set<String> told = new TreeSet<>();
    Set<String> all = new TreeSet<>();
    for (Item place : around.items().values()) {
      if (kinds.of(place).contains(Kind.PLACE)) {
        List<String> countries =
            place.values("P17").isEmpty() ? List.of(place.id()) : place.values("P17");
        all.addAll(countries);
        if (names(place).map(NameKeys::words).anyMatch(word -> isPart(word, names, thing))) {
          told.addAll(countries);
        }
      }
    }
    return told.isEmpty() && common && all.size() == 1 ? all : told;
  }

  /// A name that is the thing's own tells nothing of it.
  private static boolean isPart(List<String> place, Set<List<String>> names, NamedThing thing) {
    return !place.isEmpty()
        && !place.equals(words(thing.name()))
        && names.stream().anyMatch(name -> Collections.indexOfSubList(name, place) >= 0);
  }

  /// Whether the item's label or description names one of the countries.
  private boolean saysOneOf(Item item, Set<String> countries) {
    List<String> said = words(item.label() + " " + item.description());
    return items(countries.stream()).stream()
        .flatMap(FactSigns::names)
        .map(NameKeys::words)
        .anyMatch(name -> !name.isEmpty() && Collections.indexOfSubList(said, name) >= 0);
  }

  private static boolean isOfOtherYear(NamedThing thing, Item item) {
    return thing.statements().stream()
        .anyMatch(
            told -> {
              List<String> years = item.values(YEARS.getOrDefault(told.property().localName(), ""));
              return !years.isEmpty()
                  && year(told.value()).isPresent()
                  && years.stream().noneMatch(value -> year(value).equals(year(told.value())));
            });
  }

  /// The year that a time of the graph or of Wikidata begins with.
  private static Optional<String> year(String time) {
    String digits = time.replaceFirst("^\\+?0*", "").replaceFirst("-.*", "");
    return Optional.of(digits).filter(text -> text.matches("[1-9]\\d{0,3}"));
  }

  private static boolean isNamed(Item fact, Surroundings around, List<String> own) {
    return around.items().containsKey(fact.id())
        || names(fact)
            .anyMatch(
                name -> {
                  List<String> words = NameKeys.words(name);
                  return (around.names().contains(name) || around.words().containsAll(words))
                      && !words.isEmpty()
                      && !own.containsAll(words);
                });
  }

  /// The label and the demonyms in normal form.
  private static Stream<String> names(Item item) {
    return Stream.concat(Stream.of(item.label()), item.demonyms().stream()).map(NormalName::of);
  }

  private List<Item> items(Stream<String> ids) {
    return ids.distinct().limit(MOST_FACTS).map(index::item).flatMap(Optional::stream).toList();
  }

  private static Stream<String> values(Item item, Collection<String> properties) {
    return properties.stream().flatMap(property -> item.values(property).stream());
  }

  private static List<String> words(String name) {
    return NameKeys.words(NormalName.of(name));
  }

  /// "France" in "Lille, France".
  private static String behind(String name) {
    int comma = name.lastIndexOf(", ");
    return comma < 0 ? "" : NormalName.of(name.substring(comma + 2));
  }
}
