package org.newsgraph.model;

/// Words that tell a number, with its value: "two million" is 2000000.
///
/// @param first index of the first token
/// @param end index after the last token
public record NumberExpression(int first, int end, double value) {}
