package org.newsgraph.pipeline;

import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.newsgraph.assemble.Assembler;
import org.newsgraph.assemble.Calibration;
import org.newsgraph.assemble.Thresholds;
import org.newsgraph.interpret.Interpreter;
import org.newsgraph.lexicon.LexiconMatcher;
import org.newsgraph.model.AnalysisPart;
import org.newsgraph.model.Article;
import org.newsgraph.model.Facts;
import org.newsgraph.model.Reading;
import org.newsgraph.model.Resolved;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.resolve.Resolver;

/// How an article becomes facts: the network reads it, the lexicon adds what its words tell,
/// mentions of one thing are joined, and facts are made of what is left. All safe for use by many
/// threads.
public record Analysis(
    Function<Article, Reading> interpret,
    UnaryOperator<Reading> match,
    Function<Reading, Resolved> resolve,
    Function<Resolved, Facts> assemble) {

  /// The analysis with the network that the program ships.
  ///
  /// @param interpret reads an article; see [Interpreter]
  /// @param minConfidence facts that are less sure are left out, 0 to 1
  /// @param without parts that are left out, to measure what they bring
  public static Analysis of(
      Function<Article, Reading> interpret,
      Ontology ontology,
      Lexicon lexicon,
      double minConfidence,
      Set<AnalysisPart> without) {
    LexiconMatcher matcher = new LexiconMatcher(ontology, lexicon, Interpreter.classes());
    Resolver resolver = new Resolver(ontology, lexicon);
    Assembler assembler =
        new Assembler(ontology, Thresholds.DEFAULT, Calibration.shipped(), minConfidence);
    return new Analysis(
        interpret,
        without.contains(AnalysisPart.LEXICON) ? UnaryOperator.identity() : matcher::match,
        without.contains(AnalysisPart.COREFERENCE)
            ? reading -> resolver.resolve(withoutLinks(reading))
            : resolver::resolve,
        assembler::assemble);
  }

  private static Reading withoutLinks(Reading reading) {
    return new Reading(
        reading.article(),
        reading.sentences(),
        reading.nodes(),
        reading.arcs(),
        java.util.List.of());
  }

  /// What the article states, once it is read.
  public Facts facts(Reading reading) {
    return match.andThen(resolve).andThen(assemble).apply(reading);
  }
}
