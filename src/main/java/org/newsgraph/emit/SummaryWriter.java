package org.newsgraph.emit;

import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.model.CorpusIri;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Statistics;
import org.newsgraph.model.Summary;
import org.newsgraph.ontology.Ng;

/// Writes as RDF what a store holds, counted: what is counted by class as VoID has it, and the
/// things that most articles are about under their own names.
public final class SummaryWriter {

  private static final int DIGITS = 16;
  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final Node DATASET = NodeFactory.createURI(VOID + "Dataset");
  private static final Node CLASS_PARTITION = NodeFactory.createURI(VOID + "classPartition");
  private static final Node CLASS = NodeFactory.createURI(VOID + "class");
  private static final Node ENTITIES = NodeFactory.createURI(VOID + "entities");
  private static final Node SUBSET = NodeFactory.createURI(VOID + "subset");

  private final String name;
  private final Node summary;
  private final Graph graph = GraphFactory.createDefaultGraph();

  private SummaryWriter(CorpusIri corpus) {
    name = corpus.summary();
    summary = NodeFactory.createURI(name);
  }

  /// The graph of the summary.
  public static Graph write(CorpusIri corpus, Summary counted) {
    SummaryWriter writer = new SummaryWriter(corpus);
    writer.totals(counted.statistics());
    writer.articles("source", DCTerms.publisher.asNode(), counted.sources(), XSDDatatype.XSDstring);
    writer.articles("month", DCTerms.date.asNode(), counted.months(), XSDDatatype.XSDgYearMonth);
    counted.things().forEach(writer::thing);
    counted.pairs().forEach(writer::pair);
    return writer.graph;
  }

  private void totals(Statistics statistics) {
    graph.add(summary, RDF.Nodes.type, Ng.SUMMARY);
    graph.add(summary, RDF.Nodes.type, DATASET);
    number(summary, Ng.ARTICLE_COUNT, statistics.articles());
    number(summary, Ng.ng("claimCount"), statistics.claims());
    number(summary, Ng.ng("negatedClaimCount"), statistics.negatedClaims());
    number(summary, Ng.ng("uncertainClaimCount"), statistics.uncertainClaims());
    number(summary, Ng.ng("assertionCount"), statistics.assertions());
    number(summary, Ng.ng("claimantCount"), statistics.claimants());
    statistics
        .nodesByType()
        .forEach(
            (iri, nodes) -> {
              OntologyTerm term = new OntologyTerm(iri);
              boolean ours = term.equals(OntologyTerm.ng(term.localName()));
              Node part = part("class", ours ? term.localName() : NodeIris.hash(DIGITS, iri));
              graph.add(summary, CLASS_PARTITION, part);
              graph.add(part, CLASS, NodeFactory.createURI(iri));
              number(part, ENTITIES, nodes);
            });
  }

  private void articles(
      String folder, Node property, Map<String, Long> articles, XSDDatatype datatype) {
    articles.forEach(
        (value, count) -> {
          boolean month = datatype.equals(XSDDatatype.XSDgYearMonth);
          Node part = part(folder, month ? value : NodeIris.hash(DIGITS, value));
          graph.add(summary, SUBSET, part);
          graph.add(part, property, Literals.typed(value, datatype));
          number(part, Ng.ARTICLE_COUNT, count);
        });
  }

  private void thing(Summary.Topic thing) {
    Node node = NodeFactory.createURI(thing.iri());
    thing.classes().forEach(iri -> graph.add(node, RDF.Nodes.type, NodeFactory.createURI(iri)));
    graph.add(node, FOAF.name.asNode(), Literals.text(thing.name()));
    number(node, Ng.ARTICLE_COUNT, thing.articles());
  }

  private void pair(Summary.Pair pair) {
    Node node = part("pair", NodeIris.hash(DIGITS, pair.one(), pair.other()));
    graph.add(node, RDF.Nodes.type, Ng.ng("CoOccurrence"));
    graph.add(node, Ng.PAIR_OF, NodeFactory.createURI(pair.one()));
    graph.add(node, Ng.PAIR_OF, NodeFactory.createURI(pair.other()));
    number(node, Ng.ARTICLE_COUNT, pair.articles());
  }

  private Node part(String folder, String key) {
    return NodeFactory.createURI(name + "/" + folder + "/" + key);
  }

  private void number(Node subject, Node property, long number) {
    graph.add(subject, property, Literals.typed(Long.toString(number), XSDDatatype.XSDinteger));
  }
}
