package org.newsgraph.extract;

import java.util.Optional;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;

/// A noun phrase that names or describes something.
///
/// @param head the phrase's head word
/// @param first index of the phrase's first word, determiner left out
/// @param last index of the phrase's last word, short complements ("of the city") included
/// @param coreLast index of the last word before complements
/// @param type the most specific class that its words tell
/// @param count how many it counts, where a number says so
record Mention(
    Tree tree,
    Token head,
    int first,
    int last,
    int coreLast,
    OntologyTerm type,
    Form form,
    boolean plural,
    boolean definite,
    Optional<Long> count) {

  /// How a mention names its thing.
  enum Form {
    /// A proper name.
    NAME,
    /// A description: "the men", "a report".
    NOMINAL,
    /// "He", "their".
    PRONOUN
  }

  /// The phrase's place in the article.
  Span span() {
    return tree.span(first, last);
  }

  /// The phrase without its complements.
  Span coreSpan() {
    return tree.span(first, coreLast);
  }

  /// The phrase as written, on one line.
  String text(String article) {
    return span().onOneLine(article);
  }

  /// The phrase without its complements, as written, on one line.
  String coreText(String article) {
    return coreSpan().onOneLine(article);
  }

  boolean isName() {
    return form == Form.NAME;
  }
}
