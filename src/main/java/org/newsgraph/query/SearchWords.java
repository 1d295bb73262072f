package org.newsgraph.query;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What somebody types to find a name: words, of which the last may be only begun.
///
/// @param words letters and digits alone, with what stands within a word: an apostrophe, a dot
record SearchWords(List<String> words) {

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’._]+");
  private static final Pattern EDGES = Pattern.compile("^['’._]+|['’._]+$");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final int MAX_WORDS = 12;

  /// The words of a text; beyond twelve they are left out.
  static SearchWords of(String text) {
    return new SearchWords(
        BETWEEN
            .splitAsStream(Normalizer.normalize(text, Normalizer.Form.NFC))
            .map(word -> EDGES.matcher(word).replaceAll(""))
            .filter(word -> !word.isEmpty())
            .map(word -> word.toLowerCase(Locale.ROOT))
            .limit(MAX_WORDS)
            .toList());
  }

  /// The question in Lucene's syntax to the store's index of labels, for named things that have all
  /// words; absent without words.
  Optional<String> allWords() {
    return query(
        IntStream.range(0, words.size())
            .mapToObj(at -> at < words.size() - 1 ? whole(words.get(at)) : begun(words.get(at))),
        " AND ");
  }

  /// The same for named things that have any of the words, perhaps with a wrong letter.
  Optional<String> anyWord() {
    return query(words.stream().map(SearchWords::misspelt), " OR ");
  }

  private Optional<String> query(Stream<String> clauses, String join) {
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(clauses.collect(Collectors.joining(join, "((", ") AND folder:entity)")));
  }

  private static String whole(String word) {
    return '"' + word + '"';
  }

  private static String begun(String word) {
    return "(\"" + word + "\" OR " + word + "*)";
  }

  private static String misspelt(String word) {
    return word.length() < 4 ? whole(word) : "(" + whole(word) + "^2 OR " + word + "~1)";
  }

  /// The words as they are compared: without case and accents, one blank between them.
  String folded() {
    return words.stream().map(SearchWords::withoutMarks).collect(Collectors.joining(" "));
  }

  private static String withoutMarks(String word) {
    return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
  }
}
