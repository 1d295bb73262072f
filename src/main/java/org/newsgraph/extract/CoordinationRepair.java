package org.newsgraph.extract;

import java.util.List;
import org.newsgraph.model.Token;

/// Mends which verbs and nouns the parser takes for coordinated.
final class CoordinationRepair {
  private CoordinationRepair() {}

  static void mend(List<Token> tokens, Token token) {
    mendSharedAuxiliary(tokens, token);
    mendContrast(tokens, tokens.get(token.index()));
    mendFalseCoordination(tokens, tokens.get(token.index()));
  }

  /// "Officials said police had raided the house, seized phones and left": past participles go on
  /// with the "had" of the reported clause, not with "said", even where they look like its past.
  private static void mendSharedAuxiliary(List<Token> tokens, Token verb) {
    if (!verb.is("conj") || !tokens.get(verb.head()).tagged("VB")) {
      return;
    }
    Token outer = tokens.get(verb.head());
    boolean shared =
        verb.tag().matches("VBN|VBD")
            && outer.tag().matches("VBD|VBZ|VBP")
            && !TreeRepair.hasAuxiliary(tokens, outer)
            && TreeRepair.subjectOf(tokens, verb) == null;
    if (!shared) {
      return;
    }
    for (Token clause : tokens) {
      boolean between =
          clause.head() == outer.index()
              && clause.is("ccomp")
              && clause.tag().equals("VBN")
              && clause.index() > outer.index()
              && clause.index() < verb.index();
      List<String> auxiliaries = between ? auxiliaries(tokens, clause) : List.of();
      if (!auxiliaries.isEmpty() && auxiliaries.containsAll(auxiliaries(tokens, verb))) {
        TreeRepair.attach(tokens, verb.index(), clause.index(), "conj");
        return;
      }
    }
  }

  private static List<String> auxiliaries(List<Token> tokens, Token verb) {
    return tokens.stream()
        .filter(t -> t.head() == verb.index() && t.is("aux"))
        .map(Token::text)
        .toList();
  }

  /// "Locals saw the smoke and a helicopter was sent": two coordinated nouns are no subject of
  /// "was". The first is the object of the verb before it.
  private static void mendFalseCoordination(List<Token> tokens, Token second) {
    if (!second.is("conj") || !tokens.get(second.head()).is("nsubj")) {
      return;
    }
    Token first = tokens.get(second.head());
    Token verb = tokens.get(first.head());
    boolean singular =
        tokens.stream()
            .anyMatch(
                t ->
                    t.head() == verb.index()
                        && (t.is("aux") || t.is("cop"))
                        && t.text().matches("was|is|has")
                        && t.index() == second.index() + 1);
    if (!singular || verb.isRoot() || !verb.is("ccomp") || !joinedByAnd(tokens, second)) {
      return;
    }
    Token before = tokens.get(verb.head());
    boolean takesFirst =
        before.tagged("VB")
            && before.index() < first.index()
            && TreeRepair.subjectOf(tokens, before) != null
            && tokens.stream().noneMatch(t -> t.head() == before.index() && t.is("obj"));
    if (takesFirst) {
      TreeRepair.attach(tokens, second.index(), verb.index(), first.relation());
      TreeRepair.attach(tokens, first.index(), before.index(), "obj");
      TreeRepair.attach(tokens, verb.index(), before.index(), "conj");
    }
  }

  private static boolean joinedByAnd(List<Token> tokens, Token conjunct) {
    return tokens.stream()
        .anyMatch(t -> t.head() == conjunct.index() && t.is("cc") && t.text().equals("and"));
  }

  /// "The firm admitted that users had lost data, but refused to pay": behind a comma and "but" a
  /// verb without a subject goes on with the sentence's own.
  private static void mendContrast(List<Token> tokens, Token verb) {
    if (!verb.is("conj")
        || !verb.tag().equals("VBD")
        || TreeRepair.subjectOf(tokens, verb) != null) {
      return;
    }
    Token clause = tokens.get(verb.head());
    if (!clause.is("ccomp") || !tokens.get(clause.head()).tag().equals("VBD")) {
      return;
    }
    boolean contrast =
        tokens.stream()
            .anyMatch(
                t ->
                    t.head() == verb.index()
                        && t.is("cc")
                        && t.text().equals("but")
                        && t.index() > 0
                        && tokens.get(t.index() - 1).text().equals(","));
    if (contrast && TreeRepair.hasMark(tokens, clause)) {
      TreeRepair.attach(tokens, verb.index(), clause.head(), "conj");
    }
  }
}
