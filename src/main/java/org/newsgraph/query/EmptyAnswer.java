package org.newsgraph.query;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdflink.RDFLink;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.Ontology;

/// Says why a query may have no answer.
public final class EmptyAnswer {

  private static final Pattern TERM = Pattern.compile("(?:\\bng:|newsgraph/ontology#)([A-Za-z]+)");

  private final RDFLink link;

  /// Reads through this link, which stays open.
  public EmptyAnswer(RDFLink link) {
    this.link = link;
  }

  /// A reason, where one is known: no articles, or a term or parameter that names nothing.
  public Optional<String> reason(NamedQuery named, Parameters parameters) throws IOException {
    if (!GraphPrefixes.hasArticles(link)) {
      return Optional.of("the graph has no articles; newsgraph build PATH reads some");
    }
    NearNames names = new NearNames(link);
    return unknownTerm(named.text(), Ontology.shipped())
        .or(() -> unknownName(named, parameters, names));
  }

  /// The first term of ours in the query that the ontology does not have.
  private static Optional<String> unknownTerm(String query, Ontology ontology) {
    Set<String> known =
        ontology
            .model()
            .listSubjects()
            .filterKeep(Resource::isURIResource)
            .mapWith(term -> new OntologyTerm(term.getURI()).localName())
            .toSet();
    return TERM.matcher(query)
        .results()
        .map(found -> found.group(1))
        .filter(name -> !known.contains(name))
        .findFirst()
        .map(
            name ->
                "the ontology has no term \"%s\"%s"
                    .formatted(name, NearNames.didYouMean(NearNames.among(known, name))));
  }

  private static Optional<String> unknownName(
      NamedQuery named, Parameters parameters, NearNames names) {
    return parameters.names(named).entrySet().stream()
        .filter(one -> !one.getValue().isEmpty())
        .filter(one -> !names.isPartOfAName(one.getValue()) && !names.isName(one.getValue()))
        .findFirst()
        .map(one -> names.unknown(one.getValue()) + parameters.ifDefault(one.getKey()));
  }
}
