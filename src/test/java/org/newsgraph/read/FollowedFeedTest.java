package org.newsgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.model.Article;

/// Of feeds, the pages are read that they link to, if that is wanted.
class FollowedFeedTest {

  @TempDir Path folder;
  private NewsSite site;

  @BeforeEach
  void start() throws IOException {
    site = new NewsSite().serve("/tower", "Tower falls").serve("/wall", "Wall stands");
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private static String rss(String... links) {
    StringBuilder items = new StringBuilder();
    for (String link : links) {
      items.append(
          """
          <item><title>Teaser</title>%s
          <dc:creator>Ida Holm</dc:creator><pubDate>Mon, 06 May 2024 08:00:00 GMT</pubDate>
          <description>The first words of a report from the town of Vikholm.</description></item>
          """
              .formatted(link.isEmpty() ? "" : "<link>" + link + "</link>"));
    }
    return "<rss xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Vik Week</title>"
        + items
        + "</channel></rss>";
  }

  private List<ReadOutcome> read(ReadOptions options, String input) {
    try (HttpWeb web = site.web()) {
      PageFetcher fetcher = Polite.open(web, Polite.options(NewsSite.MAX_BYTES));
      return Reading.outcomes(Polite.reader(options, fetcher), input);
    }
  }

  private List<ReadOutcome> follow(String input) {
    return read(ReadOptions.standard().withFollow(), input);
  }

  @Test
  void linkedPages_areReadInsteadOfFeedEntries() throws IOException {
    Path feed =
        Files.writeString(
            folder.resolve("feed.xml"), rss(site.address("/tower"), site.address("/wall")));

    List<ReadOutcome> outcomes = follow(feed.toString());

    assertThat(Reading.ids(outcomes)).containsExactly("tower", "wall");
    Article tower = ((ReadArticle) outcomes.getFirst()).article();
    assertThat(tower.headline()).hasValue("Tower falls");
    assertThat(tower.body()).startsWith("The old tower of Vikholm");
    assertThat(tower.metadata().author()).hasValue("Ida Holm");
    assertThat(tower.metadata().publisher()).hasValue("Vik Week");
    assertThat(tower.metadata().source()).isEqualTo(feed + "#" + site.address("/tower"));
    assertThat(((ReadArticle) outcomes.getFirst()).warnings()).isEmpty();
  }

  @Test
  void remoteFeed_resolvesRelativeLinks() {
    site.serve("/feeds/news.xml", 200, "application/rss+xml", rss("../tower"));

    assertThat(Reading.ids(follow(site.address("/feeds/news.xml")))).containsExactly("tower");
  }

  @Test
  void atom_isFollowedToo() {
    site.serve(
        "/atom",
        200,
        "application/atom+xml",
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Vik Week</title>
        <entry><title>Teaser</title><link rel="alternate" href="%s"/><summary>x</summary></entry>
        </feed>
        """
            .formatted(site.address("/wall")));

    assertThat(Reading.ids(follow(site.address("/atom")))).containsExactly("wall");
  }

  @Test
  void unreadablePage_reportsAddressAndReadingContinues() throws IOException {
    Path feed =
        Files.writeString(
            folder.resolve("feed.xml"),
            rss(site.address("/gone"), "mailto:x", site.address("/wall")));

    List<ReadOutcome> outcomes = follow(feed.toString());

    assertThat(((ReadFailure) outcomes.getFirst()).message())
        .isEqualTo(
            feed + "#" + site.address("/gone") + ": error: the server answers with status 404");
    assertThat(((ReadFailure) outcomes.get(1)).message())
        .isEqualTo(feed + "#2: error: links to \"mailto:x\", which is not an address");
    assertThat(Reading.ids(outcomes)).containsExactly("wall");
  }

  @Test
  void entryWithoutALink_givesItsOwnText() throws IOException {
    Path feed = Files.writeString(folder.resolve("feed.xml"), rss(""));

    assertThat(Reading.article(follow(feed.toString())).body()).startsWith("The first words");
  }

  @Test
  void feedThatLinksToItself_ends() {
    site.serve("/loop.xml", 200, "application/rss+xml", rss(site.address("/loop.xml")));

    assertThat(follow(site.address("/loop.xml"))).hasSize(1);
    assertThat(site.paths().stream().filter("/loop.xml"::equals)).hasSize(2);
  }

  @Test
  void withoutTheOption_nothingIsAsked() throws IOException {
    Path feed = Files.writeString(folder.resolve("feed.xml"), rss(site.address("/tower")));

    Article article = Reading.article(read(ReadOptions.standard(), feed.toString()));

    assertThat(article.headline()).hasValue("Teaser");
    assertThat(site.asked()).isEmpty();
  }
}
