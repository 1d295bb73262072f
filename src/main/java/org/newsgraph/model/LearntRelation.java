package org.newsgraph.model;

/// A relation between two stretches of a sentence that a learnt model reads out of it.
///
/// @param relation the model's name for it, such as `PLACE_OF_BIRTH`; the ontology says which
///   property that is
/// @param sentence index of the sentence in the article
/// @param confidence the share of such readings that are right, 0 to 1
public record LearntRelation(
    String relation, int sentence, Span subject, Span object, double confidence) {}
