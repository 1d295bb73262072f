package org.newsgraph.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Makes of a dump's item what an index keeps of it.
final class ItemMaker {

  /// Short name, official name, native label, birth name and pseudonym, nickname.
  private static final List<String> NAMING =
      List.of("P1813", "P1448", "P1705", "P1477", "P742", "P1449");

  private static final String DEMONYM = "P1549";

  /// What articles tell of things, and what tells things apart.
  private static final Set<String> KEPT =
      Set.of(
          "P17", "P19", "P20", "P22", "P25", "P26", "P27", "P30", "P31", "P36", "P37", "P39", "P40",
          "P50", "P54", "P57", "P69", "P101", "P102", "P106", "P108", "P112", "P118", "P123",
          "P127", "P131", "P136", "P140", "P150", "P155", "P156", "P159", "P161", "P170", "P172",
          "P175", "P179", "P264", "P272", "P276", "P279", "P361", "P407", "P463", "P466", "P488",
          "P495", "P527", "P551", "P569", "P570", "P571", "P576", "P580", "P582", "P585", "P607",
          "P641", "P706", "P710", "P740", "P749", "P840", "P921", "P1037", "P1344", "P1365",
          "P1366", "P1376");

  private static final int MOST_VALUES = 30;

  /// Of what is compared with articles nothing may be missing; no item of today's has more.
  private static final int MOST_COMPARED_VALUES = 1000;

  private static final int LONGEST_NAME = 200;

  private final List<String> languages;
  private final Set<String> compared;
  private final ReferenceCounts references;

  ItemMaker(IndexOptions options, ReferenceCounts references) {
    this.languages = options.languages();
    this.compared = options.compared();
    this.references = references;
  }

  /// Empty where the item has no name in the languages that are kept.
  Optional<Item> item(DumpItem source) {
    Set<String> names = new LinkedHashSet<>();
    languages.forEach(
        language -> Optional.ofNullable(source.labels().get(language)).ifPresent(names::add));
    Stream.of(
            source.aliases().stream(),
            NAMING.stream().flatMap(property -> texts(source, property)),
            Stream.of(source.title()))
        .flatMap(found -> found)
        .filter(name -> !name.isBlank() && name.length() <= LONGEST_NAME)
        .forEach(names::add);
    if (names.isEmpty()) {
      return Optional.empty();
    }
    int number = Item.number(source.id()).orElseThrow();
    return Optional.of(
        new Item(
            source.id(),
            names.iterator().next(),
            List.copyOf(names),
            texts(source, DEMONYM).distinct().toList(),
            description(source),
            facts(source),
            source.sitelinks(),
            references.of(number)));
  }

  private String description(DumpItem source) {
    return languages.stream()
        .map(language -> source.descriptions().getOrDefault(language, ""))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private Map<String, List<String>> facts(DumpItem source) {
    Map<String, List<String>> facts = new LinkedHashMap<>();
    for (Map<String, List<String>> values : List.of(source.items(), source.times())) {
      values.forEach(
          (property, found) -> {
            if (compared.contains(property) || KEPT.contains(property)) {
              int most = compared.contains(property) ? MOST_COMPARED_VALUES : MOST_VALUES;
              facts.put(property, found.stream().distinct().limit(most).toList());
            }
          });
    }
    return facts;
  }

  private static Stream<String> texts(DumpItem source, String property) {
    return new ArrayList<>(source.texts().getOrDefault(property, List.of())).stream();
  }
}
