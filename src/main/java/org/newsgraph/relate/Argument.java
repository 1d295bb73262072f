package org.newsgraph.relate;

import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;

/// Words of a sentence that may be the subject or the object of a relation.
///
/// @param first index of the first token
/// @param end index after the last token
/// @param head index of the token that the others depend on
record Argument(Sentence sentence, int first, int end, int head, Kind kind) {

  /// What sort of thing the words speak of, as far as they tell it by themselves.
  enum Kind {
    /// A name that the name tagger takes for a person's.
    PERSON(0),
    /// A name that the name tagger takes for an organisation's.
    ORGANIZATION(1),
    /// A name that the name tagger takes for a place's.
    LOCATION(2),
    /// A capitalised run that the name tagger knows nothing of.
    NAME(3),
    /// A capitalised adjective or noun without a name: "Canadian".
    ADJECTIVE(4),
    /// A date or year.
    DATE(5),
    /// "He", "her", "I".
    PERSON_PRONOUN(6),
    /// "It", "its".
    THING_PRONOUN(7),
    /// "They", "their".
    PLURAL_PRONOUN(8),
    /// "Who", "whose", "whom".
    PERSON_RELATIVE(9),
    /// "Which", "that", "where".
    THING_RELATIVE(10);

    /// How many kinds there are.
    static final int COUNT = values().length;

    private final int number;

    Kind(int number) {
      this.number = number;
    }

    /// The number that features and models know the kind by.
    int number() {
      return number;
    }
  }

  /// The place in the article.
  Span span() {
    return sentence.span(token(first), token(end - 1));
  }

  Token token(int index) {
    return sentence.tokens().get(index);
  }

  Token headToken() {
    return token(head);
  }

  boolean isBefore(Argument other) {
    return first < other.first;
  }

  boolean isDate() {
    return kind == Kind.DATE;
  }

  /// Whether this is a name and no pronoun or date.
  boolean isName() {
    return kind.number() <= Kind.ADJECTIVE.number();
  }
}
