package org.newsgraph.extract;

import org.newsgraph.model.Token;

/// Tells which name and description beside each other are one thing.
final class Appositions {

  private final Kinds kinds;

  Appositions(Kinds kinds) {
    this.kinds = kinds;
  }

  /// Whether one of the mentions names what the other describes.
  boolean join(Mention a, Mention b) {
    return isApposition(a, b) || isIdentified(a, b) || isBesideName(a, b);
  }

  private boolean isApposition(Mention a, Mention b) {
    Token child = a.head().head() == b.head().index() ? a.head() : b.head();
    Token parent = child.equals(a.head()) ? b.head() : a.head();
    if (child.head() != parent.index() || a.plural() != b.plural()) {
      return false;
    }
    Mention name = a.isName() ? a : b;
    Mention description = a.isName() ? b : a;
    boolean adjacent = description.last() + 2 >= name.first() && description.first() < name.first();
    boolean loose = child.is("dep") || child.is("compound") && child.equals(description.head());
    return child.is("appos") && !startsList(a.tree(), child)
        || loose && adjacent && !kinds.isKindOf(name.type(), Kinds.PLACE);
  }

  /// "A man named Tom Hall", "the man was identified as Tom Hall".
  private static boolean isIdentified(Mention a, Mention b) {
    Token name = a.isName() ? a.head() : b.head();
    Token description = a.isName() ? b.head() : a.head();
    if (name.isRoot() || !(name.is("xcomp") || name.is("obl") || name.is("obj"))) {
      return false;
    }
    Tree tree = a.tree();
    Token verb = tree.token(name.head());
    boolean naming = tree.lemma(verb).matches("name|identify|call") && verb.tag().equals("VBN");
    boolean bare = name.is("xcomp") || name.is("obj") || tree.preposition(name).equals("as");
    boolean reduced = verb.is("acl") && verb.head() == description.index();
    boolean subject = description.is("nsubj") && description.head() == verb.index();
    boolean active = subject && !description.is("nsubj:pass") && tree.hasChild(verb, "aux");
    return naming && bare && (reduced || subject && !active);
  }

  /// "The minister, Anna Berg," and "Anna Berg, a minister,": whatever the parse says.
  private boolean isBesideName(Mention a, Mention b) {
    Mention first = a.first() < b.first() ? a : b;
    Mention second = first.equals(a) ? b : a;
    Mention description = a.isName() ? b : a;
    Mention name = a.isName() ? a : b;
    Tree tree = a.tree();
    int comma = first.last() + 1;
    int begin = second.first();
    while (begin > comma && tree.token(begin - 1).is("det")) {
      begin--;
    }
    boolean adjacent = begin == comma + 1 && tree.token(comma).text().equals(",");
    return adjacent
        && name.type().equals(Kinds.PERSON)
        && description.type().equals(Kinds.PERSON)
        && !description.plural()
        && !second.head().is("conj")
        && !tree.hasChild(first.head(), "conj");
  }

  private static boolean startsList(Tree tree, Token apposition) {
    return tree.hasChild(apposition, "cc");
  }
}
