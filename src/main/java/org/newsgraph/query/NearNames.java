package org.newsgraph.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.rdflink.RDFLink;

/// Finds the names that somebody may have meant who has misspelt one.
public final class NearNames {

  private static final int MOST = 3;
  private static final double LEAST_LIKENESS = 40;

  private final RDFLink link;

  /// Reads through this link, which stays open.
  public NearNames(RDFLink link) {
    this.link = link;
  }

  /// Whether a thing of the graph has this name, whatever the case.
  public boolean isName(String name) {
    return !Explainer.named(name, new Questions(link)).isEmpty();
  }

  /// Whether a thing of the graph has all words of this name.
  boolean isPartOfAName(String name) {
    return !new EntitySearch(link).find(name, 1).isEmpty();
  }

  /// What to say of a name that no thing of the graph has: that it is unknown, and which are near.
  public String unknown(String name) {
    List<String> near =
        new EntitySearch(link)
            .alike(name, Set.of(), MOST).stream()
                .filter(found -> found.score() >= LEAST_LIKENESS)
                .map(FoundEntity::label)
                .distinct()
                .toList();
    return "the graph has nothing called \"%s\"%s".formatted(name, didYouMean(near));
  }

  /// Those of the names that are most like this one, the likest first.
  static List<String> among(Collection<String> names, String name) {
    return names.stream()
        .filter(known -> EntitySearch.likeness(known, name) >= LEAST_LIKENESS)
        .sorted(
            Comparator.comparingDouble((String known) -> EntitySearch.likeness(known, name))
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }

  /// "; did you mean "a" or "b"?", or nothing where there are no names.
  public static String didYouMean(List<String> names) {
    return names.isEmpty()
        ? ""
        : names.stream()
            .map(name -> '"' + name + '"')
            .collect(Collectors.joining(" or ", "; did you mean ", "?"));
  }
}
