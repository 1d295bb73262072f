package org.newsgraph.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Span;
import org.newsgraph.model.Unmatched;

/// Tells which sentences gave no typed fact, or lost one that was too unsure, and why.
final class Ledger {

  private final Analysis analysis;
  private final Set<Span> typed = new HashSet<>();
  private final Set<Span> open = new HashSet<>();
  private final Set<Span> unsure = new HashSet<>();

  Ledger(Analysis analysis) {
    this.analysis = analysis;
  }

  /// A fact that is kept.
  void keep(Fact fact) {
    (fact.isOpen() ? open : typed).add(fact.assertion().evidence());
  }

  /// A fact that is left out as too unsure.
  void leaveOut(Fact fact) {
    unsure.add(fact.assertion().evidence());
  }

  /// The entries in the order of the sentences.
  List<Unmatched> unmatched() {
    List<Unmatched> unmatched = new ArrayList<>();
    for (Tree tree : analysis.trees()) {
      Span sentence = tree.sentence().span();
      reason(tree, sentence)
          .ifPresent(
              reason -> unmatched.add(new Unmatched(sentence, reason, open.contains(sentence))));
    }
    return unmatched;
  }

  private Optional<Unmatched.Reason> reason(Tree tree, Span sentence) {
    if (unsure.contains(sentence)) {
      return Optional.of(Unmatched.Reason.BELOW_CONFIDENCE);
    }
    if (typed.contains(sentence)) {
      return Optional.empty();
    }
    if (tree.tokens().stream().noneMatch(token -> token.tagged("VB"))) {
      return Optional.of(Unmatched.Reason.PARSE_REJECTED);
    }
    boolean known = analysis.predicates(tree).stream().anyMatch(analysis::mayNameEvent);
    return Optional.of(known ? Unmatched.Reason.NO_ARGUMENT : Unmatched.Reason.NO_LEXICON_ENTRY);
  }
}
