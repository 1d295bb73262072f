package org.newsgraph.resolve;

import java.util.Locale;
import java.util.regex.Pattern;

/// Tells which short forms stand for which long ones.
final class Acronym {

  private static final Pattern POINTS_AND_SPACES = Pattern.compile("[.\\s]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\-]+");

  private Acronym() {}

  /// Whether the short form is made of the initials of the long one's words, small words optional.
  static boolean abbreviates(String acronym, String longForm) {
    String letters = POINTS_AND_SPACES.matcher(acronym).replaceAll("");
    if (letters.length() < 2
        || !letters.equals(letters.toUpperCase(Locale.ROOT))
        || !letters.chars().allMatch(Character::isLetter)) {
      return false;
    }
    StringBuilder initials = new StringBuilder();
    StringBuilder allInitials = new StringBuilder();
    for (String word : BETWEEN_WORDS.split(longForm)) {
      if (word.equals(acronym)) {
        return false;
      }
      if (word.isEmpty() || !Character.isLetter(word.charAt(0))) {
        continue;
      }
      allInitials.append(Character.toUpperCase(word.charAt(0)));
      if (Character.isUpperCase(word.charAt(0)) && !word.equalsIgnoreCase("the")) {
        initials.append(word.charAt(0));
      }
    }
    return initials.length() >= 2
        && (initials.toString().equals(letters) || allInitials.toString().equals(letters));
  }
}
