package org.newsgraph.model;

import java.util.List;

/// All that one article states, and the sentences that gave nothing.
public record Facts(Article article, List<Fact> facts, List<Unmatched> unmatched) {
  public Facts {
    facts = List.copyOf(facts);
    unmatched = List.copyOf(unmatched);
  }
}
