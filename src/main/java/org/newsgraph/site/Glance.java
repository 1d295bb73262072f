package org.newsgraph.site;

import java.util.List;
import java.util.Optional;

/// What is known of a thing at a glance.
///
/// @param rows one for each relation, and one for convictions
record Glance(List<Row> rows) {
  Glance {
    rows = List.copyOf(rows);
  }

  /// The values of one relation.
  ///
  /// @param label what the relation is called
  /// @param claims the address of the claims that give them
  /// @param more how many values are not shown
  record Row(String label, String claims, List<Value> values, int more) {
    Row {
      values = List.copyOf(values);
    }
  }

  /// One value, with how many articles give it.
  ///
  /// @param text the value, or the name of the thing
  /// @param note in which years; empty for most
  /// @param manner "denied", "alleged" and so on; empty where it is simply told
  /// @param articles how many articles say so
  record Value(String text, Optional<String> href, String note, String manner, int articles) {}
}
