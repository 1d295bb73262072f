package org.newsgraph.pipeline;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.newsgraph.emit.ArticleGraphs;
import org.newsgraph.emit.LinkWriter;
import org.newsgraph.model.Article;
import org.newsgraph.model.Facts;
import org.newsgraph.model.Reading;
import org.newsgraph.model.Token;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.read.Diagnostic;
import org.newsgraph.read.ReadArticle;
import org.newsgraph.read.ReadFailure;
import org.newsgraph.read.ReadOptions;
import org.newsgraph.read.ReadOutcome;
import org.newsgraph.read.ReadSkipped;
import org.newsgraph.read.RecordReader;
import org.newsgraph.validate.Validation;

/// Analyses articles: an article or a line of JSONL in, its graphs or a failure out.
///
/// The way into the program for all who have articles: the command line, Spark, other programs. It
/// knows no store and no console. What an article is to blame for is an [Outcome.Failed] and no
/// exception. To load it takes seconds; the network, some 600 MB, is loaded once in a process,
/// however many analysers there are. Safe for use by many threads.
///
/// {@snippet class="org.newsgraph.pipeline.AnalyserIT" region="library"}
public final class Analyser implements AutoCloseable {

  private final Stages stages;
  private final RecordReader records;
  private final Optional<OpenedLinking> owned;

  /// An analyser of these stages.
  public Analyser(Stages stages) {
    this(stages, ReadOptions.standard(), Optional.empty());
  }

  private Analyser(Stages stages, ReadOptions reading, Optional<OpenedLinking> owned) {
    this.stages = stages;
    this.records = new RecordReader(reading);
    this.owned = owned;
  }

  /// An analyser as the settings say, which opens and closes the index that they name.
  ///
  /// @throws IOException where the ontology or the index cannot be read
  /// @throws IllegalStateException where Java has too little memory for the network
  public static Analyser load(AnalyserSettings settings) throws IOException {
    Ontology ontology = Ontology.of(settings.ontology());
    Stages stages = Stages.load(settings, ontology, Clock.systemUTC());
    OpenedLinking linking =
        OpenedLinking.of(settings.index(), settings.decisions(), Optional.empty(), ontology);
    return new Analyser(linking.addTo(stages), settings.reading(), Optional.of(linking));
  }

  /// An analyser as the settings say, with linking that the caller has opened and closes.
  ///
  /// @param ontology that of the settings
  /// @param clock tells when an article's graph was made
  public static Analyser load(
      AnalyserSettings settings, Ontology ontology, OpenedLinking linking, Clock clock)
      throws IOException {
    Stages stages = Stages.load(settings, ontology, clock);
    return new Analyser(linking.addTo(stages), settings.reading(), Optional.empty());
  }

  /// What becomes of a line of JSONL, read by the settings' field names.
  ///
  /// @param place what messages call it, such as `news.jsonl:12`
  public Outcome analyse(String line, String place) {
    return analyse(records.read(line, place));
  }

  /// What becomes of an article.
  public Outcome analyse(Article article) {
    return analyse(new ReadArticle(article, List.of()));
  }

  /// What becomes of what was read.
  public Outcome analyse(ReadOutcome outcome) {
    return switch (outcome) {
      case ReadSkipped skipped -> new Outcome.Skipped(skipped.diagnostic());
      case ReadFailure failure -> new Outcome.Failed(failure.diagnostic(), Optional.empty());
      case ReadArticle article -> build(article);
    };
  }

  /// What the article states, without graphs.
  public Facts facts(Article article) {
    return stages.facts(article);
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
                "left out because its graph breaks the shapes: " + violations.report(),
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
    long words =
        reading.sentences().stream()
            .flatMap(sentence -> sentence.tokens().stream())
            .filter(Token::isWord)
            .count();
    return new Outcome.Built(
        read.article().metadata().source(),
        shaped.graphs(),
        shaped.facts(),
        leftOut.size(),
        reading.sentences().size(),
        (int) words,
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

  /// Closes the index, if the settings named one; the network stays loaded for others.
  @Override
  public void close() throws IOException {
    if (owned.isPresent()) {
      owned.get().close();
    }
  }
}
