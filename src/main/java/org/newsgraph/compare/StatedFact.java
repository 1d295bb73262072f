package org.newsgraph.compare;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.newsgraph.model.OntologyTerm;

/// A fact that an article states about a linked thing, and on what grounds.
///
/// @param subjectItem the id of the item that the subject is
/// @param object the other thing, or a value
/// @param objectItem the id of the item that the other thing is; empty for values
/// @param objectName the other thing's name, or the value's words
/// @param subjectTypes its classes in the article
/// @param objectTypes the other thing's classes in the article
/// @param confidence that the article tells it
public record StatedFact(
    ArticleSource article,
    String claim,
    String subject,
    String subjectItem,
    OntologyTerm property,
    Node object,
    Optional<String> objectItem,
    String objectName,
    Optional<String> claimant,
    boolean affirmed,
    String certainty,
    String quotation,
    Set<OntologyTerm> subjectTypes,
    Set<OntologyTerm> objectTypes,
    double confidence) {
  public StatedFact {
    subjectTypes = Set.copyOf(subjectTypes);
    objectTypes = Set.copyOf(objectTypes);
  }

  /// Whether the article asserts it: neither denied nor in doubt.
  public boolean isAsserted() {
    return affirmed && certainty.equals("certain");
  }
}
