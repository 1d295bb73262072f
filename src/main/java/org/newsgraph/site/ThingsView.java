package org.newsgraph.site;

import java.util.List;
import java.util.Map;

/// What a list of named things shows.
///
/// @param ready whether the things have been counted
/// @param title what is listed
/// @param current the part of the navigation that leads here
/// @param path the list's own address
/// @param kinds local names and words of the classes to choose from; empty where there is one
/// @param kind the chosen one; empty for all
/// @param query the words that the names must have; empty for all
/// @param total how many there are, in words
/// @param note what is not in the list; empty where everything is
record ThingsView(
    boolean ready,
    String title,
    String current,
    String path,
    List<Map.Entry<String, String>> kinds,
    String kind,
    String query,
    String total,
    String note,
    List<Listed> things,
    Paging paging) {
  ThingsView {
    kinds = List.copyOf(kinds);
    things = List.copyOf(things);
  }
}
