package org.newsgraph.model;

/// Words that tell a time, with the calendar value that they resolve to.
///
/// @param first index of the first token
/// @param end index after the last token
/// @param value TIMEX3 value such as `2015-05-15`, `2015-05`, `PRESENT_REF` or `P12Y`
public record TimeExpression(int first, int end, String value) {}
