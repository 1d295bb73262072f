package org.newsgraph.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleMetadata;
import org.newsgraph.model.Reading;
import org.newsgraph.model.Sentence;
import org.newsgraph.pipeline.SharedNetwork;

/// With the network that the program ships.
class InterpreterIT {

  private static final int MANY_WORDS = Boolean.getBoolean("newsgraph.long") ? 20_000 : 4_000;

  private final Function<Article, Reading> network = SharedNetwork.load();

  @Test
  void tokenSpans_withUnusualCharacters_matchText() {
    Article article =
        article(
            "“Добро 🚢👩🏽‍✈️ утро,” said Zoë Müller’s aunt—the captain… It’s £1,000 (or 10 %). 😀"
                + " Done!");

    for (Sentence sentence : network.apply(article).sentences()) {
      assertThat(sentence.tokens())
          .allSatisfy(token -> assertThat(token.span().in(article.text())).isEqualTo(token.text()));
    }
  }

  @Test
  void textWithoutWords_breaksNothing() {
    assertThatCode(() -> network.apply(article("… — !!! 😀\n\n***"))).doesNotThrowAnyException();
  }

  @Test
  void longSentence_isReadInLinearTime() {
    List<String> row = List.of("ferry Malta storm captain 34 crew KX7 harbour".split(" "));
    String text =
        IntStream.range(0, MANY_WORDS)
            .mapToObj(i -> row.get(i % row.size()))
            .collect(Collectors.joining(" "));
    Duration before = cpuTime();

    List<Sentence> sentences = network.apply(article(text)).sentences();

    assertThat(cpuTime().minus(before)).isLessThan(Duration.ofMillis(3L * MANY_WORDS));
    assertThat(sentences.stream().mapToInt(sentence -> sentence.tokens().size()).sum())
        .isEqualTo(MANY_WORDS);
  }

  /// Of this thread, in which the work is done: time on the clock depends on what else is running.
  private static Duration cpuTime() {
    return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
  }

  @Test
  void fileThatIsNoModel_isRefused(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("reader.zip"), "none");

    assertThatThrownBy(() -> Interpreter.load(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("lacks \"labels.json\"");
  }

  private static Article article(String body) {
    return new Article("a", Optional.empty(), body, ArticleMetadata.ofSource("a"));
  }
}
