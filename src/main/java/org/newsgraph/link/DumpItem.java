package org.newsgraph.link;

import java.util.List;
import java.util.Map;

/// An item as a dump's line tells it, before anything is left out.
///
/// @param labels by language
/// @param aliases of the wanted languages, without those that equal a label
/// @param texts values of monolingual properties in the wanted languages, by property
/// @param items item values of all properties, preferred ones first, by property
/// @param times time values with their precision behind, as in `+1961-04-02T00:00:00Z/11`
/// @param title of the English Wikipedia's page, or empty
record DumpItem(
    String id,
    Map<String, String> labels,
    Map<String, String> descriptions,
    List<String> aliases,
    Map<String, List<String>> texts,
    Map<String, List<String>> items,
    Map<String, List<String>> times,
    String title,
    int sitelinks) {}
