package org.newsgraph.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The word of an event with the auxiliaries before it, as its sentence has them: "was arrested",
/// "might return".
///
/// @param auxiliaries the words before it; empty or ending in a blank
/// @param form what kind of word it is
record VerbGroup(String auxiliaries, Form form) {

  /// What kind of word names an event.
  enum Form {
    /// "Police arrested two men".
    ACTIVE,
    /// "Two men were arrested", or only "two men arrested" where nobody is said to do it.
    PASSIVE,
    /// "for recruiting fighters".
    GERUND,
    /// "the arrest of two men".
    NOUN
  }

  private static final Map<String, String> SINGULAR =
      Map.of("have", "has", "am", "is", "are", "is", "were", "was", "do", "does");
  private static final Map<String, String> PLURAL =
      Map.of("has", "have", "am", "are", "is", "are", "was", "were", "does", "do");

  /// Of an event's word, its lemma and the words before it.
  ///
  /// @param planned whether "to" before it tells a plan
  static VerbGroup of(String word, String lemma, List<String> before, boolean planned) {
    List<String> group = new ArrayList<>();
    for (int i = before.size() - 1; i >= 0 && isOfGroup(before.get(i)); i--) {
      group.addFirst(before.get(i));
    }
    while (!group.isEmpty() && !isAuxiliary(group.getFirst())) {
      group.removeFirst();
    }
    String last = group.stream().filter(VerbGroup::isAuxiliary).reduce("", (a, b) -> b);
    boolean finite = !group.isEmpty() && !Set.of("be", "been", "being").contains(group.getFirst());
    boolean infinitive = planned && !before.isEmpty() && before.getLast().equals("to");
    String auxiliaries = finite ? String.join(" ", group) + " " : infinitive ? "to " : "";
    return new VerbGroup(auxiliaries, form(word, lemma, before, last));
  }

  /// The auxiliaries with the first one in agreement with so many people as subject: of "The two
  /// have never met" each of them has never met somebody.
  String auxiliaries(boolean many) {
    int end = auxiliaries.indexOf(' ');
    if (end < 0) {
      return auxiliaries;
    }
    String first = auxiliaries.substring(0, end);
    return (many ? PLURAL : SINGULAR).getOrDefault(first, first) + auxiliaries.substring(end);
  }

  private static Form form(String word, String lemma, List<String> before, String auxiliary) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean base = lower.equals(lemma) || lower.equals(lemma + "s") || lower.equals(lemma + "es");
    if (lower.endsWith("ing") && !base) {
      return EnglishWords.BE.contains(auxiliary) ? Form.ACTIVE : Form.GERUND;
    }
    if (EnglishWords.BE.contains(auxiliary)) {
      return Form.PASSIVE;
    }
    if (!auxiliary.isEmpty()) {
      return Form.ACTIVE;
    }
    String previous = before.isEmpty() ? "" : before.getLast().toLowerCase(Locale.ROOT);
    boolean afterNounMark =
        EnglishWords.DETERMINERS.contains(previous)
            || previous.endsWith("'s")
            || previous.endsWith("’s")
            || EnglishWords.PREPOSITIONS.contains(previous) && !previous.equals("to");
    return base && afterNounMark || word.contains(" ") && !word.equals(lower)
        ? Form.NOUN
        : Form.ACTIVE;
  }

  /// Whether the word may be a participle: "arrested" is no form that only a doer can have.
  static boolean isParticiple(String word, String lemma) {
    String lower = word.toLowerCase(Locale.ROOT);
    // "The accused" is its own lemma; "need" and "shed" are no participles.
    return lower.matches(".{3,}[^e]ed")
        || !lower.equals(lemma) && !lower.endsWith("ing") && !lower.equals(lemma + "s");
  }

  private static boolean isOfGroup(String word) {
    return isAuxiliary(word) || EnglishWords.ADVERBS.contains(word);
  }

  private static boolean isAuxiliary(String word) {
    return EnglishWords.BE.contains(word) || EnglishWords.AUXILIARIES.contains(word);
  }
}
