package org.newsgraph.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.newsgraph.model.Annotations;
import org.newsgraph.model.Event;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Facts;
import org.newsgraph.model.Node;
import org.newsgraph.model.Span;
import org.newsgraph.model.Unmatched;
import org.newsgraph.ontology.LexicalEntry;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.PartOfSpeech;

/// Turns an annotated article into facts. Thread-safe.
public final class Extractor {

  private final Ontology ontology;
  private final Lexicon lexicon;
  private final Kinds kinds;

  /// An extractor that looks for what the ontology has and the lexicon words.
  public Extractor(Ontology ontology, Lexicon lexicon) {
    this.ontology = ontology;
    this.lexicon = lexicon;
    this.kinds = new Kinds(ontology, lexicon);
  }

  /// All that the article states, in the order of its sentences.
  public Facts extract(Annotations annotations) {
    Analysis analysis = new Analysis(annotations, ontology, lexicon, kinds);
    FactAssembler assembler = new FactAssembler(analysis);
    StatementAssembler statements = new StatementAssembler(analysis, assembler);
    NounRelations nounRelations = new NounRelations(analysis, assembler);
    PersonDetails personDetails = new PersonDetails(analysis, assembler);
    for (Tree tree : analysis.trees()) {
      Set<Predicate> reporting = reporting(analysis, tree);
      for (Predicate predicate : analysis.predicates(tree)) {
        addPredicate(analysis, assembler, predicate, reporting.contains(predicate));
      }
      statements.add(tree);
      nounRelations.add(tree);
      personDetails.add(tree);
    }
    List<Fact> facts = assembler.facts();
    return new Facts(annotations.article(), facts, unmatched(analysis, facts));
  }

  /// The reporting predicates whose words are kept as statements or as facts of their own.
  private static Set<Predicate> reporting(Analysis analysis, Tree tree) {
    Set<Predicate> reporting = new HashSet<>();
    for (Report report : analysis.attribution().reports(tree)) {
      if (!report.contents().isEmpty()) {
        report.predicate().ifPresent(reporting::add);
      }
    }
    return reporting;
  }

  private static void addPredicate(
      Analysis analysis, FactAssembler assembler, Predicate predicate, boolean reported) {
    boolean typed = false;
    for (Frame frame : analysis.frames(predicate)) {
      if (!analysis.isEvent(frame)) {
        assembler.addRelations(frame);
        typed |= frame.roles().size() > 0;
      } else if (!frame.roles().isEmpty()
          && !(reported && frame.entry().is(LexicalEntry.Function.REPORTING))) {
        assembler.addEvent(frame);
        typed = true;
      }
    }
    boolean unknown =
        predicate.entries().isEmpty()
            && predicate.partOfSpeech() == PartOfSpeech.VERB
            && !predicate.head().is("amod");
    if (unknown && !typed) {
      assembler.addOpenEvent(predicate);
    }
  }

  private static List<Unmatched> unmatched(Analysis analysis, List<Fact> facts) {
    Set<Span> told = new HashSet<>();
    for (Fact fact : facts) {
      Node subject = fact.subject();
      if (!(subject instanceof Event event && event.isOpen())) {
        told.add(fact.assertion().evidence());
      }
    }
    List<Unmatched> unmatched = new ArrayList<>();
    for (Tree tree : analysis.trees()) {
      if (!told.contains(tree.sentence().span())) {
        unmatched.add(new Unmatched(tree.sentence().span(), reason(analysis, tree)));
      }
    }
    return unmatched;
  }

  private static Unmatched.Reason reason(Analysis analysis, Tree tree) {
    List<Predicate> predicates = analysis.predicates(tree);
    if (tree.tokens().stream().noneMatch(token -> token.tagged("VB"))) {
      return Unmatched.Reason.PARSE_REJECTED;
    }
    boolean known =
        predicates.stream()
            .flatMap(predicate -> analysis.frames(predicate).stream())
            .anyMatch(analysis::isEvent);
    return known ? Unmatched.Reason.NO_ARGUMENT : Unmatched.Reason.NO_LEXICON_ENTRY;
  }
}
