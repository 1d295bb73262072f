package org.newsgraph.model;

/// One word of a sentence with its place in the sentence's tree.
///
/// @param index 0-based place in the sentence
/// @param tag Penn Treebank part of speech, such as `NNP` or `VBD`
/// @param head index of the word that this one depends on, or -1 at the root
/// @param relation Universal Dependencies relation to the head, such as `nsubj:pass`
public record Token(
    int index, Span span, String text, String lemma, String tag, int head, String relation) {

  /// Whether it begins with a letter or digit, unlike punctuation.
  public boolean isWord() {
    return text.codePoints().limit(1).anyMatch(Character::isLetterOrDigit);
  }

  /// Whether this is the root of its sentence's tree.
  public boolean isRoot() {
    return head < 0;
  }

  /// Whether the relation is the given one or a subtype of it: `nsubj:pass` is an `nsubj`.
  public boolean is(String universalRelation) {
    int end = universalRelation.length();
    return relation.startsWith(universalRelation)
        && (relation.length() == end || relation.charAt(end) == ':');
  }

  /// The same word in another place of the tree.
  public Token attached(int newHead, String newRelation) {
    return new Token(index, span, text, lemma, tag, newHead, newRelation);
  }

  /// Whether the part of speech begins with the given letters: `VB`, `NN`, `NNP`.
  public boolean tagged(String prefix) {
    return tag.startsWith(prefix);
  }
}
