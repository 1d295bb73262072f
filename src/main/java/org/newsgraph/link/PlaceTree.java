package org.newsgraph.link;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.Ontology;

/// Says which places lie in which, by the items of an index and what the ontology adds.
///
/// A place lies in the unit that governs it, its country, its continent, the landscape and the
/// region that it is part of. What no longer exists holds nothing, and a country lies in no other.
public final class PlaceTree {

  private static final List<String> OF_COUNTRIES = List.of("P30", "P361", "P706");
  private static final List<String> OF_OTHERS = List.of("P131", "P17", "P30", "P361", "P706");
  private static final String DISSOLVED = "P576";
  private static final OntologyTerm COUNTRY = OntologyTerm.ng("Country");
  private static final OntologyTerm LOCATED_IN = OntologyTerm.ng("locatedIn");

  private final ItemIndex index;
  private final ItemKinds kinds;
  private final Set<String> countryClasses = new LinkedHashSet<>();
  private final Map<String, Set<String>> added = new HashMap<>();

  /// The places of the index.
  public PlaceTree(ItemIndex index, Ontology ontology) {
    this.index = index;
    kinds = new ItemKinds(index, ontology);
    ontology
        .model()
        .listStatements()
        .forEach(
            statement -> {
              String subject = statement.getSubject().toString();
              String predicate = statement.getPredicate().getURI();
              String object = statement.getObject().toString();
              if (subject.equals(COUNTRY.iri()) && predicate.endsWith("#narrowMatch")) {
                id(object).ifPresent(countryClasses::add);
              } else if (predicate.equals(LOCATED_IN.iri())) {
                id(subject)
                    .ifPresent(
                        place ->
                            id(object)
                                .ifPresent(
                                    outer ->
                                        added
                                            .computeIfAbsent(place, unused -> new LinkedHashSet<>())
                                            .add(outer)));
              }
            });
  }

  private static Optional<String> id(String iri) {
    return Optional.of(iri)
        .filter(text -> text.startsWith(Item.NAMESPACE))
        .map(text -> text.substring(Item.NAMESPACE.length()));
  }

  /// A place of the tree.
  ///
  /// @param within the items of the nearest places that it lies in, sorted
  public record Branch(String item, String label, boolean country, List<String> within) {
    /// Copies what it is given.
    public Branch {
      within = List.copyOf(within);
    }
  }

  /// The place of this item; empty where the index does not know it.
  public Optional<Branch> branch(String itemIri) {
    return id(itemIri).flatMap(index::item).map(this::branch);
  }

  private Branch branch(Item item) {
    boolean country = isCountry(item);
    Stream<String> stated =
        (country ? OF_COUNTRIES : OF_OTHERS).stream().flatMap(each -> item.values(each).stream());
    List<String> within =
        Stream.concat(stated, added.getOrDefault(item.id(), Set.of()).stream())
            .distinct()
            .filter(outer -> !outer.equals(item.id()))
            .map(index::item)
            .flatMap(Optional::stream)
            .filter(outer -> kinds.of(outer).contains(Kind.PLACE))
            .filter(outer -> outer.values(DISSOLVED).isEmpty())
            .map(Item::iri)
            .sorted()
            .toList();
    return new Branch(item.iri(), item.label(), country, within);
  }

  private boolean isCountry(Item item) {
    return item.classes().stream().anyMatch(countryClasses::contains)
        && item.values(DISSOLVED).isEmpty();
  }
}
