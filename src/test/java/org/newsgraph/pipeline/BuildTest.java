package org.newsgraph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.model.Article;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Facts;
import org.newsgraph.model.Reading;
import org.newsgraph.model.Value;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.read.Diagnostic;
import org.newsgraph.read.ReadArticle;
import org.newsgraph.read.ReadFailure;
import org.newsgraph.read.ReadOutcome;
import org.newsgraph.read.ReadSkipped;
import org.newsgraph.sample.SampleArticles;
import org.newsgraph.sample.Writers;
import org.newsgraph.store.StoreException;
import org.newsgraph.store.Tdb2Store;
import org.newsgraph.validate.ShapeValidator;

class BuildTest {

  private final List<String> told = new ArrayList<>();
  private final List<List<String>> commits = new ArrayList<>();
  private Duration timeOfAnArticle = Duration.ZERO;
  private Instant now = Instant.EPOCH;

  private final BuildListener listener =
      new BuildListener() {
        @Override
        public void diagnosed(Diagnostic diagnostic) {
          told.add(diagnostic.toString());
        }

        @Override
        public void finished(String place) {
          now = now.plus(timeOfAnArticle);
        }

        @Override
        public void committed(List<String> articleIds) {
          commits.add(articleIds);
        }
      };

  @Test
  void build_ofGoodArticles_storesThemAndCounts(@TempDir Path directory) {
    try (Tdb2Store store = Tdb2Store.openOrCreate(directory)) {
      BuildSummary summary =
          build(2, BuildTest::annotate).run(Stream.of(article("b"), article("a")), store::replace);

      assertThat(store.articles()).containsExactly("a", "b");
      assertThat(summary.articles()).isEqualTo(2);
      assertThat(summary.facts()).isEqualTo(14);
      assertThat(summary.assertedFacts()).isEqualTo(10);
      assertThat(summary.unmatchedSentences()).isEqualTo(2);
      assertThat(told).isEmpty();
    }
  }

  @Test
  void articleFailingStage_isReportedAndBuildContinues() {
    Function<Article, Reading> annotate =
        article -> {
          if (article.id().equals("bad")) {
            throw new IllegalStateException("no tree");
          }
          return annotate(article);
        };

    BuildSummary summary =
        build(2, annotate).run(Stream.of(article("a"), article("bad"), article("b")), batch -> {});

    assertThat(told).containsExactly("bad.txt: error: cannot be analysed: no tree");
    assertThat(commits).containsExactly(List.of("a", "b"));
    assertThat(summary.failures()).isEqualTo(1);
  }

  @Test
  void shapeViolation_warnsAndOmitsOnlyThatFact(@TempDir Path directory) {
    try (Tdb2Store store = Tdb2Store.openOrCreate(directory)) {
      BuildSummary summary =
          build(1, BuildTest::annotate, BuildTest::withPatientOfText)
              .run(Stream.of(article("a")), store::replace);

      assertThat(store.articles()).containsExactly("a");
      assertThat(summary)
          .returns(1, BuildSummary::articles)
          .returns(7, BuildSummary::facts)
          .returns(1, BuildSummary::leftOutFacts)
          .returns(1, BuildSummary::warnings)
          .returns(0, BuildSummary::failures);
    }
    assertThat(told)
        .singleElement()
        .asString()
        .startsWith("a.txt: warning: left out the fact \"arrested\" patient \"two dockers\"; ")
        .endsWith("; its sentence is \"Harbour police arrested two dockers in Piraeus in 2025.\"");
  }

  @Test
  void stackOverflow_isReportedAsArticleFailure() {
    BuildSummary summary =
        build(1, BuildTest::recurse).run(Stream.of(article("deep")), batch -> {});

    assertThat(summary.failures()).isEqualTo(1);
    assertThat(told).singleElement().asString().startsWith("deep.txt: error: cannot be analysed");
  }

  @Test
  void unreadableAndSkippedInputs_areReportedInOrder() {
    Stream<ReadOutcome> outcomes =
        Stream.of(
            new ReadFailure(diagnostic("empty.txt", Diagnostic.Severity.ERROR, "is empty")),
            article("a"),
            new ReadSkipped(diagnostic("map.png", Diagnostic.Severity.NOTE, "is an image")));

    BuildSummary summary = build(2, BuildTest::annotate).run(outcomes, batch -> {});

    assertThat(told).containsExactly("empty.txt: error: is empty", "map.png: note: is an image");
    assertThat(summary)
        .returns(1, BuildSummary::articles)
        .returns(1, BuildSummary::failures)
        .returns(1, BuildSummary::skipped);
  }

  @Test
  void slowArticle_keepsCommitOrder() {
    CountDownLatch secondDone = new CountDownLatch(1);
    Function<Article, Reading> annotate =
        article -> {
          if (article.id().equals("first")) {
            awaitQuietly(secondDone);
          } else {
            secondDone.countDown();
          }
          return annotate(article);
        };

    build(2, annotate).run(Stream.of(article("first"), article("second")), batch -> {});

    assertThat(commits.stream().flatMap(List::stream)).containsExactly("first", "second");
  }

  @Test
  void manyArticles_areCommittedInBatchesOf500() {
    Stream<ReadOutcome> outcomes = IntStream.range(0, 1050).mapToObj(i -> article("a" + i));

    build(2, BuildTest::annotate).run(outcomes, batch -> {});

    assertThat(commits).extracting(List::size).containsExactly(500, 500, 50);
  }

  @Test
  void slowArticles_waitTenSecondsAtMost() {
    Stream<ReadOutcome> outcomes = IntStream.range(0, 8).mapToObj(i -> article("a" + i));
    timeOfAnArticle = Duration.ofSeconds(4);

    build(1, BuildTest::annotate).run(outcomes, batch -> {});

    // The fourth may be done with before the others have waited too long, or after it.
    assertThat(commits)
        .hasSizeBetween(2, 3)
        .allSatisfy(batch -> assertThat(batch).hasSizeLessThan(5));
    assertThat(commits.stream().flatMap(List::stream)).hasSize(8);
  }

  @Test
  void slowCommit_letsTheNextBatchWaitLonger() {
    Stream<ReadOutcome> outcomes = IntStream.range(0, 60).mapToObj(i -> article("a" + i));
    timeOfAnArticle = Duration.ofSeconds(4);

    build(1, BuildTest::annotate).run(outcomes, batch -> now = now.plus(Duration.ofSeconds(4)));

    // Ten seconds for the first batch, then twenty times four for each.
    assertThat(commits.getFirst()).hasSizeLessThan(5);
    assertThat(commits.get(1)).hasSizeBetween(18, 22);
    assertThat(commits.stream().flatMap(List::stream)).hasSize(60);
  }

  @Test
  void storeThatFails_endsTheBuild() {
    Build build = build(1, BuildTest::annotate);
    Stream<ReadOutcome> outcomes = Stream.of(article("a"));

    assertThatThrownBy(
            () ->
                build.run(
                    outcomes,
                    batch -> {
                      throw new StoreException("db", "disk full");
                    }))
        .isInstanceOf(StoreException.class)
        .hasMessage("disk full");
    assertThat(commits).isEmpty();
  }

  private Build build(int threads, Function<Article, Reading> annotate) {
    return build(threads, annotate, BuildTest::extract);
  }

  private Build build(
      int threads, Function<Article, Reading> annotate, Function<Reading, Facts> extract) {
    Stages stages = new Stages(annotate, extract, Writers.still(), new ShapeValidator(ontology()));
    return new Build(new Analyser(stages), threads, () -> now, listener);
  }

  private static Ontology ontology() {
    try {
      return Ontology.shipped();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Reading annotate(Article article) {
    return Reading.empty(article);
  }

  private static Facts extract(Reading reading) {
    return SampleArticles.dockers(reading.article().id());
  }

  /// One fact more, whose object is text where a thing belongs.
  private static Facts withPatientOfText(Reading reading) {
    Facts facts = extract(reading);
    Fact good = facts.facts().get(1);
    Fact bad =
        new Fact(
            good.subject(),
            good.property(),
            Value.text(good.object().label()),
            good.assertion(),
            good.subjectSpan(),
            good.objectSpan());
    List<Fact> all = Stream.concat(facts.facts().stream(), Stream.of(bad)).toList();
    return new Facts(facts.article(), all, facts.unmatched());
  }

  @SuppressWarnings("InfiniteRecursion") // To overflow the stack is its purpose.
  private static Reading recurse(Article article) {
    return recurse(article);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ReadOutcome article(String id) {
    return new ReadArticle(SampleArticles.dockers(id).article(), List.of());
  }

  private static Diagnostic diagnostic(String place, Diagnostic.Severity severity, String text) {
    return new Diagnostic(place, Optional.empty(), severity, text);
  }
}
