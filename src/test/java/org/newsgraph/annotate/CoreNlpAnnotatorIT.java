package org.newsgraph.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.Annotations;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleMetadata;
import org.newsgraph.model.NumberExpression;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.TimeExpression;
import org.newsgraph.model.Token;

class CoreNlpAnnotatorIT {

  private static final LocalDate TUESDAY = LocalDate.of(2018, 11, 20);

  @Test
  void sentences_endAtFullStopsButNotAtAbbreviations() {
    assertThat(sentences(article("Mr. Hall met Dr. Berg in Oslo. They talked for an hour.")))
        .containsExactly("Mr. Hall met Dr. Berg in Oslo.", "They talked for an hour.");
  }

  @Test
  void blankLine_endsASentenceAndALineBreakDoesNot() {
    assertThat(sentences(article("A ferry sank\noff Malta\n\nNobody drowned")))
        .containsExactly("A ferry sank\noff Malta", "Nobody drowned");
  }

  @Test
  void headline_isTheFirstSentence() {
    Article article =
        new Article(
            "a", Optional.of("Ferry sinks off Malta"), "Nobody drowned.", metadata(TUESDAY));

    assertThat(sentences(article)).containsExactly("Ferry sinks off Malta", "Nobody drowned.");
  }

  @Test
  void spans_coverTheWordsOfTheTextWhateverItsCharacters() {
    Article article =
        article(
            "“Добро 🚢👩🏽‍✈️ утро,” said Zoë Müller’s aunt—the captain… It’s £1,000 (or 10 %). 😀 Done!");

    for (Sentence sentence : annotate(article).sentences()) {
      assertThat(sentence.tokens())
          .allSatisfy(token -> assertThat(token.span().in(article.text())).isEqualTo(token.text()));
    }
  }

  @Test
  void spansBehindAnEmoji_countUtf16Units() {
    Article article = article("🚢 Police arrested Anna Berg.");

    Token police = token(article, "Police");

    assertThat(police.span().begin()).isEqualTo(3);
  }

  @Test
  void names_haveTheirTypes() {
    Article article = article("Angela Merkel met Siemens managers in Berlin.");

    assertThat(token(article, "Merkel").entityType()).isEqualTo("PERSON");
    assertThat(token(article, "Siemens").entityType()).isEqualTo("ORGANIZATION");
    assertThat(token(article, "Berlin").entityType()).isEqualTo("LOCATION");
  }

  @Test
  void times_resolveAgainstTheArticlesDate() {
    assertThat(times(article("The ferry sank on Monday. It was found on 3 May 2015.")))
        .containsExactly("2018-11-19", "2015-05-03");
  }

  @Test
  void times_ofAnArticleWithoutDate_stayRelative() {
    Article article =
        new Article("a", Optional.empty(), "It sank yesterday.", ArticleMetadata.ofSource("a"));

    assertThat(times(article)).singleElement().asString().doesNotStartWith("20");
  }

  @Test
  void numbersInWords_haveTheirValues() {
    List<NumberExpression> numbers =
        annotate(article("Two million people voted in 34 towns.")).sentences().getFirst().numbers();

    assertThat(numbers).extracting(NumberExpression::value).containsExactly(2_000_000.0, 34.0);
  }

  @Test
  void tree_hasOneRootAndTheVerbsArguments() {
    Article article = article("Police arrested two men.");
    Sentence sentence = annotate(article).sentences().getFirst();
    Token arrested = token(article, "arrested");

    assertThat(sentence.tokens().stream().filter(Token::isRoot)).containsExactly(arrested);
    assertThat(token(article, "Police").is("nsubj")).isTrue();
    assertThat(token(article, "men").is("obj")).isTrue();
    assertThat(token(article, "men").head()).isEqualTo(arrested.index());
  }

  @Test
  void lemmas_areBaseForms() {
    assertThat(token(article("Police arrested two men."), "men").lemma()).isEqualTo("man");
  }

  @Test
  void twoRuns_areEqual() {
    Article article = article("Police said on Monday that Anna Berg left Oslo for Rome in 2015.");

    assertThat(annotate(article)).isEqualTo(annotate(article));
  }

  @Test
  void twoArticlesAtOnce_comeOutAsOneByOne() {
    Article first = article("Police said on Monday that Anna Berg left Oslo for Rome in 2015.");
    Article second = article("The ferry sank off Malta. Nobody drowned, the coast guard said.");
    Annotations firstAlone = annotate(first);
    Annotations secondAlone = annotate(second);

    var both = CompletableFuture.supplyAsync(() -> annotate(first));

    assertThat(annotate(second)).isEqualTo(secondAlone);
    assertThat(both.join()).isEqualTo(firstAlone);
  }

  @Test
  void sentenceOfTwentyThousandWords_takesLessThanAMinute() {
    String[] row = "ferry Malta storm captain 34 crew KX7 harbour".split(" ");
    String text =
        IntStream.range(0, 20_000)
            .mapToObj(i -> row[i % row.length])
            .collect(Collectors.joining(" "));
    Models.annotator();
    Duration before = cpuTime();

    List<Sentence> sentences = annotate(article(text)).sentences();

    assertThat(cpuTime().minus(before)).isLessThan(Duration.ofMinutes(1));
    assertThat(sentences)
        .hasSize(100)
        .allMatch(sentence -> sentence.tokens().size() <= SentenceSplitter.MAX_TOKENS);
  }

  /// Of this thread, in which the work is done: time on the clock depends on what else is running.
  private static Duration cpuTime() {
    return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
  }

  @Test
  void textWithoutWords_breaksNothing() {
    assertThatCode(() -> annotate(article("… — !!! 😀\n\n***"))).doesNotThrowAnyException();
  }

  private static Annotations annotate(Article article) {
    return Models.annotator().annotate(article);
  }

  private static List<String> sentences(Article article) {
    return annotate(article).sentences().stream()
        .map(sentence -> sentence.span().in(article.text()))
        .toList();
  }

  private static List<String> times(Article article) {
    return annotate(article).sentences().stream()
        .flatMap(sentence -> sentence.times().stream())
        .map(TimeExpression::value)
        .toList();
  }

  private static Token token(Article article, String word) {
    return annotate(article).sentences().stream()
        .flatMap(sentence -> sentence.tokens().stream())
        .filter(token -> token.text().equals(word))
        .findFirst()
        .orElseThrow();
  }

  private static Article article(String body) {
    return new Article("a", Optional.empty(), body, metadata(TUESDAY));
  }

  private static ArticleMetadata metadata(LocalDate date) {
    return new ArticleMetadata(
        Optional.empty(),
        Optional.empty(),
        Optional.of(date),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        "a.txt");
  }
}
