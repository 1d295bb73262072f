package org.newsgraph.assemble;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Reading;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.model.Unmatched;

/// Tells which sentences gave no fact, or lost one that was too unsure, and why.
final class Ledger {

  private final Reading reading;
  private final Set<Span> told = new HashSet<>();
  private final Set<Span> unsure = new HashSet<>();
  private final Set<Integer> withEvents = new HashSet<>();

  Ledger(Reading reading) {
    this.reading = reading;
    reading.nodes().stream()
        .filter(node -> node.form() == Reading.Form.EVENT)
        .forEach(node -> withEvents.add(node.sentence()));
  }

  /// A fact that is kept.
  void keep(Fact fact) {
    told.add(fact.assertion().evidence());
  }

  /// A fact that is left out as too unsure.
  void leaveOut(Fact fact) {
    unsure.add(fact.assertion().evidence());
  }

  /// The entries in the order of the sentences.
  List<Unmatched> unmatched() {
    List<Unmatched> unmatched = new ArrayList<>();
    for (Sentence sentence : reading.sentences()) {
      reason(sentence).ifPresent(reason -> unmatched.add(new Unmatched(sentence.span(), reason)));
    }
    return unmatched;
  }

  private Optional<Unmatched.Reason> reason(Sentence sentence) {
    if (unsure.contains(sentence.span())) {
      return Optional.of(Unmatched.Reason.BELOW_CONFIDENCE);
    }
    if (told.contains(sentence.span())) {
      return Optional.empty();
    }
    if (withEvents.contains(sentence.index())) {
      return Optional.of(Unmatched.Reason.NO_ARGUMENT);
    }
    return Optional.of(
        hasPredicate(sentence)
            ? Unmatched.Reason.NO_LEXICON_ENTRY
            : Unmatched.Reason.PARSE_REJECTED);
  }

  /// Whether a word may name an event; where parts of speech are unknown, any may.
  private static boolean hasPredicate(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    return tokens.stream().anyMatch(token -> token.tagged("VB") || token.tag().isEmpty());
  }
}
