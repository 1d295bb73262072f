package org.newsgraph.reconcile;

import java.util.List;
import org.newsgraph.link.Item;
import org.newsgraph.reconcile.RemoteCandidate.RemoteType;

/// What a service says of itself.
///
/// @param identifierSpace what the IRIs of its items begin with
/// @param schemaSpace what the IRIs of its types and properties begin with
/// @param batchSize how many queries it takes at once
/// @param defaultTypes types that it proposes to ask for
record Manifest(
    String name,
    String identifierSpace,
    String schemaSpace,
    int batchSize,
    List<RemoteType> defaultTypes) {

  /// How many queries OpenRefine sends at once to a service that does not say how many it takes.
  static final int USUAL_BATCH = 10;

  Manifest {
    defaultTypes = List.copyOf(defaultTypes);
  }

  boolean isWikidata() {
    return identifierSpace.replaceFirst("^https:", "http:").equals(Item.NAMESPACE);
  }
}
