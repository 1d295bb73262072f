package org.newsgraph.pipeline;

import java.util.Optional;
import java.util.function.Function;
import org.newsgraph.emit.GraphWriter;
import org.newsgraph.model.Article;
import org.newsgraph.model.Facts;
import org.newsgraph.model.Reading;
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

  /// The same stages with linking.
  public Stages with(Identity identity) {
    return new Stages(interpret, conclude, emit, Optional.of(identity), validate);
  }

  /// What the article states, by all stages of its analysis.
  public Facts facts(Article article) {
    return interpret.andThen(conclude).apply(article);
  }
}
