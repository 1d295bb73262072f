package org.newsgraph.annotate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A dependency parser's model: the symbols that it knows and the network over them.
///
/// Words, tags and labels share one numbering.
///
/// @param arcs the labels that an arc can have, the root's first
record ParserModel(
    Map<String, Integer> words,
    Map<String, Integer> tags,
    Map<String, Integer> labels,
    List<String> arcs,
    ParserNetwork network) {

  /// What stands for a word or tag that the model has not seen.
  private static final String UNKNOWN = "-UNKNOWN-";

  /// What stands where there is no word.
  static final String NONE = "-NULL-";

  /// The word and tag of the root.
  static final String ROOT = "-ROOT-";

  /// Number of a word.
  int word(String word) {
    return number(words, word);
  }

  /// Number of a part-of-speech tag.
  int tag(String tag) {
    return number(tags, tag);
  }

  /// Number of the label with this place in `arcs`, or of no label where it is negative.
  int label(int index) {
    return number(labels, index < 0 ? NONE : arcs.get(index));
  }

  private static int number(Map<String, Integer> numbers, String symbol) {
    Integer number = numbers.get(symbol);
    return number == null ? Objects.requireNonNull(numbers.get(UNKNOWN)) : number;
  }

  /// Numbers for symbols, in their order, from `first`.
  static Map<String, Integer> numbered(List<String> symbols, int first) {
    Map<String, Integer> numbers = HashMap.newHashMap(symbols.size());
    for (String symbol : symbols) {
      numbers.put(symbol, first + numbers.size());
    }
    return numbers;
  }
}
