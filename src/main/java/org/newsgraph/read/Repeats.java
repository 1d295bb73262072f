package org.newsgraph.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Finds passages that stand in an article twice, as pull quotes and the texts of photos do.
///
/// Compares runs of four words, as [Broder's shingles](https://doi.org/10.1109/SEQUEN.1997.666900)
/// do.
final class Repeats {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int RUN = 4;
  private static final int FEWEST_WORDS = 8;
  private static final int FEWEST_WORDS_OF_AN_ITEM = 12;
  private static final double NEARLY_ALL = 0.8;
  // What stands in more places is found in the first of them.
  private static final int MOST_PLACES = 10;

  private Repeats() {}

  /// Takes out each block that another one holds: the shorter of two, of equals the later.
  static void remove(List<TextBlock> blocks) {
    List<List<String>> runs = blocks.stream().map(Repeats::runs).toList();
    Map<String, Set<Integer>> places = new HashMap<>();
    for (int i = 0; i < runs.size(); i++) {
      for (String run : runs.get(i)) {
        Set<Integer> of = places.computeIfAbsent(run, r -> new TreeSet<>());
        if (of.size() < MOST_PLACES) {
          of.add(i);
        }
      }
    }
    for (int i = runs.size() - 1; i >= 0; i--) {
      if (isHeldByAnother(i, runs, places)) {
        blocks.remove(i);
      }
    }
  }

  /// The words of a text in lower case.
  static List<String> words(String text) {
    return NO_WORD
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static boolean isHeldByAnother(
      int block, List<List<String>> runs, Map<String, Set<Integer>> places) {
    int own = runs.get(block).size();
    Map<Integer, Integer> shared = new HashMap<>();
    for (String run : runs.get(block)) {
      for (int place : Objects.requireNonNull(places.get(run))) {
        if (runs.get(place).size() > own || (runs.get(place).size() == own && place < block)) {
          shared.merge(place, 1, Integer::sum);
        }
      }
    }
    return shared.values().stream().anyMatch(count -> count >= own * NEARLY_ALL);
  }

  private static List<String> runs(TextBlock block) {
    int fewest =
        block.isQuotation() ? RUN : block.isListItem() ? FEWEST_WORDS_OF_AN_ITEM : FEWEST_WORDS;
    if (block.isTable() || block.words() < fewest) {
      return List.of();
    }
    List<String> words = words(block.text());
    List<String> runs = new ArrayList<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + RUN)));
    }
    return runs;
  }
}
