package org.newsgraph.link;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Brings a name into the form in which names are compared.
///
/// Lower case, without accents, points of initials, apostrophes and a leading article; all other
/// punctuation is a space: "The Łódź Café’s" is `lodz cafes`, "U.S. Air Force" `us air force`.
public final class NormalName {

  private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Lm}'’‘`´]+");
  private static final Pattern INITIAL_POINT = Pattern.compile("(?<=(?<![\\p{L}\\p{N}])\\p{L})\\.");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern LEADING_ARTICLE = Pattern.compile("^(?:the|an|a) (?=.)");
  private static final Map<String, String> LETTERS =
      Map.of(
          "ł", "l", "ø", "o", "đ", "d", "ð", "d", "ß", "ss", "æ", "ae", "œ", "oe", "ı", "i", "þ",
          "th");
  private static final Pattern LETTER = Pattern.compile(String.join("|", LETTERS.keySet()));

  private NormalName() {}

  /// The name as it is compared; empty where it has neither letters nor digits.
  public static String of(String name) {
    String plain = isPlain(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKD);
    String lower = MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT).strip();
    // Before the points of initials go: "A. Brimm" begins with no article.
    String bare = LEADING_ARTICLE.matcher(lower).replaceFirst("");
    String joined = INITIAL_POINT.matcher(bare.replace("&", " and ")).replaceAll("");
    String folded = isPlain(joined) ? joined : fold(joined);
    return NO_WORD.matcher(folded).replaceAll(" ").strip();
  }

  /// Whether a name has small letters only, as Wikidata writes classes and no proper names.
  public static boolean isSmall(String name) {
    return name.equals(name.toLowerCase(Locale.ROOT))
        && name.codePoints().anyMatch(Character::isLowerCase);
  }

  private static String fold(String text) {
    return LETTER
        .matcher(text)
        .replaceAll(found -> LETTERS.getOrDefault(found.group(), found.group()));
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(letter -> letter < 0x80);
  }
}
