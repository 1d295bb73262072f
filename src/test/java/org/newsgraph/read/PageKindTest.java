package org.newsgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages that are no article, or only its beginning, are reported as what they are.
class PageKindTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "404 Not Found",
        "Page not found | Island Courier",
        "Access Denied",
        "503 Service Temporarily Unavailable",
        "Just a moment...",
        "Are you a robot?",
        "Sorry, we can't find that page",
        "Checking your browser before access"
      })
  void errorPage_isNoArticle(String title) throws IOException {
    assertThat(
            failure(
                "<title>%s</title><h1>%s</h1><p>The page that you asked for is not here.</p>"
                    .formatted(title, title)))
        .endsWith("error: is an error page of the server, not an article");
  }

  @Test
  void pageOfConsent_isNoArticle() throws IOException {
    assertThat(
            failure(
                "<title>Before you continue</title><p>The firms that we work with read what you like.</p>"))
        .endsWith(
            "error: is a page that asks for consent, not an article; save the page after the answer");
  }

  @Test
  void listOfTeasers_isNoArticle() throws IOException {
    StringBuilder teasers = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      teasers
          .append(
              "<div class=card><h3><a href=/x>Ferry strike in Orre enters its second week</a></h3>")
          .append("<p>The crews of two ferries went on strike over their pay on island ")
          .append(i)
          .append(".</p></div>");
    }

    assertThat(failure("<title>Island Courier</title><main>" + teasers + "</main>"))
        .endsWith("error: is a list of teasers, not an article; read the pages that it leads to");
  }

  @Test
  void listOfLinkedCards_isNoArticle() throws IOException {
    assertThat(
            failure(
                "<main>"
                    + "<a href=/x><h3>Ferry strike in Orre</h3><p>The crews of two ferries want pay.</p></a>"
                        .repeat(9)
                    + "</main>"))
        .endsWith("error: is a list of teasers, not an article; read the pages that it leads to");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=wall><p>To continue reading, choose an offer.</p></div>",
        "<p>This story is for subscribers only.</p>",
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}</script>"
      })
  void stubForSubscribers_isReadWithAWarning(String wall) throws IOException {
    ReadArticle read =
        Reading.readArticle(
            outcomes(
                "<article><p>The crews of two ferries went on strike on Monday over pay.</p></article>"
                    + wall));

    assertThat(read.article().body()).startsWith("The crews of two ferries");
    assertThat(read.warnings())
        .singleElement()
        .asString()
        .contains("warning: is for subscribers; kept the ");
  }

  @Test
  void completeArticle_withSubscriberPrompt_givesNoWarning() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      text.append("<p>The crew of ferry ")
          .append(i)
          .append(" went on strike on Monday over pay and hours.</p>");
    }

    assertThat(
            Reading.readArticle(outcomes("<article>" + text + "</article><p>Already a subscriber?"))
                .warnings())
        .isEmpty();
  }

  private String failure(String html) throws IOException {
    return Reading.failure(outcomes(html));
  }

  private List<ReadOutcome> outcomes(String html) throws IOException {
    return Reading.outcomes(
        Files.writeString(folder.resolve("page.html"), "<!DOCTYPE html><html lang=en>" + html)
            .toString());
  }
}
