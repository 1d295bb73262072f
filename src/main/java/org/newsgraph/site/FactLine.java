package org.newsgraph.site;

/// A telling in a list, with its sentence and a link to where it stands.
record FactLine(
    Phrase phrase,
    String kind,
    String confidence,
    String sentence,
    String href,
    String article,
    String date) {}
