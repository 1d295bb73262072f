package org.newsgraph.pipeline;

import java.util.Optional;
import org.newsgraph.emit.ArticleGraphs;
import org.newsgraph.model.Annotations;
import org.newsgraph.model.Article;
import org.newsgraph.model.Facts;
import org.newsgraph.read.Diagnostic;
import org.newsgraph.read.ReadArticle;
import org.newsgraph.read.ReadFailure;
import org.newsgraph.read.ReadOutcome;
import org.newsgraph.read.ReadSkipped;
import org.newsgraph.validate.Validation;

/// Takes one input through all stages up to the store.
final class ArticleWork {

  private final Stages stages;

  ArticleWork(Stages stages) {
    this.stages = stages;
  }

  Outcome work(ReadOutcome outcome) {
    return switch (outcome) {
      case ReadSkipped skipped -> new Outcome.Skipped(skipped.diagnostic());
      case ReadFailure failure -> new Outcome.Failed(failure.diagnostic(), Optional.empty());
      case ReadArticle article -> build(article);
    };
  }

  // The one place that catches what a stage throws: no article may stop the others. Deep recursion
  // on a strange sentence is the article's fault too.
  private Outcome build(ReadArticle read) {
    Article article = read.article();
    try {
      Annotations annotations = stages.annotate().apply(article);
      Facts facts = stages.facts(annotations);
      ArticleGraphs graphs = linked(stages.emit().write(facts), article);
      return switch (stages.validate().validate(graphs.facts())) {
        case Validation.Conforms() -> built(read, annotations, facts, graphs);
        case Validation.Violations violations ->
            failed(
                article,
                "left out, since its graph breaks the shapes: " + violations.report(),
                Optional.empty());
      };
    } catch (RuntimeException | StackOverflowError e) {
      String reason = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
      return failed(article, "cannot be analysed: " + reason, Optional.of(e));
    }
  }

  private ArticleGraphs linked(ArticleGraphs graphs, Article article) {
    return stages
        .link()
        .map(linking -> graphs.with(linking.link(graphs.article(), graphs.facts(), article.text())))
        .orElse(graphs);
  }

  private static Outcome built(
      ReadArticle read, Annotations annotations, Facts facts, ArticleGraphs graphs) {
    int tokens = annotations.sentences().stream().mapToInt(s -> s.tokens().size()).sum();
    return new Outcome.Built(
        read.article().metadata().source(),
        graphs,
        facts,
        annotations.sentences().size(),
        tokens,
        read.warnings());
  }

  private static Outcome failed(Article article, String message, Optional<Throwable> cause) {
    Diagnostic diagnostic =
        new Diagnostic(
            article.metadata().source(), Optional.empty(), Diagnostic.Severity.ERROR, message);
    return new Outcome.Failed(diagnostic, cause);
  }
}
