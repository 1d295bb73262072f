package org.newsgraph.model;

/// An item that a named thing may be.
///
/// @param iri of the item
/// @param score the probability that it is the right one, from 0 to 1
public record LinkCandidate(String iri, String label, double score) {}
