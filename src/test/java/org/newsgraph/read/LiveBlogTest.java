package org.newsgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveBlogTest {
  private static final String LATE = "The search was called off when the fog came down at dusk.";
  private static final String EARLY = "Two boats left Orre in the morning to look for the yacht.";
  private static final String IN_ORDER =
      "3 June 2022, 06:10 UTC\n\nBoats leave\n\n"
          + EARLY
          + "\n\n3 June 2022, 21:45 UTC+02:00\n\nSearch ends\n\n"
          + LATE;

  @TempDir Path folder;

  @Test
  void declaredPosts_areReadInOrderOfTime() throws IOException {
    String page =
        """
        <html><head><script type="application/ld+json">
        {"@type":"LiveBlogPosting","headline":"Yacht missing","liveBlogUpdate":[
         {"headline":"Search ends","datePublished":"2022-06-03T21:45:00+02:00","articleBody":"%s"},
         {"headline":"Boats leave","datePublished":"2022-06-03T06:10:00Z","articleBody":"<p>%s</p>"}]}
        </script></head><body><main><p>%s</p></main></body></html>
        """
            .formatted(LATE, EARLY, LATE);

    assertThat(body(page)).isEqualTo(IN_ORDER);
  }

  @Test
  void shownPosts_areReadInOrderOfTime() throws IOException {
    assertThat(body(shown("live-updates"))).isEqualTo(IN_ORDER);
  }

  @Test
  void leadAboveThePosts_isRead() throws IOException {
    String lead = "What is known of the yacht that was lost on Friday between the islands.";

    assertThat(body(shown("live-updates").replace("<main ", "<p>" + lead + "</p><main ")))
        .isEqualTo(lead + "\n\n" + IN_ORDER);
  }

  @Test
  void timedBoxes_onOrdinaryPage_formArticle() throws IOException {
    assertThat(body(shown("story"))).contains(LATE, EARLY).doesNotContain("06:10");
  }

  @Test
  void article_besideLiveFeed_staysArticle() throws IOException {
    String page =
        "<html><body><article>"
            + "<p>The yacht Alma was built in Orre and won the race around the islands three times.</p>"
                .repeat(1)
            + "<p>Her owner sold her to a school, which took children out to sea each summer.</p>"
            + "<p>She will be shown in the museum of the harbour once her mast has been mended.</p>"
            + "</article><div class=live-feed>"
            + "<p class=item><time datetime=2022-06-03T06:10:00Z></time> Rain in Orre</p>"
            + "<p class=item><time datetime=2022-06-03T06:20:00Z></time> Bus is late</p></div>";

    assertThat(body(page)).startsWith("The yacht Alma").doesNotContain("06:10");
  }

  @Test
  void postsWithClockTimes_newestFirst_areReversed() throws IOException {
    String page = shown("live-blog").replaceAll(" datetime=\"[^\"]*\"", "");

    assertThat(body(page)).containsSubsequence("6.10 am", EARLY, "9.45 pm", LATE);
  }

  @Test
  void posts_withUnknownTimeFormat_keepPageOrder() throws IOException {
    String page = shown("live-blog").replace("2022-06-03T06:10:00Z", "this morning");

    assertThat(body(page)).containsSubsequence(LATE, "this morning", EARLY);
  }

  private static String shown(String name) {
    return """
        <html><body><main class=%s>
        <div class=post><time datetime="2022-06-03T21:45:00+0200">9.45 pm</time><h2>Search ends</h2><p>%s</p></div>
        <div class=post><time datetime="2022-06-03T06:10:00Z">6.10 am</time><h2>Boats leave</h2><p>%s</p></div>
        </main></body></html>
        """
        .formatted(name, LATE, EARLY);
  }

  private String body(String page) throws IOException {
    return Reading.article(Files.writeString(folder.resolve("page.html"), page).toString()).body();
  }
}
