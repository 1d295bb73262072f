package org.newsgraph.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.site.OntologyView.Section;
import org.newsgraph.site.OntologyView.TermView;
import org.newsgraph.site.OntologyView.Tied;
import org.newsgraph.site.OntologyView.Ties;

/// The terms of the ontology, each where the fragment of its IRI leads.
final class OntologyPage implements Page {

  private static final Map<String, List<Node>> TIES = new LinkedHashMap<>();

  static {
    TIES.put("kind of", List.of(RDFS.Nodes.subClassOf, RDFS.Nodes.subPropertyOf));
    TIES.put("is a", List.of(RDF.Nodes.type));
    TIES.put("of", List.of(RDFS.Nodes.domain, schema("domainIncludes")));
    TIES.put("leads to", List.of(RDFS.Nodes.range, schema("rangeIncludes")));
    TIES.put(
        "the same as",
        List.of(
            OWL.equivalentClass.asNode(),
            OWL.equivalentProperty.asNode(),
            SKOS.exactMatch.asNode()));
    TIES.put(
        "close to",
        List.of(SKOS.closeMatch.asNode(), SKOS.broadMatch.asNode(), SKOS.narrowMatch.asNode()));
  }

  private final Answer page;

  /// Makes the page, which is the same for every reader.
  OntologyPage(Ontology ontology, Templates templates) {
    page = templates.page("ontology", new Reading(ontology).view());
  }

  @Override
  public Answer answer(PageRequest request) {
    return page;
  }

  private static Node schema(String localName) {
    return NodeFactory.createURI(SchemaDO.NS + localName);
  }

  /// Reads the terms.
  private record Reading(Ontology ontology, Graph graph) {

    Reading(Ontology ontology) {
      this(ontology, ontology.model().getGraph());
    }

    OntologyView view() {
      Node itself =
          NodeFactory.createURI(
              OntologyTerm.NAMESPACE.substring(0, OntologyTerm.NAMESPACE.length() - 1));
      Set<OntologyTerm> left = new TreeSet<>(ownTerms());
      List<Section> sections = new ArrayList<>();
      add(sections, left, "things", "Classes of things", ontology::isEntityClass);
      add(sections, left, "events", "Kinds of events", ontology::isEventClass);
      add(sections, left, "roles", "Roles in events", ontology::isEventRole);
      add(sections, left, "relations", "Relations of things", ontology::isRelation);
      add(sections, left, "grounds", "Other classes: what facts rest on", ontology::isClass);
      add(sections, left, "properties", "Other properties", ontology::isProperty);
      add(sections, left, "values", "Values", term -> true);
      return new OntologyView(
          text(itself, DCTerms.title.asNode()),
          text(itself, DCTerms.description.asNode()),
          sections.stream().filter(section -> !section.terms().isEmpty()).toList());
    }

    private List<OntologyTerm> ownTerms() {
      return graph.stream(Node.ANY, RDFS.Nodes.label, Node.ANY)
          .map(Triple::getSubject)
          .filter(node -> node.isURI() && isOwn(node))
          .map(node -> new OntologyTerm(node.getURI()))
          .toList();
    }

    private void add(
        List<Section> sections,
        Set<OntologyTerm> left,
        String id,
        String title,
        Predicate<OntologyTerm> wanted) {
      List<OntologyTerm> taken = left.stream().filter(wanted).toList();
      taken.forEach(left::remove);
      sections.add(
          new Section(
              id,
              title,
              taken.stream()
                  .map(this::view)
                  .sorted(Comparator.comparing(TermView::label).thenComparing(TermView::name))
                  .toList()));
    }

    private TermView view(OntologyTerm term) {
      Node node = NodeFactory.createURI(term.iri());
      List<Ties> ties = new ArrayList<>();
      TIES.forEach(
          (how, properties) -> {
            List<Tied> tied =
                properties.stream()
                    .flatMap(property -> values(node, property))
                    .filter(value -> value.isURI() && !isOfOwl(value))
                    .distinct()
                    .map(this::tied)
                    .sorted(Comparator.comparing(Tied::name))
                    .toList();
            if (!tied.isEmpty()) {
              ties.add(new Ties(how, tied));
            }
          });
      return new TermView(
          term.localName(),
          ontology.model().shortForm(term.iri()),
          text(node, RDFS.Nodes.label),
          text(node, SKOS.definition.asNode()),
          text(node, SKOS.example.asNode()),
          ties);
    }

    /// That a term is a class or property is told by its place on the page.
    private static boolean isOfOwl(Node value) {
      return value.getURI().startsWith(OWL.NS) || value.equals(RDF.Nodes.Property);
    }

    private Tied tied(Node node) {
      String iri = node.getURI();
      if (isOwn(node)) {
        String name = new OntologyTerm(iri).localName();
        return new Tied(name, "#" + name, true);
      }
      String name = ontology.model().shortForm(iri);
      return new Tied(name, iri, false);
    }

    /// Newsgraph's terms, and those that the store's own ontology adds.
    private boolean isOwn(Node node) {
      OntologyTerm term = new OntologyTerm(node.getURI());
      return node.getURI().startsWith(OntologyTerm.NAMESPACE)
          || graph.contains(node, RDFS.Nodes.label, Node.ANY)
              && (ontology.isClass(term) || ontology.isProperty(term));
    }

    private String text(Node subject, Node property) {
      return values(subject, property)
          .filter(Node::isLiteral)
          .map(Node::getLiteralLexicalForm)
          .sorted()
          .findFirst()
          .orElse("");
    }

    private Stream<Node> values(Node subject, Node property) {
      return graph.stream(subject, property, Node.ANY).map(Triple::getObject);
    }
  }
}
