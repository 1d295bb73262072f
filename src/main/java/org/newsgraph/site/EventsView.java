package org.newsgraph.site;

import java.util.List;

/// What the list of kinds of events shows.
///
/// @param ready whether they have been counted
record EventsView(boolean ready, List<Kind> kinds) {
  EventsView {
    kinds = List.copyOf(kinds);
  }

  /// A kind of event, with how many there are of it.
  record Kind(String label, String definition, String number, String href) {}
}
