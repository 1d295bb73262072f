package org.newsgraph.eval;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A piece of text as the words that count when two wordings are compared.
///
/// Case, accents, the kind of apostrophe and the comma in "12,000" make no difference.
final class ComparedWords {

  private static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019]");
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))", FLAGS);
  private static final Pattern PHRASE_END = Pattern.compile("[,;:()]|\\s[-\u2013\u2014]\\s", FLAGS);
  private static final Pattern LIST = Pattern.compile("\\s(?:and|or)\\s", FLAGS);
  private static final Pattern ITEM_END = Pattern.compile(",|;|\\band\\b|\\bor\\b", FLAGS);
  private static final Pattern NEGATION =
      Pattern.compile("\\b(?:not|no|none|never|cannot|without)\\b|n't\\b", FLAGS);
  private static final Pattern PARTICIPLE =
      Pattern.compile(".+(?:ing|ed)|found|held|kept|known|led|made|left|taken");

  /// Words that tell nothing by themselves.
  private static final Set<String> EMPTY =
      Set.of(
          "the", "a", "an", "of", "s", "and", "in", "on", "at", "to", "for", "mr", "mrs", "some",
          "its", "their", "his", "her");

  /// Words that come after the head of a noun phrase.
  private static final Set<String> AFTER_HEAD =
      Set.of(
          "of", "in", "on", "at", "to", "for", "from", "with", "by", "and", "or", "as", "near",
          "off", "under", "over", "who", "whom", "whose", "which", "that", "more");

  private final String plain;

  private ComparedWords(String plain) {
    this.plain = plain;
  }

  static ComparedWords of(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    // Upper case first makes one of those letters that differ in lower case alone.
    String folded = bare.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    String apostrophes = APOSTROPHES.matcher(folded).replaceAll("'");
    return new ComparedWords(THOUSANDS.matcher(apostrophes).replaceAll(""));
  }

  /// All words.
  List<String> words() {
    return words(plain);
  }

  /// The words that tell something; all of them where none does.
  List<String> content() {
    List<String> words = words();
    List<String> content = words.stream().filter(word -> !EMPTY.contains(word)).toList();
    return content.isEmpty() ? words : content;
  }

  Set<String> contentSet() {
    return new HashSet<>(content());
  }

  /// The word that the noun phrase is about: the last before a preposition, comma or bracket.
  String head() {
    List<String> kept = new ArrayList<>();
    boolean cut = false;
    for (String word : words(firstPart())) {
      if (!AFTER_HEAD.contains(word)) {
        if (!EMPTY.contains(word)) {
          kept.add(word);
        }
      } else if (!kept.isEmpty()) {
        cut = true;
        break;
      }
    }
    while (cut && kept.size() > 1 && PARTICIPLE.matcher(kept.getLast()).matches()) {
      kept.removeLast(); // "shops closed in the storm" are shops
    }
    List<String> content = content();
    return kept.isEmpty() ? content.isEmpty() ? "" : content.getLast() : kept.getLast();
  }

  private String firstPart() {
    return PHRASE_END
        .splitAsStream(plain)
        .filter(part -> !words(part).isEmpty())
        .findFirst()
        .orElse("");
  }

  /// The wording itself and, where it lists things, each item.
  List<ComparedWords> items() {
    List<ComparedWords> items = new ArrayList<>(List.of(this));
    if (LIST.matcher(plain).find()) {
      ITEM_END
          .splitAsStream(plain)
          .filter(part -> !words(part).isEmpty())
          .forEach(part -> items.add(new ComparedWords(part)));
    }
    return items;
  }

  /// The words with a digit, sorted.
  List<String> numbers() {
    return content().stream()
        .filter(word -> word.chars().anyMatch(Character::isDigit))
        .sorted()
        .toList();
  }

  boolean isNegated() {
    return NEGATION.matcher(plain).find();
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }
}
