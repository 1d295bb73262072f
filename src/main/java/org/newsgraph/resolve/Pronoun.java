package org.newsgraph.resolve;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a pronoun says of its antecedent.
enum Pronoun {
  /// "He".
  MALE,
  /// "She".
  FEMALE,
  /// "It".
  NEUTER,
  /// "They": several, a body, or one person of unknown gender.
  PLURAL,
  /// "I", "we": whoever speaks.
  FIRST_PERSON,
  /// "You", "who", "which", "that": says nothing of it.
  OTHER;

  private static final Map<Pronoun, Set<String>> WORDS =
      Map.of(
          MALE, Set.of("he", "him", "his", "himself"),
          FEMALE, Set.of("she", "her", "hers", "herself"),
          NEUTER, Set.of("it", "its", "itself"),
          PLURAL, Set.of("they", "them", "their", "theirs", "themselves"),
          FIRST_PERSON,
              Set.of("i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"),
          OTHER,
              Set.of(
                  "you",
                  "your",
                  "yours",
                  "yourself",
                  "yourselves",
                  "who",
                  "whom",
                  "whose",
                  "which",
                  "that",
                  "this",
                  "these",
                  "those",
                  "one",
                  "both",
                  "each",
                  "where"));

  /// Nouns in "-man" that are said of women too.
  private static final Set<String> OF_ANYBODY =
      Set.of("chairman", "german", "human", "layman", "norman", "ombudsman", "ottoman", "roman");

  /// Nouns that are said of women or of men alone; those in "-woman" and "-man" are too.
  private static final Map<Pronoun, Set<String>> NOUNS =
      Map.of(
          MALE,
              Set.of(
                  "boy",
                  "boyfriend",
                  "brother",
                  "father",
                  "grandfather",
                  "grandson",
                  "husband",
                  "king",
                  "nephew",
                  "prince",
                  "son",
                  "uncle"),
          FEMALE,
              Set.of(
                  "actress",
                  "aunt",
                  "daughter",
                  "girl",
                  "girlfriend",
                  "granddaughter",
                  "grandmother",
                  "mother",
                  "niece",
                  "princess",
                  "queen",
                  "sister",
                  "waitress",
                  "widow",
                  "wife"));

  /// The pronoun for one person whom this noun describes, where it tells.
  static Optional<Pronoun> ofNoun(String noun) {
    if (noun.endsWith("woman")) {
      return Optional.of(FEMALE);
    }
    if (noun.endsWith("man") && !OF_ANYBODY.contains(noun)) {
      return Optional.of(MALE);
    }
    return NOUNS.entrySet().stream()
        .filter(entry -> entry.getValue().contains(noun))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /// The pronoun that these words are, if they are one.
  static Optional<Pronoun> of(String words) {
    if (isAcronym(words)) {
      return Optional.empty();
    }
    String word = words.toLowerCase(Locale.ROOT);
    return WORDS.entrySet().stream()
        .filter(entry -> entry.getValue().contains(word))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /// "US" and "WHO" are names.
  private static boolean isAcronym(String words) {
    return words.length() > 1 && words.equals(words.toUpperCase(Locale.ROOT));
  }

  /// Whether both may be said of one thing.
  boolean agrees(Pronoun other) {
    return this == other || !isSingular() || !other.isSingular();
  }

  /// Whether it tells the gender of one thing.
  boolean isSingular() {
    return this == MALE || this == FEMALE || this == NEUTER;
  }
}
