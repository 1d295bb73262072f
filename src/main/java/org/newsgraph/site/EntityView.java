package org.newsgraph.site;

import java.util.List;
import java.util.Optional;

/// What the page of a thing or event shows.
///
/// @param kinds its classes in words
/// @param names its other names
/// @param matches the items of Wikidata that it is or may be
/// @param overTime whether groups are months and not kinds
/// @param total how many claims it takes part in
/// @param saying what it is the source of
/// @param path its own page, for links to other orders of it
record EntityView(
    String name,
    List<String> kinds,
    List<String> names,
    List<Match> matches,
    List<DataLink> data,
    boolean overTime,
    String total,
    List<Group> groups,
    Paging paging,
    List<FactLine> saying,
    Optional<String> moreSaying,
    List<Neighbour> neighbours,
    String path) {

  EntityView {
    kinds = List.copyOf(kinds);
    names = List.copyOf(names);
    matches = List.copyOf(matches);
    data = List.copyOf(data);
    groups = List.copyOf(groups);
    saying = List.copyOf(saying);
    neighbours = List.copyOf(neighbours);
  }

  /// An item of Wikidata.
  ///
  /// @param how "the same as" or "perhaps"
  record Match(String how, String href, String label, String score) {}

  /// Facts of one kind or month.
  record Group(String title, List<FactLine> facts) {}

  /// A thing that is told of together with this one.
  ///
  /// @param ties what ties them, with how often
  record Neighbour(Term term, String ties, int strength) {}
}
