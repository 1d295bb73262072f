package org.newsgraph.emit;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.ontology.Ng;

/// Writes which named things an article is about: those that its graph gives a label.
///
/// So the things of an article and the articles of a thing are one step apart, however many claims
/// there are.
public final class Topics {

  private Topics() {}

  /// Adds them to the graph of what the article tells, which must be complete.
  public static void write(ArticleIri article, Graph facts) {
    String folder = article.base() + EntityIris.FOLDER;
    Node node = NodeFactory.createURI(article.iri());
    List<Node> things =
        facts.stream(Node.ANY, RDFS.Nodes.label, Node.ANY)
            .map(Triple::getSubject)
            .filter(thing -> thing.isURI() && thing.getURI().startsWith(folder))
            .distinct()
            .toList();
    things.forEach(thing -> facts.add(node, Ng.ABOUT, thing));
  }
}
