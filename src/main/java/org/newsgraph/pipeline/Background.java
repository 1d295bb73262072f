package org.newsgraph.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.newsgraph.emit.BackgroundWriter;
import org.newsgraph.emit.EntityIris;
import org.newsgraph.link.ItemNames;
import org.newsgraph.link.Kind;
import org.newsgraph.link.PlaceTree;
import org.newsgraph.model.CorpusIri;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.PlaceFact;
import org.newsgraph.ontology.Ontology;

/// Tells where the linked places of a store lie, by an index.
public final class Background {

  private static final OntologyTerm PLACE = OntologyTerm.ng("Place");
  private static final Node LOCATED_IN = NodeFactory.createURI(OntologyTerm.ng("locatedIn").iri());

  private final PlaceTree tree;
  private final ItemNames names;
  private final BackgroundWriter.Source source;
  private final Ontology ontology;

  /// The background by this tree.
  ///
  /// @param source what the tree was made from
  public Background(
      PlaceTree tree, ItemNames names, BackgroundWriter.Source source, Ontology ontology) {
    this.tree = tree;
    this.names = names;
    this.source = source;
    this.ontology = ontology;
  }

  Graph graph(CorpusIri corpus, ItemLinks links) {
    EntityIris iris = new EntityIris(corpus.base(), ontology);
    Map<String, PlaceFact> places = new TreeMap<>();
    Deque<String> items = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    for (ItemLinks.ItemLink link : links.links()) {
      if (link.isPlace(ontology)) {
        tree.branch(link.item())
            .ifPresent(
                branch -> {
                  places.putIfAbsent(link.thing(), place(link.thing(), branch, iris));
                  items.addAll(branch.within());
                });
      }
    }
    while (!items.isEmpty()) {
      String item = items.remove();
      if (seen.add(item)) {
        PlaceTree.Branch branch = tree.branch(item).orElseThrow();
        String iri = iri(item, iris).orElseThrow();
        places.putIfAbsent(iri, place(iri, branch, iris));
        items.addAll(branch.within());
      }
    }
    return new BackgroundWriter().write(corpus, source, List.copyOf(places.values()));
  }

  private PlaceFact place(String iri, PlaceTree.Branch branch, EntityIris iris) {
    List<String> within =
        branch.within().stream()
            .map(outer -> iri(outer, iris).orElseThrow())
            .filter(outer -> !outer.equals(iri))
            .toList();
    return new PlaceFact(iri, branch.item(), branch.label(), branch.country(), within);
  }

  /// The IRI that a thing of this item has where it is linked as it is built.
  private Optional<String> iri(String item, EntityIris iris) {
    return names
        .name(item, Kind.PLACE)
        .map(
            name ->
                name.unique()
                    ? iris.ofLabel(PLACE, name.label())
                    : iris.ofItem(PLACE, name.label(), item));
  }

  /// What is left of a background when some things are gone: what the others lie in.
  static Graph pruned(Graph background, CorpusIri corpus, Set<String> things) {
    Graph left = GraphFactory.createDefaultGraph();
    Deque<Node> nodes = new ArrayDeque<>();
    things.stream()
        .map(NodeFactory::createURI)
        .filter(node -> background.contains(node, Node.ANY, Node.ANY))
        .forEach(nodes::add);
    if (nodes.isEmpty()) {
      return left;
    }
    background.find().filterKeep(t -> isSource(t.getSubject(), corpus)).forEachRemaining(left::add);
    Set<Node> seen = new HashSet<>();
    while (!nodes.isEmpty()) {
      Node node = nodes.remove();
      if (seen.add(node)) {
        background.find(node, Node.ANY, Node.ANY).forEachRemaining(left::add);
        background
            .find(node, LOCATED_IN, Node.ANY)
            .forEachRemaining(triple -> nodes.add(triple.getObject()));
      }
    }
    return left;
  }

  private static boolean isSource(Node node, CorpusIri corpus) {
    return node.getURI().startsWith(corpus.background());
  }
}
