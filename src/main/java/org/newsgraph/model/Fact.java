package org.newsgraph.model;

import java.util.OptionalDouble;

/// One triple that an article states, with the ground on which it stands.
///
/// @param subject an entity or an event, never a value
/// @param subjectSpan the words that name the subject here
/// @param objectSpan the words that name the object here
/// @param ownConfidence how likely this fact is right, 0 to 1; its assertion's where absent
public record Fact(
    Node subject,
    OntologyTerm property,
    Node object,
    Assertion assertion,
    Span subjectSpan,
    Span objectSpan,
    OptionalDouble ownConfidence) {
  public Fact {
    if (subject instanceof Value) {
      throw new IllegalArgumentException("a value cannot be a subject: " + subject);
    }
  }

  /// A fact that is as likely right as its clause's facts are in general.
  public Fact(
      Node subject,
      OntologyTerm property,
      Node object,
      Assertion assertion,
      Span subjectSpan,
      Span objectSpan) {
    this(subject, property, object, assertion, subjectSpan, objectSpan, OptionalDouble.empty());
  }

  /// The same fact, known to be right with this probability.
  public Fact withConfidence(double confidence) {
    return new Fact(
        subject,
        property,
        object,
        assertion,
        subjectSpan,
        objectSpan,
        OptionalDouble.of(confidence));
  }

  /// How likely it is right, 0 to 1.
  public double confidence() {
    return ownConfidence.orElse(assertion.confidence());
  }

  /// Whether it is about an event that no lexicon entry knows.
  public boolean isOpen() {
    return isOpen(subject) || isOpen(object);
  }

  private static boolean isOpen(Node node) {
    return node instanceof Event event && event.isOpen();
  }
}
