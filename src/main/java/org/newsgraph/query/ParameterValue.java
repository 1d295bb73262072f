package org.newsgraph.query;

import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.shared.PrefixMapping;

/// Reads the value of a parameter as a term of the same kind as its default.
final class ParameterValue {

  private final PrefixMapping prefixes;

  ParameterValue(PrefixMapping prefixes) {
    this.prefixes = prefixes;
  }

  /// An IRI (`<…>`, `http…` or a prefixed name) for an IRI, else a literal of the same datatype.
  Node term(String value, Node standard) {
    if (standard.isURI()) {
      return iri(GraphPrefixes.iri(value, prefixes).orElse(value));
    }
    RDFDatatype datatype = standard.getLiteralDatatype();
    if (!standard.getLiteralLanguage().isEmpty()) {
      return NodeFactory.createLiteralLang(value, standard.getLiteralLanguage());
    }
    if (!datatype.isValid(value)) {
      throw new ParameterException(
          "'"
              + value
              + "' is not of the type "
              + prefixes.shortForm(datatype.getURI())
              + ", as '"
              + standard.getLiteralLexicalForm()
              + "' is");
    }
    return NodeFactory.createLiteralDT(value, datatype);
  }

  private static Node iri(String value) {
    try {
      IRIx iri = IRIx.create(value);
      if (!iri.isRelative() && !iri.hasViolations()) {
        return NodeFactory.createURI(value);
      }
    } catch (IRIException e) {
      throw new ParameterException("'" + value + "' is not an IRI: " + e.getMessage(), e);
    }
    throw new ParameterException("'" + value + "' is not an absolute IRI or known prefixed name");
  }
}
