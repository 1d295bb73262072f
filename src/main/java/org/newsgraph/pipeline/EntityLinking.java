package org.newsgraph.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.newsgraph.emit.LinkWriter;
import org.newsgraph.link.Decisions;
import org.newsgraph.link.Kind;
import org.newsgraph.link.Linking;
import org.newsgraph.link.NameLinker;
import org.newsgraph.link.NamedThing;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.LinkDecision;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.Ontology;

/// Decides for each named thing of an article's graph which item it is, and writes that as a graph.
///
/// It reads the graph and not the facts, so that stored articles are linked as new ones are. Safe
/// for use by many threads.
public final class EntityLinking {

  private static final String NAMED = "/entity/";

  private final NameLinker linker;
  private final LinkWriter writer;
  private final Decisions decisions;
  private final Ontology ontology;

  /// Linking by the given linker, written by the given writer.
  ///
  /// @param decisions what people have decided, which wins
  public EntityLinking(
      NameLinker linker, LinkWriter writer, Decisions decisions, Ontology ontology) {
    this.linker = linker;
    this.writer = writer;
    this.decisions = decisions;
    this.ontology = ontology;
  }

  /// The article's links as a graph.
  ///
  /// @param text the article's headline and body
  public Graph link(ArticleIri article, Graph facts, String text) {
    return write(article, decide(facts, text));
  }

  /// The decisions as the graph of links of the article.
  Graph write(ArticleIri article, List<LinkDecision> decided) {
    return writer.write(article, decided);
  }

  /// One decision for each named thing of the graph.
  List<LinkDecision> decide(Graph facts, String text) {
    Map<String, NamedThing> things = things(facts);
    Map<NamedThing, Linking> links = linker.link(text, things.values());
    List<LinkDecision> decided = new ArrayList<>();
    things.forEach(
        (iri, thing) -> {
          Linking found = links.get(thing);
          if (found != null) {
            decided.add(decisions.apply(iri, found).decision(iri));
          }
        });
    return decided;
  }

  /// The named people, organizations, places and works, by IRI.
  private Map<String, NamedThing> things(Graph facts) {
    Map<String, NamedThing> things = new TreeMap<>();
    facts.stream(Node.ANY, RDFS.Nodes.label, Node.ANY)
        .map(triple -> triple.getSubject())
        .filter(node -> node.isURI() && node.getURI().contains(NAMED))
        .distinct()
        .forEach(
            node -> {
              Kind kind = kind(facts, node);
              if (kind != Kind.UNKNOWN) {
                things.put(node.getURI(), thing(facts, node, kind));
              }
            });
    return new LinkedHashMap<>(things);
  }

  private Kind kind(Graph facts, Node node) {
    return facts.stream(node, RDF.Nodes.type, Node.ANY)
        .map(triple -> triple.getObject().getURI())
        .sorted()
        .map(type -> Kind.of(new OntologyTerm(type), ontology))
        .filter(kind -> kind != Kind.UNKNOWN)
        .findFirst()
        .orElse(Kind.UNKNOWN);
  }

  private static NamedThing thing(Graph facts, Node node, Kind kind) {
    SortedSet<String> labels = texts(facts, node, RDFS.Nodes.label);
    String name = labels.first();
    SortedSet<String> others = texts(facts, node, SKOS.altLabel.asNode());
    others.addAll(labels);
    others.remove(name);
    return new NamedThing(name, List.copyOf(others), kind);
  }

  private static SortedSet<String> texts(Graph facts, Node node, Node property) {
    SortedSet<String> texts = new TreeSet<>();
    facts.stream(node, property, Node.ANY)
        .forEach(triple -> texts.add(triple.getObject().getLiteralLexicalForm()));
    return texts;
  }
}
