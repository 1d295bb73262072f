package org.newsgraph.link;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The keys under which an item's name is found, besides the name itself.
final class NameKeys {

  private static final Pattern ADDITION = Pattern.compile("\\s*\\([^)]*\\)\\s*$|,\\s.*$");
  private static final Set<String> SMALL_WORDS =
      Set.of("of", "the", "and", "for", "in", "on", "to", "at", "de", "la", "du", "des", "der");
  private static final int LONGEST_ACRONYM = 8;

  private NameKeys() {}

  /// The name without what tells it from others: "Springfield (Illinois)", "Lille, France".
  static Optional<String> bare(String name) {
    String bare = ADDITION.matcher(name).replaceFirst("");
    return Optional.of(NormalName.of(bare)).filter(key -> !key.isEmpty() && !bare.equals(name));
  }

  /// The initials, with and without those of small words.
  static Set<String> acronyms(String name) {
    List<String> words = words(NormalName.of(name));
    Set<String> acronyms = new LinkedHashSet<>();
    if (words.size() > 1) {
      acronyms.add(initials(words.stream()));
      acronyms.add(initials(words.stream().filter(word -> !SMALL_WORDS.contains(word))));
    }
    acronyms.removeIf(key -> key.length() < 2 || key.length() > LONGEST_ACRONYM);
    return acronyms;
  }

  /// The words of a normal name.
  static List<String> words(String normalName) {
    return Arrays.stream(normalName.split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  private static String initials(Stream<String> words) {
    return words
        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
        .collect(Collectors.joining());
  }
}
