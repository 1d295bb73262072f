package org.newsgraph.pipeline;

import java.util.List;
import java.util.Map;
import org.newsgraph.model.LinkDecision;
import org.newsgraph.model.Merge;

/// What the named things of an article are, and what they are called in the graph.
///
/// @param decisions about the things, by the names that they are written with
/// @param merges names that stand for a thing of another name
/// @param renamed the names to be written, by the names that would be written without this
record Identified(List<LinkDecision> decisions, List<Merge> merges, Map<String, String> renamed) {
  Identified {
    decisions = List.copyOf(decisions);
    merges = List.copyOf(merges);
    renamed = Map.copyOf(renamed);
  }
}
