package org.newsgraph.site;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.ontology.Ng;

/// Leads from a claim or assertion to its place on the article's page.
final class ClaimRedirect implements Page {

  private final DatasetGraph dataset;
  private final Addresses addresses;

  ClaimRedirect(DatasetGraph dataset, Addresses addresses) {
    this.dataset = dataset;
    this.addresses = addresses;
  }

  @Override
  public Answer answer(PageRequest request) {
    return addresses
        .node(request.path())
        .flatMap(this::claim)
        .flatMap(
            quad ->
                addresses
                    .page(quad.getGraph())
                    .map(page -> page + "#claim-" + Addresses.localName(quad.getSubject())))
        .map(Answer::seeOther)
        .orElseThrow(
            () ->
                new NotFoundException(
                    "The graph holds no claim at \"%s\".".formatted(request.path())));
  }

  private Optional<Quad> claim(Node node) {
    Optional<Quad> itself = dataset.stream(Node.ANY, node, Ng.STATED_IN, Node.ANY).findFirst();
    return itself.or(() -> dataset.stream(Node.ANY, Node.ANY, Ng.STATED_IN, node).findFirst());
  }
}
