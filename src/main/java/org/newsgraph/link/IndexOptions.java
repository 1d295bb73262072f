package org.newsgraph.link;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What of a dump is kept in an index.
///
/// @param languages of names and descriptions, the best first; `mul` holds names of all languages
/// @param keep classes such as `Q5`: items of them and of classes below; all items where empty
/// @param commitLines after so many lines what is done is safe from a kill
public record IndexOptions(List<String> languages, Set<String> keep, int commitLines) {

  private static final int COMMIT_LINES = 100_000;

  /// A class that is no item's id is refused.
  public IndexOptions {
    languages = List.copyOf(languages);
    keep = Set.copyOf(new TreeSet<>(keep));
    for (String type : keep) {
      if (Item.number(type).isEmpty()) {
        throw new IllegalArgumentException(
            "\"%s\" is no class; allowed are items' ids such as Q5".formatted(type));
      }
    }
  }

  /// Everything, in the given languages.
  public static IndexOptions of(List<String> languages, Set<String> keep) {
    return new IndexOptions(languages, keep, COMMIT_LINES);
  }
}
