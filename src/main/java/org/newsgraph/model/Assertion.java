package org.newsgraph.model;

import java.util.Optional;

/// One clause as the ground of facts: where it stands, who says it, and how surely.
///
/// @param key unique in the article, the same from run to run
/// @param claimant the nearest source; absent where the article itself speaks
/// @param reportedIn the outer assertion where one source reports another
/// @param confidence how likely its facts are right, 0 to 1, where they do not say themselves
/// @param evidence the whole sentence
/// @param trigger the word that names the event or relation
public record Assertion(
    String key,
    Optional<Entity> claimant,
    Optional<Assertion> reportedIn,
    Polarity polarity,
    Certainty certainty,
    double confidence,
    Span evidence,
    Span trigger,
    Optional<Span> attributionCue,
    Optional<Span> negationCue,
    Optional<Span> hedgeCue) {

  /// Whether the facts may stand as plain triples: affirmed and certain.
  public boolean isAsserted() {
    return polarity == Polarity.AFFIRMED && certainty == Certainty.CERTAIN;
  }
}
