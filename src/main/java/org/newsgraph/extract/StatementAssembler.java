package org.newsgraph.extract;

import static org.newsgraph.model.OntologyTerm.ng;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.Assertion;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Event;
import org.newsgraph.model.Fact;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.model.Value;
import org.newsgraph.ontology.LexicalEntry;

/// Keeps reported speech that fits no other type as an `ng:Statement` with its speaker and words.
final class StatementAssembler {

  private static final OntologyTerm STATEMENT = ng("Statement");

  private final Analysis analysis;
  private final FactAssembler facts;

  StatementAssembler(Analysis analysis, FactAssembler facts) {
    this.analysis = analysis;
    this.facts = facts;
  }

  /// Adds the statements of a sentence.
  void add(Tree tree) {
    for (Report report : analysis.attribution().reports(tree)) {
      if (report.quotation()) {
        if (!isQuotedInPart(tree, report)) {
          addQuotation(tree, report);
        }
      } else if (!isQuoted(tree, report)) {
        for (Token content : report.contents()) {
          if (!isTyped(tree, content)) {
            addStatement(tree, report, words(tree, report, content), head(report, content));
          }
        }
      }
    }
  }

  /// The reported words; of a clause with "according to" in it the part before or behind that.
  private static Span words(Tree tree, Report report, Token content) {
    Span clause = Clauses.span(tree, content, report.contents());
    boolean parenthetical =
        report.cueToken().filter(cue -> tree.dominates(content, cue)).isPresent();
    if (!parenthetical) {
      return clause;
    }
    int bestFirst = 0;
    int bestLast = -1;
    for (int i = report.scope().nextSetBit(0); i >= 0; ) {
      int end = report.scope().nextClearBit(i);
      if (end - i > bestLast - bestFirst + 1) {
        bestFirst = i;
        bestLast = end - 1;
      }
      i = report.scope().nextSetBit(end);
    }
    return bestLast < bestFirst ? clause : Clauses.trimmed(tree, bestFirst, bestLast);
  }

  private void addQuotation(Tree tree, Report report) {
    boolean typed =
        report.contents().stream().anyMatch(content -> isTyped(tree, content))
            || analysis.attribution().reports(tree).stream()
                .anyMatch(inner -> inner.cueToken().filter(report::covers).isPresent());
    if (!typed && !report.scope().isEmpty()) {
      Span words =
          Clauses.trimmed(
              tree,
              report.scope().nextSetBit(0),
              report.scope().previousSetBit(tree.tokens().size()));
      addStatement(tree, report, words, report.cueToken().orElse(tree.token(0)));
    }
  }

  /// Whether the same word also introduces a quotation, which then holds the words.
  private boolean isQuoted(Tree tree, Report report) {
    return analysis.attribution().reports(tree).stream()
        .filter(other -> other.quotation() && other.cueToken().equals(report.cueToken()))
        .anyMatch(other -> !isQuotedInPart(tree, other));
  }

  /// "Said that his aim was not to “repeat the past”": the quoted words are a part of the clause
  /// and may mean the contrary by themselves.
  private boolean isQuotedInPart(Tree tree, Report quotation) {
    if (quotation.cueToken().isEmpty()) {
      return false;
    }
    return analysis.attribution().reports(tree).stream()
        .filter(other -> !other.quotation() && other.cueToken().equals(quotation.cueToken()))
        .anyMatch(other -> surrounds(tree, other, quotation));
  }

  private static boolean surrounds(Tree tree, Report clause, Report quotation) {
    BitSet outside = (BitSet) clause.scope().clone();
    outside.andNot(quotation.scope());
    long words =
        outside.stream()
            .mapToObj(tree::token)
            .filter(token -> !token.is("punct") && !token.text().equalsIgnoreCase("that"))
            .filter(token -> token.index() < quotation.scope().nextSetBit(0))
            .count();
    return words > 0 && clause.scope().intersects(quotation.scope());
  }

  private static Token head(Report report, Token content) {
    return report.cueToken().orElse(content);
  }

  private void addStatement(Tree tree, Report report, Span words, Token head) {
    Optional<Entity> speaker = analysis.grounds().claimant(report);
    Event event =
        new Event(
            "e" + report.cue().begin() + "-Statement-" + words.begin(),
            STATEMENT,
            report.predicate().map(Predicate::lemma).orElse("say"),
            Clauses.clean(report.cue(), analysis.article().text()),
            report.cue());
    Modality modality = report.predicate().map(analysis::modality).orElse(Modality.PLAIN);
    Assertion ground =
        analysis.grounds().of(tree, head, report.cue(), modality, Confidence.STATEMENT);
    if (report.tree() != report.sourceTree() || report.cueToken().isEmpty()) {
      ground = analysis.grounds().ofDescription(tree, report.cue(), Confidence.STATEMENT);
    }
    if (ground.claimant().isPresent() && ground.claimant().equals(speaker)) {
      ground = analysis.grounds().ofDescription(tree, report.cue(), Confidence.STATEMENT);
    }
    Assertion basis = ground;
    Span source =
        report
            .source()
            .map(token -> analysis.span(report.sourceTree(), token))
            .orElse(report.cue());
    speaker.ifPresent(
        agent -> facts.add(new Fact(event, ng("agent"), agent, basis, report.cue(), source)));
    Value theme = Value.text(Clauses.clean(words, analysis.article().text()));
    facts.add(new Fact(event, ng("theme"), theme, basis, report.cue(), words));
    report.predicate().ifPresent(predicate -> addRecipients(predicate, event, basis));
  }

  private void addRecipients(Predicate predicate, Event event, Assertion ground) {
    for (LexicalEntry entry : predicate.entries()) {
      for (var slot : predicate.slots().entrySet()) {
        if (!entry.roles(slot.getKey()).contains(ng("recipient"))) {
          continue;
        }
        for (Token filler : slot.getValue()) {
          analysis
              .grounds()
              .entity(predicate.tree(), filler)
              .ifPresent(
                  recipient ->
                      facts.add(
                          new Fact(
                              event,
                              ng("recipient"),
                              recipient,
                              ground,
                              event.trigger(),
                              analysis.span(predicate.tree(), filler))));
        }
      }
      return;
    }
  }

  /// Whether the clause's own predicate became an event or a relation, or reports in its turn.
  private boolean isTyped(Tree tree, Token head) {
    for (Token token : heads(tree, head)) {
      if (analysis.eventFrame(tree, token).isPresent()) {
        return true;
      }
      for (Predicate predicate : analysis.predicates(tree)) {
        boolean here = predicate.head().equals(token);
        boolean reports =
            predicate.is(LexicalEntry.Function.REPORTING)
                && analysis.attribution().reports(tree).stream()
                    .anyMatch(report -> report.predicate().filter(predicate::equals).isPresent());
        if (here && reports) {
          return true;
        }
      }
    }
    return false;
  }

  /// The head of a clause and of what it governs by "start to", "want to".
  private static List<Token> heads(Tree tree, Token head) {
    java.util.ArrayList<Token> heads = new java.util.ArrayList<>(List.of(head));
    for (Token complement : tree.children(head, "xcomp")) {
      heads.addAll(heads(tree, complement));
    }
    return heads;
  }
}
