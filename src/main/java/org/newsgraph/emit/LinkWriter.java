package org.newsgraph.emit;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.LinkCandidate;
import org.newsgraph.model.LinkDecision;
import org.newsgraph.model.Merge;
import org.newsgraph.model.Retrieval;
import org.newsgraph.ontology.Ng;

/// Writes as RDF which items the named things of an article are, and which of them are one. Safe
/// for use by many threads.
///
/// A thing that is an item gets an `owl:sameAs`, one that may be an item a `skos:closeMatch`; the
/// decision beside it tells the score, the reason and the next candidates.
public final class LinkWriter {

  private static final Node DECISION = Ng.ng("LinkDecision");
  private static final Node CANDIDATE = Ng.ng("LinkCandidate");
  private static final Node LINK_OF = Ng.ng("linkOf");
  private static final Node OUTCOME = Ng.ng("outcome");
  private static final Node BEST = Ng.ng("bestCandidate");
  private static final Node RIVAL = Ng.ng("rivalCandidate");
  private static final Node ITEM = Ng.ng("item");
  private static final Node SCORE = Ng.ng("score");
  private static final Node RETRIEVED = Ng.ng("retrieved");

  /// The article's graph of links.
  public Graph write(ArticleIri article, List<LinkDecision> decisions, List<Merge> merges) {
    Graph graph = GraphFactory.createDefaultGraph();
    decisions.forEach(decision -> write(article, decision, graph));
    merges.forEach(
        merge -> MergeWriter.write(article.decision(merge.from()) + "/merge", merge, graph));
    return graph;
  }

  /// How many things of a graph of links could not be decided, since nobody answered.
  public static int unresolved(Graph links) {
    return Math.toIntExact(
        links.stream(Node.ANY, OUTCOME, outcome(LinkDecision.Outcome.UNRESOLVED)).count());
  }

  private static void write(ArticleIri article, LinkDecision decision, Graph graph) {
    Node thing = NodeFactory.createURI(decision.thing());
    Node node = NodeFactory.createURI(article.decision(decision.thing()));
    graph.add(node, RDF.Nodes.type, DECISION);
    graph.add(node, LINK_OF, thing);
    graph.add(node, OUTCOME, outcome(decision.outcome()));
    graph.add(node, Ng.REASON, Literals.text(decision.reason()));
    decision.retrieval().ifPresent(retrieval -> addRetrieval(node, retrieval, graph));
    decision
        .best()
        .ifPresent(
            best -> {
              graph.add(node, BEST, candidate(node, 1, best, graph));
              addMatch(thing, decision.outcome(), NodeFactory.createURI(best.iri()), graph);
            });
    for (int i = 0; i < decision.rivals().size(); i++) {
      graph.add(node, RIVAL, candidate(node, i + 2, decision.rivals().get(i), graph));
    }
  }

  private static void addRetrieval(Node decision, Retrieval retrieval, Graph graph) {
    Literals.webAddress(retrieval.service())
        .ifPresent(service -> graph.add(decision, DCTerms.source.asNode(), service));
    graph.add(
        decision, RETRIEVED, Literals.typed(retrieval.date().toString(), XSDDatatype.XSDdate));
  }

  private static void addMatch(Node thing, LinkDecision.Outcome outcome, Node item, Graph graph) {
    switch (outcome) {
      case SAME -> graph.add(thing, OWL.sameAs.asNode(), item);
      case CLOSE -> graph.add(thing, SKOS.closeMatch.asNode(), item);
      case NONE, UNRESOLVED -> {
        // What is none that is known, or was not found out, has no match.
      }
    }
  }

  private static Node candidate(Node decision, int rank, LinkCandidate candidate, Graph graph) {
    Node node = NodeFactory.createURI(decision.getURI() + "/" + rank);
    graph.add(node, RDF.Nodes.type, CANDIDATE);
    graph.add(node, ITEM, NodeFactory.createURI(candidate.iri()));
    graph.add(node, RDFS.Nodes.label, Literals.text(candidate.label()));
    graph.add(node, SCORE, Literals.decimal(candidate.score()));
    return node;
  }

  private static Node outcome(LinkDecision.Outcome outcome) {
    return switch (outcome) {
      case SAME -> Ng.ng("SameItem");
      case CLOSE -> Ng.ng("CloseItem");
      case NONE -> Ng.ng("NoItem");
      case UNRESOLVED -> Ng.ng("UnresolvedItem");
    };
  }
}
