package org.newsgraph.query;

import java.util.Optional;
import org.apache.jena.rdflink.RDFLink;

/// Says why a query may have no answer.
public final class EmptyAnswer {

  private final RDFLink link;

  /// Reads through this link, which stays open.
  public EmptyAnswer(RDFLink link) {
    this.link = link;
  }

  /// A reason, where one is known: no articles, or a parameter that names nothing in the graph.
  public Optional<String> reason(NamedQuery named, Parameters parameters) {
    if (!GraphPrefixes.hasArticles(link)) {
      return Optional.of("the graph has no articles; newsgraph build PATH reads some");
    }
    NearNames names = new NearNames(link);
    return parameters.names(named).entrySet().stream()
        .filter(one -> !one.getValue().isEmpty())
        .filter(one -> !names.isPartOfAName(one.getValue()) && !names.isName(one.getValue()))
        .findFirst()
        .map(one -> names.unknown(one.getValue()) + parameters.ifDefault(one.getKey()));
  }
}
