package org.newsgraph.link;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.vocabulary.SKOS;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.Ontology;

/// Tells the kind of an item by the nearest of its classes that the ontology knows.
///
/// Which classes of Wikidata are people, places and so on is said in the ontology by
/// `skos:narrowMatch`. Wikidata's tree leads from a city to "organization" too, but by a longer way
/// than to "human settlement".
public final class ItemKinds {

  private final ItemIndex index;
  private final Map<String, Kind> byClass = new HashMap<>();
  private final Map<List<String>, Set<Kind>> known = new ConcurrentHashMap<>();

  /// The kinds of the index's items by what the ontology says of their classes.
  public ItemKinds(ItemIndex index, Ontology ontology) {
    this.index = index;
    ontology
        .model()
        .listStatements(null, SKOS.narrowMatch, (org.apache.jena.rdf.model.RDFNode) null)
        .forEach(
            statement -> {
              String type = statement.getObject().toString();
              if (type.startsWith(Item.NAMESPACE)) {
                OntologyTerm term = new OntologyTerm(statement.getSubject().getURI());
                byClass.put(type.substring(Item.NAMESPACE.length()), Kind.of(term, ontology));
              }
            });
  }

  /// Empty where no class above the item is known.
  Set<Kind> of(Item item) {
    return known.computeIfAbsent(item.classes(), unused -> find(index.classLevels(item)));
  }

  /// Whether a thing of this kind may be the item: an instance that is not known to be anything
  /// else, and no class.
  ///
  /// States act and schools stand somewhere, so only people are told from all others.
  boolean fit(Item item, Kind kind) {
    if (kind == Kind.UNKNOWN) {
      return true;
    }
    Set<Kind> found = of(item);
    boolean known = kind == Kind.PERSON ? found.contains(kind) : !isOnlyPerson(found);
    return item.isClass()
        ? known && !found.isEmpty() && !NormalName.isSmall(item.label())
        : item.classes().isEmpty() || known;
  }

  private static boolean isOnlyPerson(Set<Kind> kinds) {
    return kinds.equals(Set.of(Kind.PERSON));
  }

  /// Whether the item is a class of things of this kind, as "interior ministry" is of
  /// organizations.
  boolean isClassOf(Item item, Kind kind) {
    return item.isClass() && find(index.classLevels(item.id())).contains(kind);
  }

  private Set<Kind> find(List<Set<String>> levels) {
    for (Set<String> level : levels) {
      Set<Kind> kinds = EnumSet.noneOf(Kind.class);
      level.stream().filter(byClass::containsKey).map(byClass::get).forEach(kinds::add);
      if (!kinds.isEmpty()) {
        return kinds;
      }
    }
    return Set.of();
  }
}
