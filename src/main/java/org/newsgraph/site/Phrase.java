package org.newsgraph.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A telling in words: "According to the police (alleged): two men were arrested …".
///
/// @param sources who says so, the nearest first
/// @param manner "denied", "no arrest", "alleged" and so on; empty where it is simply told
/// @param parts the words of what is told, in their order
record Phrase(List<Term> sources, String manner, List<Part> parts) {

  Phrase {
    sources = List.copyOf(sources);
    parts = List.copyOf(parts);
  }

  /// Words of a phrase.
  ///
  /// @param href the page about what they name
  record Part(Kind kind, String text, Optional<String> href) {

    static Part plain(String text) {
      return new Part(Kind.PLAIN, text, Optional.empty());
    }

    static Part of(Kind kind, Term term) {
      return new Part(kind, term.text(), term.href());
    }

    /// The style class of these words.
    String style() {
      return "w-" + Words.ofTerm("#" + kind.name());
    }
  }

  /// What words of a phrase stand for.
  enum Kind {
    /// Words between the parts of the fact.
    PLAIN,
    /// Who does it, or what the relation starts from.
    SUBJECT,
    /// The event's word, or the relation.
    TRIGGER,
    /// Whom or what it is done to, or what the relation leads to.
    OBJECT,
    /// Place, time and the other roles.
    OTHER
  }

  /// The words from the first of the other roles on.
  List<Part> others() {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).kind() == Kind.OTHER) {
        return parts.subList(Math.max(i - 1, 0), parts.size());
      }
    }
    return List.of();
  }

  /// What is told, as plain text without its sources.
  String told() {
    return parts.stream().map(Part::text).collect(Collectors.joining());
  }

  /// The phrase as plain text.
  String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sources.size(); i++) {
      text.append(i == 0 ? "According to " : ", as reported by ").append(sources.get(i).label());
    }
    if (!manner.isEmpty()) {
      text.append(sources.isEmpty() ? "(" : " (").append(manner).append(')');
    }
    if (!text.isEmpty()) {
      text.append(": ");
    }
    return text.append(told()).toString();
  }
}
