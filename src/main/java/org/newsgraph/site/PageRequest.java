package org.newsgraph.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a reader asks for.
///
/// @param path the decoded path, from the first slash
/// @param parameters the values of each field of the address's query
record PageRequest(String path, Map<String, List<String>> parameters) {

  PageRequest {
    parameters = Map.copyOf(parameters);
  }

  /// The first value of a field that is not blank.
  Optional<String> field(String name) {
    return parameters.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  /// The page asked for, from 1.
  int page() {
    return field("page")
        .filter(value -> value.matches("[1-9]\\d{0,5}"))
        .map(Integer::parseInt)
        .orElse(1);
  }
}
