package org.newsgraph.site;

import java.util.List;
import java.util.Optional;

/// What the page of a thing or event shows.
///
/// @param kinds its classes in words
/// @param names its other names
/// @param doubts why it may be two things of one name
/// @param glance what is known of it at a glance
/// @param matches the items of Wikidata that it is or may be
/// @param overTime whether groups are months and not kinds
/// @param total how many claims it takes part in
/// @param saying what it is the source of
/// @param path its own page, for links to other orders of it
record EntityView(
    String name,
    List<String> kinds,
    List<String> names,
    List<Doubt> doubts,
    List<Glance.Row> glance,
    List<Match> matches,
    List<DataLink> data,
    boolean overTime,
    String total,
    List<Group> groups,
    Paging paging,
    List<FactGroup> saying,
    Optional<String> moreSaying,
    List<Neighbour> neighbours,
    String path) {

  EntityView {
    kinds = List.copyOf(kinds);
    names = List.copyOf(names);
    doubts = List.copyOf(doubts);
    glance = List.copyOf(glance);
    matches = List.copyOf(matches);
    data = List.copyOf(data);
    groups = List.copyOf(groups);
    saying = List.copyOf(saying);
    neighbours = List.copyOf(neighbours);
  }

  /// Grounds to think that the thing is two.
  ///
  /// @param articles those that do not agree
  record Doubt(String reason, List<Source> articles) {}

  /// An article as a source.
  record Source(String title, String href) {}

  /// An item of Wikidata, or another name of the graph.
  ///
  /// @param how in which way it is the thing
  record Match(String how, String href, String label, String score) {}

  /// Facts of one kind or month.
  ///
  /// @param number how many there are of it
  record Group(String title, int number, List<FactGroup> facts) {}

  /// A thing that is told of together with this one.
  ///
  /// @param ties what ties them, with how often
  record Neighbour(Term term, String ties, int strength) {}
}
