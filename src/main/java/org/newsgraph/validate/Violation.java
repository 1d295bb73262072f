package org.newsgraph.validate;

import java.util.Optional;

/// One node that is not as a shape asks.
///
/// @param node the node looked at
/// @param path the property at fault, as SHACL writes it
/// @param value the value at fault
public record Violation(
    String node, Optional<String> path, Optional<String> value, String message) {

  @Override
  public String toString() {
    String at = path.map(property -> " " + property).orElse("");
    String found = value.map(term -> " (found " + term + ")").orElse("");
    return node + at + ": " + message + found;
  }
}
