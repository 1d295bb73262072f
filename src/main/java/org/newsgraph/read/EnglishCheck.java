package org.newsgraph.read;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells running text in another language from English, which is all that the program understands.
///
/// Goes first by words that English cannot do without and other languages do not have: in English
/// news they are a fifth of all words, in other languages next to none, in Danish some. Where they
/// are few, the letters decide. Texts of few different words are let through.
final class EnglishCheck {

  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "to", "that", "with", "by", "from", "at", "it", "were", "which",
          "they", "his", "this", "have", "has", "their", "not", "who", "been", "would", "its", "as",
          "is", "was", "for");
  private static final int FEWEST_DIFFERENT = 20;
  private static final int MOST_WORDS = 2_000;
  private static final int LEAST_PERCENT = 5;
  private static final int ENOUGH_PERCENT = 12;

  private EnglishCheck() {}

  /// Lets English through.
  ///
  /// @throws ReadException where the text is clearly something else
  static void check(String text) throws ReadException {
    String[] words =
        WORD.matcher(text)
            .results()
            .limit(MOST_WORDS)
            .map(word -> word.group().toLowerCase(Locale.ROOT))
            .toArray(String[]::new);
    long english = 0;
    for (String word : words) {
      english += ENGLISH.contains(word) ? 1 : 0;
    }
    boolean runningText = Arrays.stream(words).distinct().count() >= FEWEST_DIFFERENT;
    if (!runningText || english * 100 >= (long) ENOUGH_PERCENT * words.length) {
      return;
    }
    Optional<Locale> guess = LanguageGuess.of(text);
    boolean few = english * 100 < (long) LEAST_PERCENT * words.length;
    if (guess.isPresent() ? guess.get().getLanguage().equals("en") : !few) {
      return;
    }
    String language =
        guess.map(found -> found.getDisplayLanguage(Locale.ENGLISH)).orElse("unknown");
    throw ReadException.inLanguage(
        guess.isPresent()
            ? "is in %s; only English is understood".formatted(language)
            : "is in a language that is not known; only English is understood",
        language);
  }
}
