package org.newsgraph.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.newsgraph.emit.ArticleGraphs;
import org.newsgraph.emit.LinkWriter;
import org.newsgraph.model.Article;
import org.newsgraph.model.Facts;
import org.newsgraph.model.Reading;
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
      Reading reading = stages.interpret().apply(article);
      Facts facts = stages.conclude().apply(reading);
      return switch (new ShapeFilter(this::graphs, stages.validate()).filter(facts)) {
        case ShapedFacts.Conforming conforming -> built(read, reading, conforming);
        case ShapedFacts.Broken(Validation.Violations violations) ->
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

  private ArticleGraphs graphs(Facts facts) {
    ArticleGraphs byName = stages.emit().write(facts);
    return stages.identify().map(identity -> identified(identity, facts, byName)).orElse(byName);
  }

  private ArticleGraphs identified(Identity identity, Facts facts, ArticleGraphs byName) {
    Identified identified =
        identity.identify(byName.article(), byName.facts(), facts.article().text());
    ArticleGraphs graphs =
        identified.renamed().isEmpty() ? byName : stages.emit().write(facts, identified.renamed());
    return graphs.with(
        new LinkWriter().write(byName.article(), identified.decisions(), identified.merges()));
  }

  private static Outcome built(ReadArticle read, Reading reading, ShapedFacts.Conforming shaped) {
    List<LeftOutFact> leftOut = shaped.leftOut();
    int tokens = reading.sentences().stream().mapToInt(s -> s.tokens().size()).sum();
    return new Outcome.Built(
        read.article().metadata().source(),
        shaped.graphs(),
        shaped.facts(),
        leftOut.size(),
        reading.sentences().size(),
        tokens,
        Stream.concat(
                read.warnings().stream(),
                leftOut.stream().map(fact -> fact.diagnostic(read.article())))
            .toList());
  }

  private static Outcome failed(Article article, String message, Optional<Throwable> cause) {
    Diagnostic diagnostic =
        new Diagnostic(
            article.metadata().source(), Optional.empty(), Diagnostic.Severity.ERROR, message);
    return new Outcome.Failed(diagnostic, cause);
  }
}
