package org.newsgraph.assemble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.model.Fact;
import org.newsgraph.model.FactKind;
import org.newsgraph.model.Facts;
import org.newsgraph.model.Node;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Resolved;
import org.newsgraph.model.Span;
import org.newsgraph.ontology.Ontology;

/// Turns a resolved reading into facts with their grounds. Thread-safe.
public final class Assembler {

  private final Permission permission;
  private final Thresholds thresholds;
  private final Calibration calibration;
  private final double minConfidence;

  /// @param minConfidence facts that are less sure are left out, 0 to 1
  public Assembler(
      Ontology ontology, Thresholds thresholds, Calibration calibration, double minConfidence) {
    this.permission = new Permission(ontology);
    this.thresholds = thresholds;
    this.calibration = calibration;
    this.minConfidence = minConfidence;
  }

  /// All that the article states, in the order of its text, and the sentences that gave nothing.
  public Facts assemble(Resolved read) {
    Resolved resolved = Acquittals.apply(read, thresholds);
    FactNodes fillers = new FactNodes(resolved, permission);
    Grounds grounds =
        new Grounds(resolved.reading(), new Claimants(resolved, thresholds), thresholds);
    Map<Triple, Fact> found = new LinkedHashMap<>();
    for (FactDraft draft : new FactDrafts(resolved, permission, fillers, thresholds).drafts()) {
      Fact fact = fact(draft, grounds);
      found.merge(Triple.of(fact), fact, Assembler::surer);
    }
    return sure(resolved, found.values());
  }

  private Fact fact(FactDraft draft, Grounds grounds) {
    Fact fact =
        new Fact(
            draft.subject(),
            draft.arc().label(),
            draft.object(),
            grounds.of(draft),
            draft.from().span(),
            draft.to().span());
    return fact.withConfidence(calibration.confidence(FactKind.of(fact), draft.score()));
  }

  private static Fact surer(Fact first, Fact second) {
    return second.confidence() > first.confidence() ? second : first;
  }

  /// The facts but for those that are too unsure.
  private Facts sure(Resolved resolved, Iterable<Fact> found) {
    List<Fact> facts = new ArrayList<>();
    Ledger ledger = new Ledger(resolved.reading());
    for (Fact fact : found) {
      if (fact.confidence() < minConfidence) {
        ledger.leaveOut(fact);
      } else {
        facts.add(fact);
        ledger.keep(fact);
      }
    }
    return new Facts(resolved.reading().article(), facts, ledger.unmatched());
  }

  /// One triple is stated once a sentence.
  private record Triple(Node subject, OntologyTerm property, Node object, Span sentence) {

    static Triple of(Fact fact) {
      return new Triple(
          fact.subject(), fact.property(), fact.object(), fact.assertion().evidence());
    }
  }
}
