package org.newsgraph.emit;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.model.CorpusIri;
import org.newsgraph.model.Doubt;
import org.newsgraph.model.Merge;
import org.newsgraph.ontology.Ng;

/// Writes as RDF which names stand for one thing over all articles, and which may stand for two.
public final class IdentityWriter {

  private static final Node DOUBT = Ng.ng("Doubt");
  private static final Node DOUBT_OF = Ng.ng("doubtOf");
  private static final Node DOUBT_IN = Ng.ng("doubtIn");

  /// The graph of identity.
  public Graph write(CorpusIri corpus, List<Merge> merges, List<Doubt> doubts) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (Merge merge : merges) {
      MergeWriter.write(corpus.identity() + "/merge/" + lastSegment(merge.from()), merge, graph);
      graph.add(
          NodeFactory.createURI(merge.from()),
          OWL.sameAs.asNode(),
          NodeFactory.createURI(merge.into()));
    }
    for (Doubt doubt : doubts) {
      Node node = NodeFactory.createURI(corpus.identity() + "/doubt/" + lastSegment(doubt.thing()));
      graph.add(node, RDF.Nodes.type, DOUBT);
      graph.add(node, DOUBT_OF, NodeFactory.createURI(doubt.thing()));
      doubt
          .articles()
          .forEach(article -> graph.add(node, DOUBT_IN, NodeFactory.createURI(article)));
      graph.add(node, Ng.REASON, Literals.text(doubt.reason()));
    }
    return graph;
  }

  private static String lastSegment(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }
}
