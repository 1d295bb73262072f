package org.newsgraph.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.newsgraph.model.AnalysisPart;
import org.newsgraph.model.Annotations;
import org.newsgraph.model.Article;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Facts;
import org.newsgraph.model.LearntRelation;
import org.newsgraph.ontology.LexicalEntry;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.PartOfSpeech;

/// Turns an annotated article into facts. Thread-safe.
public final class Extractor {

  private final Ontology ontology;
  private final Lexicon lexicon;
  private final Kinds kinds;
  private final Calibration calibration = Calibration.shipped();
  private final double minConfidence;
  private final Set<AnalysisPart> without;

  /// An extractor that looks for what the ontology has and the lexicon words.
  public Extractor(Ontology ontology, Lexicon lexicon) {
    this(ontology, lexicon, 0, Set.of());
  }

  /// An extractor that leaves out unsure facts, and parts of the analysis.
  ///
  /// @param minConfidence facts that are less sure are left out, 0 to 1
  /// @param without parts that are left out to measure what they bring
  public Extractor(
      Ontology ontology, Lexicon lexicon, double minConfidence, Set<AnalysisPart> without) {
    this.minConfidence = minConfidence;
    this.without = Set.copyOf(without);
    this.ontology = ontology;
    this.lexicon =
        without.contains(AnalysisPart.NOUNS)
            ? lexicon.filtered(entry -> !isNounOfPredicate(entry, ontology))
            : lexicon;
    this.kinds = new Kinds(ontology, this.lexicon);
  }

  /// Nouns for classes of things only say what a mention is.
  private static boolean isNounOfPredicate(LexicalEntry entry, Ontology ontology) {
    return entry.partOfSpeech() == PartOfSpeech.NOUN
        && entry.denotes().filter(term -> !ontology.isEntityClass(term)).isPresent();
  }

  /// All that the article states, in the order of its sentences, by the lexicon alone.
  public Facts extract(Annotations annotations) {
    return extract(annotations, List.of());
  }

  /// All that the article states, in the order of its sentences.
  ///
  /// @param learnt what a learnt model of relations read in the same sentences
  public Facts extract(Annotations annotations, List<LearntRelation> learnt) {
    Analysis analysis = new Analysis(annotations, ontology, lexicon, kinds, without);
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
    new LearntRelations(analysis, assembler, ontology).add(learnt);
    return sure(annotations.article(), analysis, assembler.facts());
  }

  /// The facts with their confidences, but for those that are too unsure.
  private Facts sure(Article article, Analysis analysis, List<Fact> found) {
    List<Fact> facts = new ArrayList<>();
    Ledger ledger = new Ledger(analysis);
    for (Fact uncalibrated : found) {
      Fact fact = calibration.apply(uncalibrated);
      if (fact.confidence() < minConfidence) {
        ledger.leaveOut(fact);
      } else {
        facts.add(fact);
        ledger.keep(fact);
      }
    }
    return new Facts(article, facts, ledger.unmatched());
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
      } else if (analysis.tells(frame)
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
}
