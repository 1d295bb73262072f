package org.newsgraph.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.newsgraph.emit.GraphWriter;
import org.newsgraph.model.Annotations;
import org.newsgraph.model.Article;
import org.newsgraph.model.Facts;
import org.newsgraph.model.LearntRelation;
import org.newsgraph.validate.ShapeValidator;

/// What is done with each article, one after the other; all safe for use by many threads.
///
/// @param identify what is done to find out which items the named things are and which are one,
///   where that is wanted
public record Stages(
    Function<Article, Annotations> annotate,
    Function<Annotations, List<LearntRelation>> relate,
    BiFunction<Annotations, List<LearntRelation>, Facts> extract,
    GraphWriter emit,
    Optional<Identity> identify,
    ShapeValidator validate) {

  /// Stages that link nothing and call each thing by its name.
  public Stages(
      Function<Article, Annotations> annotate,
      Function<Annotations, List<LearntRelation>> relate,
      BiFunction<Annotations, List<LearntRelation>, Facts> extract,
      GraphWriter emit,
      ShapeValidator validate) {
    this(annotate, relate, extract, emit, Optional.empty(), validate);
  }

  /// The same stages with linking.
  public Stages with(Identity identity) {
    return new Stages(annotate, relate, extract, emit, Optional.of(identity), validate);
  }

  /// What the article states, by all stages of its analysis.
  public Facts facts(Annotations annotations) {
    return extract.apply(annotations, relate.apply(annotations));
  }
}
