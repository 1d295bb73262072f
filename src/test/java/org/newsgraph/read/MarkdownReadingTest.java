package org.newsgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.model.Article;

class MarkdownReadingTest {
  @TempDir Path folder;

  @Test
  void markup_isGone_andParagraphsStay() throws IOException {
    Article article =
        read(
            """
            # Strike at the *port*

            Dockers in **Gdynia** stopped
            work, [the union](https://x.example) said.

            ## Demands

            - Higher pay
            - Shorter `night` shifts

            > We will not move.

            ![a crane](crane.jpg)

            ```
            code()
            ```
            <script>alert(1)</script>
            """);

    assertThat(article.headline()).hasValue("Strike at the port");
    assertThat(article.body())
        .isEqualTo(
            """
            Dockers in Gdynia stopped work, the union said.

            Demands

            Higher pay

            Shorter night shifts

            We will not move.""");
  }

  @Test
  void frontMatterTitle_overridesHeadingKeptInBody() throws IOException {
    Article article = read("---\ntitle: The strike\n---\n# What happened\n\nThey stopped.");

    assertThat(article.headline()).hasValue("The strike");
    assertThat(article.body()).isEqualTo("What happened\n\nThey stopped.");
  }

  @Test
  void hardLineBreak_stays() throws IOException {
    assertThat(read("One line  \nanother line").body()).isEqualTo("One line\nanother line");
  }

  @Test
  void deepNesting_isReadInSeconds() {
    String deep = ">".repeat(50_000) + " Deep.\n\n" + "*a ".repeat(20_000) + "b";

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(read(deep).body()).contains("Deep."));
  }

  private Article read(String markdown) throws IOException {
    return Reading.article(Files.writeString(folder.resolve("a.md"), markdown).toString());
  }
}
