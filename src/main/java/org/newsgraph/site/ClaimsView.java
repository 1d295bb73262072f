package org.newsgraph.site;

import java.util.List;
import java.util.Map;

/// A page of the table of claims, with the filter's fields.
///
/// @param fields what the reader has put into the form
/// @param kinds local names and words of event classes and relations
/// @param csv the address of the same selection as CSV
record ClaimsView(
    Map<String, String> fields,
    List<Map.Entry<String, String>> kinds,
    List<FactGroup> groups,
    Paging paging,
    String csv) {

  ClaimsView {
    fields = Map.copyOf(fields);
    kinds = List.copyOf(kinds);
    groups = List.copyOf(groups);
  }

  /// What stands in a field of the form.
  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /// Whether this is the chosen value of a field.
  boolean isChosen(String name, String value) {
    return field(name).equals(value);
  }
}
