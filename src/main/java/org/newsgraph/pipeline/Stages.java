package org.newsgraph.pipeline;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.newsgraph.emit.GraphWriter;
import org.newsgraph.emit.Run;
import org.newsgraph.interpret.Interpreter;
import org.newsgraph.model.Article;
import org.newsgraph.model.Facts;
import org.newsgraph.model.Reading;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.ontology.LexiconReader;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.validate.ShapeValidator;

/// What is done with each article, one after the other; all safe for use by many threads.
///
/// @param interpret reads the text
/// @param conclude makes facts of what was read
/// @param identify what is done to find out which items the named things are and which are one,
///   where that is wanted
public record Stages(
    Function<Article, Reading> interpret,
    Function<Reading, Facts> conclude,
    GraphWriter emit,
    Optional<Identity> identify,
    ShapeValidator validate) {

  /// Stages that link nothing and call each thing by its name.
  public Stages(
      Function<Article, Reading> interpret,
      Function<Reading, Facts> conclude,
      GraphWriter emit,
      ShapeValidator validate) {
    this(interpret, conclude, emit, Optional.empty(), validate);
  }

  /// Stages with the analysis of a text by its parts.
  public Stages(Analysis analysis, GraphWriter emit, ShapeValidator validate) {
    this(analysis.interpret(), analysis::facts, emit, validate);
  }

  /// The stages that the settings name, without linking; the network still loads when they are
  /// there.
  static Stages load(AnalyserSettings settings, Ontology ontology, Clock clock) throws IOException {
    Function<Article, Reading> interpret = SharedNetwork.load();
    Lexicon lexicon = new LexiconReader(ontology).readOrThrow(settings.ontology());
    Run run =
        new Run(
            SoftwareVersion.number(),
            ontology.sha256(),
            List.of(Interpreter.MODEL),
            settings.options());
    return new Stages(
        Analysis.of(interpret, ontology, lexicon, settings.minConfidence(), settings.without()),
        new GraphWriter(settings.base(), ontology, run, clock),
        new ShapeValidator(ontology));
  }

  /// The same stages with linking.
  public Stages with(Identity identity) {
    return new Stages(interpret, conclude, emit, Optional.of(identity), validate);
  }

  /// What the article states, by all stages of its analysis.
  public Facts facts(Article article) {
    return interpret.andThen(conclude).apply(article);
  }
}
