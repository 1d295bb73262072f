package org.newsgraph.link;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.ontology.Ontology;

/// Says what an item is called, and whether that is its name alone among things of its kind.
public final class ItemNames {

  private static final int MOST_NAMESAKES = 500;

  private final ItemIndex index;
  private final ItemKinds kinds;

  /// The names of the index's items.
  public ItemNames(ItemIndex index, Ontology ontology) {
    this.index = index;
    kinds = new ItemKinds(index, ontology);
  }

  /// What an item is called.
  ///
  /// @param unique whether it is known to be of the kind, and no other item of that kind has this
  ///   label
  public record ItemName(String label, boolean unique) {}

  /// The name of the item with this IRI as a thing of the given kind; empty where the index does
  /// not know it.
  public Optional<ItemName> name(String iri, Kind kind) {
    if (!iri.startsWith(Item.NAMESPACE)) {
      return Optional.empty();
    }
    return index
        .item(iri.substring(Item.NAMESPACE.length()))
        .map(item -> new ItemName(item.label(), isUnique(item, kind)));
  }

  /// Whether a thing of this kind that is called so bears a name of the item, and not just one like
  /// it.
  public boolean bears(NamedThing thing, String iri) {
    Set<String> names =
        Stream.concat(Stream.of(thing.name()), thing.otherNames().stream())
            .map(NormalName::of)
            .collect(Collectors.toSet());
    return Optional.of(iri)
        .filter(known -> known.startsWith(Item.NAMESPACE))
        .flatMap(known -> index.item(known.substring(Item.NAMESPACE.length())))
        .stream()
        .flatMap(item -> Stream.concat(item.names().stream(), item.demonyms().stream()))
        .map(NormalName::of)
        .anyMatch(names::contains);
  }

  private boolean isUnique(Item item, Kind kind) {
    String label = NormalName.of(item.label());
    return is(item, kind)
        && index.find(ItemKey.NAME, label, MOST_NAMESAKES).stream()
            .filter(other -> !other.id().equals(item.id()))
            .filter(other -> NormalName.of(other.label()).equals(label))
            .noneMatch(other -> is(other, kind));
  }

  private boolean is(Item item, Kind kind) {
    return kinds.of(item).contains(kind);
  }
}
