package org.newsgraph.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.newsgraph.link.Decisions;
import org.newsgraph.model.Merge;
import org.newsgraph.ontology.ShippedFile;

/// Finds names in a store that stand for one thing.
///
/// These are names that a person has equated; names that are one item, though they were linked
/// after their facts were written; and names that every article that could tell has written as one
/// and the same other, where no article writes them still or each that does finds that item close.
/// So what articles agree on holds for the doubtful one among them, and a name that two things bear
/// leads to neither.
final class StoredMerges {

  private static final String NAMED =
      "SELECT ?type WHERE { GRAPH ?article { ?thing a ?type } } LIMIT 1";

  private static final String MERGES = ShippedFile.text(StoredMerges.class, "merges.rq");
  private static final String STILL_WRITTEN =
      ShippedFile.text(StoredMerges.class, "names-still-written.rq");

  private static final String CLOSE = "https://w3id.org/newsgraph/ontology#CloseItem";

  private final StoreReading reading;
  private final Decisions decisions;

  StoredMerges(StoreReading reading, Decisions decisions) {
    this.reading = reading;
    this.decisions = decisions;
  }

  List<Merge> find(ItemLinks links, String base) {
    Map<String, Merge> merges = new TreeMap<>();
    decisions.things().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(base) && isThing(entry.getKey()))
        .forEach(
            entry ->
                merges.put(
                    entry.getKey(),
                    new Merge(
                        entry.getKey(),
                        decisions.thing(List.of(entry.getKey())).orElseThrow(),
                        "decided by a person")));
    links.links().stream()
        .collect(
            Collectors.groupingBy(
                link -> link.item() + " " + link.type().iri(),
                TreeMap::new,
                Collectors.mapping(link -> link, Collectors.toList())))
        .values()
        .forEach(same -> merge(same, links, merges));
    agreed(links, base).forEach(merge -> merges.putIfAbsent(merge.from(), merge));
    return List.copyOf(merges.values());
  }

  // The IRI comes from a file, and no query is made of what is none.
  private boolean isThing(String iri) {
    return iri.chars().noneMatch(c -> c <= ' ' || "<>\"{}|\\^`".indexOf(c) >= 0)
        && iri.contains("/entity/")
        && !reading.select(NAMED.replace("?thing", "<" + iri + ">")).isEmpty();
  }

  private void merge(List<ItemLinks.ItemLink> same, ItemLinks links, Map<String, Merge> merges) {
    List<String> things = same.stream().map(ItemLinks.ItemLink::thing).distinct().toList();
    String into = links.canonical(things).orElseThrow();
    List<String> one = new ArrayList<>(List.of(into));
    for (String thing : things) {
      if (!thing.equals(into)
          && one.stream().noneMatch(other -> decisions.areDifferent(thing, other))) {
        one.add(thing);
        merges.putIfAbsent(
            thing, new Merge(thing, into, "the same item, " + same.getFirst().item()));
      }
    }
  }

  private List<Merge> agreed(ItemLinks links, String base) {
    Map<String, List<Merge>> byFrom =
        reading.select(MERGES).stream()
            .map(row -> new Merge(row.get("from"), row.get("into"), row.get("reason")))
            .filter(merge -> merge.from().startsWith(base))
            .filter(merge -> !decisions.isHeldApart(merge.from()))
            .sorted(Comparator.comparing(Merge::into).thenComparing(Merge::reason))
            .collect(Collectors.groupingBy(Merge::from, TreeMap::new, Collectors.toList()));
    Map<String, List<StoreReading.Row>> uses =
        reading.select(STILL_WRITTEN).stream()
            .collect(Collectors.groupingBy(row -> row.get("from")));
    return byFrom.entrySet().stream()
        .filter(entry -> entry.getValue().stream().map(Merge::into).distinct().count() == 1)
        .map(entry -> entry.getValue().getFirst())
        .filter(
            merge ->
                uses.getOrDefault(merge.from(), List.of()).stream()
                    .allMatch(use -> isClose(use, merge.into(), links)))
        .toList();
  }

  private static boolean isClose(StoreReading.Row use, String into, ItemLinks links) {
    return use.get("outcome").equals(CLOSE) && links.items(into).contains(use.get("item"));
  }
}
