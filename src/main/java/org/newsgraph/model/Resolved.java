package org.newsgraph.model;

import java.util.Map;
import java.util.Optional;

/// A reading with the thing that each of its nodes speaks of.
///
/// @param referents by index of the node; a node that speaks of nothing in particular has none
public record Resolved(Reading reading, Map<Integer, Referent> referents) {

  public Resolved {
    referents = Map.copyOf(referents);
  }

  /// The thing that words speak of.
  ///
  /// @param score how likely it is the right one, 0 to 1; 1 where the words name it themselves
  public record Referent(Entity thing, double score) {}

  /// What the node of this index speaks of.
  public Optional<Referent> referent(int node) {
    return Optional.ofNullable(referents.get(node));
  }

  /// The thing that the node of this index speaks of.
  public Optional<Entity> thing(int node) {
    return referent(node).map(Referent::thing);
  }
}
