package org.newsgraph.model;

/// One triple that an article states, with the ground on which it stands.
///
/// @param subject an entity or an event, never a value
/// @param subjectSpan the words that name the subject here
/// @param objectSpan the words that name the object here
public record Fact(
    Node subject,
    OntologyTerm property,
    Node object,
    Assertion assertion,
    Span subjectSpan,
    Span objectSpan) {
  public Fact {
    if (subject instanceof Value) {
      throw new IllegalArgumentException("a value cannot be a subject: " + subject);
    }
  }
}
