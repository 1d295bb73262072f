package org.newsgraph.link;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What of a dump is kept in an index.
///
/// @param languages of names and descriptions, the best first; `mul` holds names of all languages
/// @param keep classes such as `Q5`: items of them and of classes below; all items where empty
/// @param compared properties such as `P27` whose values are all kept, beside those that tell items
///   apart
/// @param commitLines after so many lines what is done is safe from a kill
public record IndexOptions(
    List<String> languages, Set<String> keep, Set<String> compared, int commitLines) {

  private static final int COMMIT_LINES = 100_000;

  /// A class that is no item's id is refused.
  public IndexOptions {
    languages = List.copyOf(languages);
    keep = Set.copyOf(new TreeSet<>(keep));
    compared = Set.copyOf(compared);
    for (String type : keep) {
      if (Item.number(type).isEmpty()) {
        throw new IllegalArgumentException(
            "\"%s\" is not a class; allowed are items' ids such as Q5".formatted(type));
      }
    }
  }

  /// Names in the given languages, items of the given classes, and the properties to compare.
  public static IndexOptions of(List<String> languages, Set<String> keep, Set<String> compared) {
    return new IndexOptions(languages, keep, compared, COMMIT_LINES);
  }

  /// The same in words, by which an index is told from another of the same dump.
  String settings() {
    return "languages %s, classes %s, properties %s"
        .formatted(
            String.join(" ", languages),
            keep.isEmpty() ? "all" : String.join(" ", new TreeSet<>(keep)),
            String.join(" ", new TreeSet<>(compared)));
  }
}
