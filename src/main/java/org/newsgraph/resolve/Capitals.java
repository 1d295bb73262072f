package org.newsgraph.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.model.Reading;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.ontology.PartOfSpeech;

/// Tells whether a capital letter makes a word a name, or only the beginning of a sentence.
final class Capitals {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’.&-]*");

  /// A headline with this share of capitals capitalises everything.
  private static final double TITLE_CASE = 0.7;

  /// Tags of words that are no names: common nouns, numbers ("One of them"), "Both", "All".
  private static final Set<String> COMMON = Set.of("NN", "NNS", "CD", "DT", "PDT");

  private final Lexicon lexicon;
  private final Set<String> inSmallLetters = new HashSet<>();
  private final Set<String> capitalisedWithin = new HashSet<>();
  private final Set<Integer> telling = new HashSet<>();
  private final Set<Integer> commonByTag = new HashSet<>();

  Capitals(Reading reading, Lexicon lexicon) {
    this.lexicon = lexicon;
    String text = reading.article().text();
    for (Sentence sentence : reading.sentences()) {
      int begin = sentence.span().begin();
      Matcher words = WORD.matcher(text).region(begin, sentence.span().end());
      boolean shouted = begin < reading.article().bodyOffset() && isTitleCase(words);
      words.region(begin, sentence.span().end());
      for (boolean first = true; words.find(); first = false) {
        take(words.group(), words.start(), first || shouted);
      }
      sentence.tokens().forEach(this::take);
    }
  }

  private void take(String word, int at, boolean untold) {
    if (!hasCapital(word)) {
      inSmallLetters.add(word);
    } else if (!untold) {
      capitalisedWithin.add(word);
      telling.add(at);
    }
  }

  private void take(Token token) {
    if (COMMON.contains(token.tag())) {
      commonByTag.add(token.span().begin());
    }
  }

  private static boolean isTitleCase(Matcher words) {
    int all = 0;
    int capitals = 0;
    while (words.find()) {
      all++;
      capitals += hasCapital(words.group()) ? 1 : 0;
    }
    return capitals >= all * TITLE_CASE;
  }

  /// Whether the word at this place of the text is written as a name.
  ///
  /// @param likely whether it is one where only the beginning of a sentence speaks for it
  boolean isProper(String word, int at, boolean likely) {
    if (!hasCapital(word)) {
      return false;
    }
    if (telling.contains(at) || capitalisedWithin.contains(word) || hasInnerCapital(word)) {
      return true;
    }
    String small = word.toLowerCase(Locale.ROOT);
    return likely
        && !inSmallLetters.contains(small)
        && !commonByTag.contains(at)
        && !isKnownNoun(small);
  }

  private boolean isKnownNoun(String small) {
    List<String> forms =
        small.endsWith("s")
            ? List.of(small, small.substring(0, small.length() - 1))
            : List.of(small);
    return forms.stream()
        .flatMap(form -> lexicon.entries(form, PartOfSpeech.NOUN).stream())
        .anyMatch(entry -> entry.country().isEmpty());
  }

  private static boolean hasInnerCapital(String word) {
    return hasCapital(word.substring(1));
  }

  private static boolean hasCapital(String word) {
    return word.chars().anyMatch(Character::isUpperCase);
  }
}
