package org.newsgraph.extract;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.model.Token;

/// Mends what the parser is known to get wrong often enough to cost facts.
final class TreeRepair {
  private TreeRepair() {}

  static List<Token> repair(List<Token> tokens, boolean headline) {
    List<Token> mended = new ArrayList<>(tokens);
    if (headline) {
      mendHeadlinePreposition(mended);
    }
    for (Token token : tokens) {
      mendGardenPath(mended, mended.get(token.index()));
    }
    return mended;
  }

  /// "Three rescued off Malta": in a headline a preposition behind the verb was taken for a
  /// particle.
  private static void mendHeadlinePreposition(List<Token> tokens) {
    for (Token particle : List.copyOf(tokens)) {
      if (!particle.is("compound:prt") || !particle.text().matches("off|in|on|over|near")) {
        continue;
      }
      for (Token object : List.copyOf(tokens)) {
        if (object.head() == particle.head()
            && object.is("obj")
            && object.index() > particle.index()) {
          attach(tokens, particle.index(), object.index(), "case");
          attach(tokens, object.index(), object.head(), "obl");
        }
      }
    }
  }

  /// "The men linked to the cell continue to …": the participle was taken for the main verb and the
  /// main verb hung below it. The participle becomes a reduced relative clause of its subject.
  private static void mendGardenPath(List<Token> tokens, Token participle) {
    boolean ambiguous = participle.tag().equals("VBN") || participle.tag().equals("VBD");
    if (!ambiguous || hasAuxiliary(tokens, participle)) {
      return;
    }
    Token subject = subjectOf(tokens, participle);
    if (subject == null || subject.index() > participle.index()) {
      return;
    }
    for (Token verb : List.copyOf(tokens)) {
      boolean below = verb.head() == participle.index() && verb.index() > participle.index();
      boolean loose = verb.is("dep") || verb.is("ccomp") || verb.is("parataxis");
      if (below && loose && startsFinitePredicate(tokens, participle, verb)) {
        attach(tokens, verb.index(), participle.head(), participle.relation());
        for (Token mark : List.copyOf(tokens)) {
          if (mark.head() == participle.index() && (mark.is("mark") || mark.is("punct"))) {
            attach(tokens, mark.index(), verb.index(), mark.relation());
          }
        }
        attach(tokens, participle.index(), subject.index(), "acl");
        attach(tokens, subject.index(), verb.index(), "nsubj");
        return;
      }
    }
  }

  private static boolean startsFinitePredicate(List<Token> tokens, Token participle, Token verb) {
    boolean finite =
        verb.tag().equals("VBZ")
            || verb.tag().equals("VBP")
            || verb.tag().equals("VBD")
            || hasAuxiliary(tokens, verb);
    if (!finite || subjectOf(tokens, verb) != null) {
      return false;
    }
    for (Token token : tokens) {
      boolean introduces = token.is("mark") || token.is("cc");
      if (token.head() == verb.index() && introduces
          || token.index() > participle.index()
              && token.index() < verb.index()
              && token.text().matches("[\"“”'`:;]+")) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasAuxiliary(List<Token> tokens, Token verb) {
    return tokens.stream().anyMatch(t -> t.head() == verb.index() && (t.is("aux") || t.is("cop")));
  }

  private static @org.jspecify.annotations.Nullable Token subjectOf(
      List<Token> tokens, Token verb) {
    return tokens.stream()
        .filter(t -> t.head() == verb.index() && t.is("nsubj"))
        .findFirst()
        .orElse(null);
  }

  private static void attach(List<Token> tokens, int index, int head, String relation) {
    Token old = tokens.get(index);
    tokens.set(
        index,
        new Token(
            index,
            old.span(),
            old.text(),
            old.lemma(),
            old.tag(),
            old.entityType(),
            head,
            relation));
  }
}
