package org.newsgraph.model;

import java.util.List;

/// What a knowledge base says of where a place lies.
///
/// @param iri of the place in the graph
/// @param item the place's own item
/// @param country whether it is one
/// @param within the IRIs in the graph of the places that it lies in, the nearest ones
public record PlaceFact(
    String iri, String item, String label, boolean country, List<String> within) {
  public PlaceFact {
    within = List.copyOf(within);
  }
}
