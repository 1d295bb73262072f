package org.newsgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.model.Article;

class HtmlReadingTest {
  private static final String FIRST =
      "The river Vardo rose by two metres on Tuesday night, and the council of Lowmoor asked the"
          + " people of the old town to leave their houses before the morning.";
  private static final String SECOND =
      "“We have not seen such water since 1954,” said Ana Petrel, the mayor, who spent the night at"
          + " the bridge with the fire brigade, the army and some forty volunteers.";
  private static final String THIRD =
      "By noon, more than three hundred people had found a bed in the sports hall, the school and"
          + " the houses of friends on the hill, according to the Red Cross.";

  @TempDir Path folder;

  @Test
  void mainText_keepsParagraphsAndDropsBoilerplate() throws IOException {
    Article article =
        read("<html lang=en><head><title>Flood</title></head><body>" + body() + "</body></html>");

    assertThat(article.body()).isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
  }

  @Test
  void shortPage_isReadAsWell() throws IOException {
    Article article =
        read(
            "<html><body><nav><a href=/>Home</a></nav><article><h1>Dam holds</h1><p>The dam at Lowmoor held.</p></article></body></html>");

    assertThat(article.headline()).hasValue("Dam holds");
    assertThat(article.body()).isEqualTo("The dam at Lowmoor held.");
  }

  @Test
  void jsonLd_overridesOpenGraphAndPage() throws IOException {
    Article article =
        read(
            """
            <html lang="en-GB"><head><title>Page title | Valley News</title>
            <meta property="og:title" content="Graph title">
            <meta property="og:site_name" content="Valley News">
            <meta property="article:published_time" content="2020-01-01T00:00:00Z">
            <script type="application/ld+json">
            {"@context":"https://schema.org","@graph":[
             {"@type":"WebSite","@id":"#site","name":"Wrong"},
             {"@type":"Person","@id":"#ana","name":"Ana Quill"},
             {"@type":["NewsArticle"],"headline":"Water &amp; mud in Lowmoor","datePublished":"2021-02-03T23:30:00+02:00",
              "author":[{"@id":"#ana"},{"name":"Ben Reed"}],"mainEntityOfPage":{"@id":"https://valley.example/flood"}}]}
            </script></head><body>%s</body></html>
            """
                .formatted(body()));

    assertThat(article.headline()).hasValue("Water & mud in Lowmoor");
    assertThat(article.metadata().publisher()).hasValue("Valley News");
    assertThat(article.metadata().date()).hasValue(LocalDate.of(2021, 2, 3));
    assertThat(article.metadata().author()).hasValue("Ana Quill, Ben Reed");
    assertThat(article.metadata().url().map(Object::toString))
        .hasValue("https://valley.example/flood");
    assertThat(article.metadata().language()).hasValue("en-GB");
  }

  @Test
  void metaElements_serveWithoutJsonLd() throws IOException {
    Article article =
        read(
            """
            <html><head><title>x</title>
            <meta property="og:title" content="Flood in Lowmoor - Valley News">
            <meta property="og:site_name" content="Valley News">
            <meta name="date" content="3 February 2021"><meta name="author" content="Ana Quill">
            <link rel="canonical" href="https://valley.example/a"></head><body>%s</body></html>
            """
                .formatted(body()));

    assertThat(article.headline()).hasValue("Flood in Lowmoor");
    assertThat(article.metadata().date()).hasValue(LocalDate.of(2021, 2, 3));
    assertThat(article.metadata().author()).hasValue("Ana Quill");
    assertThat(article.metadata().url().map(Object::toString)).hasValue("https://valley.example/a");
  }

  @Test
  void titleElement_losesTheSitesName() throws IOException {
    Article article =
        read(
            "<html><head><title>River floods the old town | Valley News</title></head><body>"
                + body()
                + "</body></html>");

    assertThat(article.headline()).hasValue("River floods the old town");
  }

  @Test
  void pageWithoutMetadata_leavesFieldsEmpty() throws IOException {
    Article article = read("<html><body>" + body() + "</body></html>");

    assertThat(article.headline()).isEmpty();
    assertThat(article.metadata().date()).isEmpty();
    assertThat(article.metadata().dateText()).isEmpty();
    assertThat(article.metadata().author()).isEmpty();
    assertThat(article.metadata().url()).isEmpty();
  }

  @Test
  void malformedJsonLd_isDroppedWithWarning() throws IOException {
    List<ReadOutcome> outcomes =
        outcomes(
            "<html><head><script type='application/ld+json'>{\"@type\": oops</script></head><body>"
                + body()
                + "</body></html>");

    assertThat(Reading.readArticle(outcomes).warnings())
        .singleElement()
        .asString()
        .endsWith("warning: left out malformed JSON-LD");
  }

  @Test
  void pageWithoutText_fails() throws IOException {
    assertThat(
            Reading.failure(
                outcomes(
                    "<html><head><title>Shell</title></head><body><div id=app></div><script>run()</script></body></html>")))
        .endsWith("page.html: error: no article text was found in this HTML");
  }

  @Test
  void lineBreaksAndEntities_areText() throws IOException {
    Article article =
        read(
            "<html><body><article><p>First&nbsp;line<br>second &lt;line&gt; &#0;&#xD800;end</p></article></body></html>");

    assertThat(article.body()).startsWith("First line\nsecond <line>").endsWith("end");
    assertThat(article.body()).doesNotContainPattern("[\\p{Cs}\\x00]");
  }

  @Test
  void deeplyNestedTags_areReadInSeconds() {
    String deep = "<div>".repeat(200_000) + "<p>" + FIRST + "</p>";

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(read(deep).body()).isEqualTo(FIRST));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>The river rose by two metres on Tuesday night in the old town.</p>",
        "<article class=live-post><time datetime=2020-01-01></time><p>The river rose again.</p></article>",
        "The river rose by two metres.<br><br>",
        "<div class=comments><div class=related><table><tr><td>The river rose.",
        "<h2><a href=/x>The river rose</a></h2><img src=x>"
      })
  void longRepetitivePage_isReadInSeconds(String part) {
    String page = "<p>" + FIRST + "</p>" + part.repeat(3_000);

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(read(page).body()).contains(FIRST));
  }

  private static String body() {
    return """
        <header><a href="/">Home</a> <a href="/sport">Sport</a></header>
        <nav><ul><li><a href="/a">Politics</a></li><li><a href="/b">Weather</a></li></ul></nav>
        <script>var ticker = "breaking news";</script>
        <article><p>%s</p>
        <p>%s</p><noscript>Please enable JavaScript.</noscript>
        <p>%s</p></article>
        <aside><a href="/c">Ten best umbrellas</a></aside>
        <footer>Copyright Valley News. All rights reserved.</footer>
        """
        .formatted(FIRST, SECOND, THIRD);
  }

  private Article read(String html) throws IOException {
    return Reading.article(outcomes(html));
  }

  private List<ReadOutcome> outcomes(String html) throws IOException {
    return Reading.outcomes(Files.writeString(folder.resolve("page.html"), html).toString());
  }
}
