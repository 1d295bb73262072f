package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {
  static {
    JenaSystem.init();
  }

  private static final String PAGE =
      """
      <html lang="en"><head><title>Bridge closed</title>
      <meta name="author" content="Ida Holm"><meta property="og:site_name" content="Fjord Post">
      <meta property="article:published_time" content="2023-02-01T08:00:00Z"></head>
      <body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
      <article><h1>Bridge closed</h1>
      <p>The bridge over the sound was closed on Wednesday, since its cables had rusted through.</p>
      <p>Drivers have to take the ferry, which leaves every hour, the county said in a statement.</p>
      </article><footer>Write to our desk</footer></body></html>
      """;

  @TempDir Path folder;

  @BeforeEach
  void writePage() throws IOException {
    Files.writeString(folder.resolve("bridge.html"), PAGE);
  }

  private Ran read(String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "read";
    arguments[1] = folder.toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    return Ran.in(folder, arguments);
  }

  @Test
  void text_isPrintedBelowItsMetadata() {
    Ran ran = read();

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .isEqualTo(
            """
            ---
            id: "bridge"
            title: "Bridge closed"
            publisher: "Fjord Post"
            date: "2023-02-01"
            author: "Ida Holm"
            language: "en"
            ---

            The bridge over the sound was closed on Wednesday, since its cables had rusted through.

            Drivers have to take the ferry, which leaves every hour, the county said in a statement.

            """);
    assertThat(ran.err()).isEqualTo("1 article, 0 failures, 0 warnings\n");
  }

  @Test
  void whatIsPrinted_readAgain_isTheSame() throws IOException {
    String text = read().out();
    String lines = read("--format", "jsonl").out();
    Files.delete(folder.resolve("bridge.html"));

    Files.writeString(folder.resolve("bridge.txt"), text);
    assertThat(read().out()).isEqualTo(text);
    Files.delete(folder.resolve("bridge.txt"));

    Files.writeString(folder.resolve("corpus.jsonl"), lines);
    assertThat(read("--format", "jsonl").out()).isEqualTo(lines).startsWith("{\"id\":\"bridge\",");
  }

  @Test
  void whatIsLeftOut_isShownOnRequest() {
    assertThat(read("--show-boilerplate").out())
        .endsWith(
            """
            --- left out ---
            - Home Sport
            - Write to our desk

            """);
    assertThat(read("--show-boilerplate", "--format", "jsonl").out())
        .contains("\"leftOut\":[\"Home Sport\",\"Write to our desk\"]");
  }

  @Test
  void otherLanguagesAndDuplicates_areCounted() throws IOException {
    String german =
        "Die Polizei hat am Montag im Hafen zwei Männer festgenommen, die nach Angaben eines"
            + " Sprechers bewaffnet waren und sich der Festnahme widersetzt hatten.";
    Files.writeString(folder.resolve("hafen.txt"), german);
    Files.writeString(
        folder.resolve("bridge-two.html"),
        PAGE.replace("rusted through.", "rusted through. ".repeat(20)));
    Files.writeString(
        folder.resolve("bridge-three.html"),
        PAGE.replace("rusted through.", "rusted through. ".repeat(20)));

    Ran told = read();
    Ran skipped = read("--skip-languages");

    assertThat(told.exitCode()).isEqualTo(1);
    assertThat(told.err())
        .contains("hafen.txt: error: is in German; only English is understood")
        .endsWith("Not read: 1 duplicate; 1 in other languages (German 1)\n");
    assertThat(skipped.exitCode()).isZero();
    assertThat(skipped.err())
        .doesNotContain("hafen.txt")
        .endsWith("Not read: 1 duplicate; 1 in other languages (German 1)\n");
    assertThat(read("--keep-duplicates", "--skip-languages").err())
        .contains("3 articles")
        .endsWith("Not read: 1 in other languages (German 1)\n");
  }

  @Test
  void badInput_isReported_theOthersArePrinted() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "");

    Ran ran = read();

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).contains("a.txt: error: is empty", "1 article, 1 failure, 0 warnings");
    assertThat(ran.out()).contains("Bridge closed");
  }
}
