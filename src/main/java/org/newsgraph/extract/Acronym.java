package org.newsgraph.extract;

import java.util.Locale;

/// Tells which short forms stand for which long ones.
final class Acronym {
  private Acronym() {}

  /// Whether the short form is made of the initials of the long one's words, small words optional.
  static boolean abbreviates(String acronym, String longForm) {
    String letters = acronym.replaceAll("[.\\s]", "");
    if (letters.length() < 2
        || !letters.equals(letters.toUpperCase(Locale.ROOT))
        || !letters.chars().allMatch(Character::isLetter)) {
      return false;
    }
    StringBuilder initials = new StringBuilder();
    StringBuilder allInitials = new StringBuilder();
    for (String word : longForm.split("[\\s\\-]+")) {
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
