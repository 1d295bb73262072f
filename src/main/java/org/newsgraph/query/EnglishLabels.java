package org.newsgraph.query;

import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/// Gives labels the language of the articles that they are taken from, which is English.
final class EnglishLabels {

  private static final Set<Node> LABELS =
      Set.of(RDFS.Nodes.label, SKOS.prefLabel.asNode(), SKOS.altLabel.asNode());

  /// Figures are of no language, and what is written in other letters is not English.
  private static final Pattern WORD = Pattern.compile("\\p{IsLatin}");

  private EnglishLabels() {}

  static Triple tagged(Triple triple) {
    Node label = triple.getObject();
    return LABELS.contains(triple.getPredicate())
            && label.isLiteral()
            && label.getLiteralLanguage().isEmpty()
            && WORD.matcher(label.getLiteralLexicalForm()).find()
        ? Triple.create(
            triple.getSubject(),
            triple.getPredicate(),
            NodeFactory.createLiteralLang(label.getLiteralLexicalForm(), "en"))
        : triple;
  }
}
