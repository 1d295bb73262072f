package org.newsgraph.pipeline;

import java.util.function.Function;
import org.newsgraph.emit.GraphWriter;
import org.newsgraph.model.Annotations;
import org.newsgraph.model.Article;
import org.newsgraph.model.Facts;
import org.newsgraph.validate.ShapeValidator;

/// What is done with each article, one after the other; all safe for use by many threads.
public record Stages(
    Function<Article, Annotations> annotate,
    Function<Annotations, Facts> extract,
    GraphWriter emit,
    ShapeValidator validate) {}
