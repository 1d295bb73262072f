package org.newsgraph.extract;

import java.util.Optional;
import org.newsgraph.model.Certainty;
import org.newsgraph.model.Polarity;
import org.newsgraph.model.Span;

/// Whether and how surely a clause holds, with the words that say so.
record Modality(
    Polarity polarity, Certainty certainty, Optional<Span> negationCue, Optional<Span> hedgeCue) {

  static final Modality PLAIN =
      new Modality(Polarity.AFFIRMED, Certainty.CERTAIN, Optional.empty(), Optional.empty());

  Modality negated(Span cue) {
    return new Modality(polarity.negate(), certainty, Optional.of(cue), hedgeCue);
  }

  Modality weakened(Certainty other, Span cue) {
    Certainty weaker = certainty.weaker(other);
    return weaker == certainty
        ? this
        : new Modality(polarity, weaker, negationCue, Optional.of(cue));
  }
}
