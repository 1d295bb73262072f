package org.newsgraph.model;

/// Two names in the graph that stand for one thing.
///
/// @param from the IRI that is given up, but still leads to the other
/// @param into the IRI that facts are written with
/// @param reason for people
public record Merge(String from, String into, String reason) {}
