package org.newsgraph.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.newsgraph.model.Certainty;
import org.newsgraph.query.SourcePage;
import org.newsgraph.query.SpanIri;

/// On what grounds something is told: who says it, how surely, in which words.
///
/// @param claimants who says so, the nearest source first; empty where the article itself speaks
/// @param sentence the words of the sentence
/// @param page where the sentence is in a PDF; absent for other articles
record Ground(
    Node assertion,
    List<Term> claimants,
    boolean denied,
    Certainty certainty,
    String sentence,
    SpanIri evidence,
    Optional<SourcePage> page,
    Optional<SpanIri> trigger,
    Optional<SpanIri> attribution,
    Optional<SpanIri> negation,
    Optional<SpanIri> hedge) {

  static final String DENIED = "denied";

  Ground {
    claimants = List.copyOf(claimants);
  }

  /// Whether it stands as plain triples too.
  boolean isAsserted() {
    return !denied && certainty == Certainty.CERTAIN;
  }

  /// The words for a negation, empty where there is none, and for how sure it is.
  static String manner(String negation, Certainty certainty) {
    String doubt =
        switch (certainty) {
          case CERTAIN -> "";
          case PROBABLE -> "alleged";
          case POSSIBLE -> "possible or planned";
          case UNDETERMINED -> "unclear how sure";
        };
    return Stream.of(negation, doubt)
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
