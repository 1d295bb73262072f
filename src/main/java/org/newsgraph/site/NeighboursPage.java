package org.newsgraph.site;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/// The neighbours of a thing as JSON, for walking on in the picture.
final class NeighboursPage implements Page {

  private static final int LOOKED_AT = 120;

  private final DatasetGraph dataset;
  private final Addresses addresses;

  NeighboursPage(DatasetGraph dataset, Addresses addresses) {
    this.dataset = dataset;
    this.addresses = addresses;
  }

  /// One neighbour, as the script draws it.
  record Drawn(String href, String label, String kind, String ties, int strength) {}

  @Override
  public Answer answer(PageRequest request) {
    Node node =
        request
            .field("of")
            .flatMap(addresses::node)
            .orElseThrow(() -> new NotFoundException("Say of=/entity/….html for its neighbours."));
    Tellings tellings = new Tellings(dataset, addresses, Optional.empty());
    Neighbours neighbours = new Neighbours(node);
    tellings.about(node, tellings.articlesAbout(node)).limit(LOOKED_AT).forEach(neighbours::add);
    List<Drawn> drawn =
        neighbours.strongest().stream()
            .map(
                neighbour ->
                    new Drawn(
                        neighbour.term().href().orElse(""),
                        neighbour.term().label(),
                        neighbour.term().kind(),
                        neighbour.ties(),
                        neighbour.strength()))
            .toList();
    return Json.answer(drawn);
  }
}
