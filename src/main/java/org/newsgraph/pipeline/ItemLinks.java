package org.newsgraph.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.newsgraph.emit.EntityIris;
import org.newsgraph.link.Kind;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.ShippedFile;

/// Which things of a store are which items, by the links of all its articles.
///
/// @param links sorted by thing and item
/// @param mergedInto the things that others were written as
record ItemLinks(List<ItemLink> links, Set<String> mergedInto) {

  private static final String LINKS = ShippedFile.text(ItemLinks.class, "links-to-items.rq");
  private static final String MERGES = ShippedFile.text(ItemLinks.class, "things-merged-into.rq");

  /// A thing of one kind that is an item.
  record ItemLink(String thing, String item, OntologyTerm type) {

    boolean isPlace(Ontology ontology) {
      return Kind.of(type, ontology) == Kind.PLACE;
    }
  }

  static ItemLinks of(StoreReading reading, String base, Ontology ontology) {
    EntityIris iris = new EntityIris(base, ontology);
    TreeMap<String, ItemLink> links = new TreeMap<>();
    for (StoreReading.Row row : reading.select(LINKS)) {
      if (row.get("thing").startsWith(base)) {
        OntologyTerm kind = iris.kind(new OntologyTerm(row.get("type")));
        ItemLink link = new ItemLink(row.get("thing"), row.get("item"), kind);
        links.put(link.thing() + " " + link.item() + " " + kind.iri(), link);
      }
    }
    Set<String> into =
        reading.select(MERGES).stream().map(row -> row.get("into")).collect(Collectors.toSet());
    return new ItemLinks(List.copyOf(links.values()), new TreeSet<>(into));
  }

  Set<String> things() {
    return links.stream().map(ItemLink::thing).collect(Collectors.toCollection(TreeSet::new));
  }

  Set<String> items(String thing) {
    return links.stream()
        .filter(link -> link.thing().equals(thing))
        .map(ItemLink::item)
        .collect(Collectors.toSet());
  }

  /// The name that a thing has for others of its item: one that facts were merged into, else the
  /// first.
  Optional<String> canonical(List<String> things) {
    return things.stream()
        .filter(mergedInto::contains)
        .sorted()
        .findFirst()
        .or(() -> things.stream().sorted().findFirst());
  }
}
