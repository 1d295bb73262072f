package org.newsgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.model.Article;
import org.newsgraph.model.TableRow;

/// What of a page is an article's text.
class PageTextTest {
  private static final String FIRST =
      "The lighthouse of Skarn went dark on Sunday, after eighty years in which it had never"
          + " failed.";
  private static final String SECOND =
      "“Nobody told us that the lamp was that old,” said the keeper, Tove Lind, who lives beside"
          + " it.";
  private static final String THIRD =
      "The harbour office will send a new lamp by the end of the week, on the mail boat from Orre.";
  private static final String STORY = FIRST + "\n\n" + SECOND + "\n\n" + THIRD;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        // other stories
        "<p><b>Read more:</b> <a href=/a>Fisherman Olaf Brekke sentenced for smuggling</a></p>",
        "<p>Related: <a href=/a>Fisherman Olaf Brekke was sentenced for smuggling</a></p>",
        "<h3>Latest news</h3><ul><li><a href=/a>Ferry strike ends</a></li><li><a href=/b>Mayor of"
            + " Orre resigns</a></li></ul>",
        "<h3>More on this story</h3><p>How <a href=/a>the strike</a> ended.</p><p>Why <a"
            + " href=/b>the mayor</a> left.</p>",
        "<div class='most-read'><p>Olaf Brekke was sentenced to five years in prison on"
            + " Friday.</p></div>",
        "<section class=RelatedStories><p>Olaf Brekke was sentenced to five years in"
            + " prison.</p></section>",
        "<aside><p>Olaf Brekke was sentenced to five years in prison on Friday.</p></aside>",
        "<h3>Editor's picks</h3><div><h4><a href=/a>Ferry strike</a></h4><p>Crews ask for"
            + " pay.</p></div>",
        "<h4>You might also like</h4><div><a href=/a><img src=x><h5>Ferry strike</h5></a><p>Crews"
            + " ask for pay.</p></div>",
        "<p>ALSO READ | <a href=/a>Olaf Brekke sentenced to five years in prison</a></p>",
        // consent
        "<div role=dialog><p>Olaf Brekke and other vendors store what you like on your"
            + " device.</p></div>",
        "<div class=modal><p>Olaf Brekke and other vendors store what you like on your"
            + " device.</p></div>",
        "<p>We and our 812 partners rely on your consent or on legitimate interest.</p>",
        // pictures
        "<figure><img src=x><figcaption>The lighthouse in the storm of 1987.</figcaption></figure>",
        "<div><img src=x><p>The lighthouse in the great storm of 1987.</p></div>",
        "<p>FILE PHOTO: The lighthouse seen from the mail boat in May. Island Pictures/Ida"
            + " Holm</p>",
        "<p>(Photo: Island Pictures)</p>",
        // who and when
        "<p>By Ida Holm</p>",
        "<p>4 May 2021, 14:20</p>",
        "<p>Published May 4, 2021 at 2:20 PM</p>",
        "<div class=byline>Ida Holm, island correspondent</div>",
        "<p>(Reporting by Ida Holm in Skarn; Editing by Per Vik)</p>",
        "<div class='author-bio'><p>Ida Holm has written about the islands since 1999.</p></div>",
        // offers and the page itself
        "<p>Sign up for our weekly newsletter with the best of the islands.</p>",
        "<p>Follow us on Facebook and Twitter.</p>",
        "<div class='newsletter-signup'><p>The islands every Friday in your inbox, for"
            + " free.</p></div>",
        "<div class=share-bar><span>Share this with your friends and your family</span></div>",
        "<p>Advertisement</p>",
        "<p>© 2021 Island Courier. All rights reserved.</p>",
        "<div id=comments><p>I have always said that the lamp was too old. Sack them"
            + " all.</p></div>",
        "<div style='display: none'><p>You have read all of your articles for this"
            + " month.</p></div>",
        "<p aria-hidden=true>You have read all of your articles for this month.</p>",
        // twice
        "<aside class=pullquote>Nobody told us</aside>",
        "<blockquote class='pull-quote'>Nobody told us that the lamp was that old</blockquote>",
        "<p>Nobody told us that the lamp was that old, said the keeper, Tove Lind</p>",
        "<blockquote>Nobody told us that</blockquote>",
        // below the story
        "<h3>About the author</h3><p>Ida Holm was born in Orre and lives there.</p>",
        "<h3>2 comments</h3><p>I have always said so, and nobody believed me.</p>",
        // labels without what they name
        "<h2>Gallery</h2>"
      })
  void nonStoryBoxesAndLines_areExcluded(String rest) throws IOException {
    assertThat(text(rest)).isEqualTo(STORY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>The lamp had been made in 1941.</p>",
        "<p>The lamp, <a href=/a>made in 1941</a>, weighs a ton.</p>",
        "<blockquote><p>We shall miss its light.</p></blockquote>",
        "<div class=video-box><blockquote class=tweet><p>Dark tonight. See <a"
            + " href=/a>pics</a></p></blockquote></div>",
        "<ul><li>The lamp: 1941</li><li>The tower: 1880</li></ul>",
        "<p>By Monday the first ships had lost their way.</p>",
        "<p>More ships than ever pass the island.</p>",
        "<h2>A long history</h2><p>The first tower was built of wood.</p>"
      })
  void passages_ofTheStory_areKept(String rest) throws IOException {
    assertThat(text(rest + "<p>That is all.</p>"))
        .isEqualTo(STORY + "\n\n" + textOf(rest) + "\n\nThat is all.");
  }

  @Test
  void consentBanner_longerThanStory_isExcluded() throws IOException {
    String banner =
        "<div class='consent-layer'><h2>Your choice</h2>"
            + "<p>The firms that we work with keep and read cookies on your device, to learn what you like.</p>"
                .repeat(9)
            + "</div>";

    assertThat(read("<body>" + banner + "<div class=aside>" + story() + "</div></body>").body())
        .isEqualTo(STORY);
  }

  @Test
  void story_inBoxNamedLikeBoilerplate_isRead() throws IOException {
    assertThat(read("<body><aside class='sidebar promo'>" + story() + "</aside></body>").body())
        .isEqualTo(STORY);
  }

  @Test
  void story_splitByAds_isReadCompletely() throws IOException {
    String part = "<div class='article-body'><p>%s</p></div><div class=ad>Buy a boat.</div>";

    assertThat(
            read("<body>" + part.formatted(FIRST) + part.formatted(SECOND) + part.formatted(THIRD))
                .body())
        .isEqualTo(STORY);
  }

  @Test
  void otherStories_onSamePage_areExcluded() throws IOException {
    String teaser =
        "<article><h2><a href=/x>Ferry strike</a></h2><p>The crews of two ferries went on"
            + " strike.</p></article>";

    assertThat(read("<body><article>" + story() + "</article>" + teaser.repeat(9)).body())
        .isEqualTo(STORY);
  }

  @Test
  void tableOfData_isRowsOfCells() throws IOException {
    assertThat(
            text(
                "<table><tr><th>Ship</th><th>Port</th></tr><tr><td>Alma</td><td>Orre</td></tr></table><p>That"
                    + " is all.</p>"))
        .isEqualTo(STORY + "\n\n| Ship | Port |\n| Alma | Orre |\n\nThat is all.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<tr><td>Alma</td><td>41</td></tr><tr><td>Orre</td><td>7</td></tr>",
        "<tr><th>Alma</th><td>The ferry was late on nine days of the month.</td></tr>",
        "<tr><td colspan=2>Fleet</td></tr><tr><td>Alma</td><td>at sea</td></tr>"
      })
  void twoColumnTable_becomesTableRows(String rows) throws IOException {
    String table = text("<table>" + rows + "</table><p>That is all.</p>");

    assertThat(table.substring(STORY.length()).strip().lines().filter(line -> !line.isEmpty()))
        .endsWith("That is all.")
        .hasSizeGreaterThan(1)
        .allMatch(line -> TableRow.isRow(line) || line.equals("That is all."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<tr><td>Alma</td><td>The ferry was late on nine days of the month.</td></tr>",
        "<tr><td>Nobody was hurt, the harbour master said.</td></tr><tr><td>Alma</td></tr>",
        "<tr><td><h2>Alma</h2></td><td>41</td></tr>"
      })
  void tableWithSentencesOrHeading_givesNoRows(String rows) throws IOException {
    assertThat(text("<table>" + rows + "</table><p>That is all.</p>")).doesNotContain("|");
  }

  @Test
  void tableForTheLayout_isItsPassages() throws IOException {
    assertThat(
            read("<body><table><tr><td>Menu</td><td>" + story() + story() + "</td></tr></table>")
                .body())
        .isEqualTo(STORY);
  }

  @Test
  void authorBiography_belowStory_isExcluded() throws IOException {
    Article article =
        read(
            "<head><meta name=author content='Ida Holm'></head><article>"
                + story()
                + "<p>Ida Holm is our correspondent. She was born in Orre.</p></article>");

    assertThat(article.body()).isEqualTo(STORY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<p>Ida Holm, Skarn</p>", "<p>By Ida Holm</p>", ""})
  void biography_ofJournalistOutsideStory_isExcluded(String above) throws IOException {
    assertThat(
            read("<article><h1>Dark</h1>"
                    + above
                    + story()
                    + "<p>Ida Holm is the Courier's harbour reporter. She was born in"
                    + " Orre.</p></article>")
                .body())
        .isEqualTo(STORY);
  }

  @Test
  void biography_ofJournalistInStory_isKept() throws IOException {
    assertThat(text("<p>Tove Lind was a reporter before she came to the island.</p>"))
        .endsWith("Tove Lind was a reporter before she came to the island.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Correction: The lamp was built in 1941, not in 1914.",
        "Clarification, May 7: The lamp was built in 1941.",
        "An earlier version of this story said that the lamp was built in 1914.",
        "This article was corrected on 7 May: the lamp was built in 1941.",
        "Editor's note: This story has been updated with the year of the lamp."
      })
  void formsOfCorrections_areMetadata(String correction) throws IOException {
    Article article = read("<article>" + story() + "<p>" + correction + "</p></article>");

    assertThat(article.body()).isEqualTo(STORY);
    assertThat(article.metadata().corrections()).containsExactly(correction);
  }

  @Test
  void correction_becomesMetadataInsteadOfText() throws IOException {
    Article article =
        read(
            "<article>"
                + story()
                + "<p><i>Correction: An earlier version said that Tove Lind had"
                + " left.</i></p></article>");

    assertThat(article.body()).isEqualTo(STORY);
    assertThat(article.metadata().corrections())
        .containsExactly("Correction: An earlier version said that Tove Lind had left.");
  }

  private static String story() {
    return "<p>%s</p><p>%s</p><p>%s</p>".formatted(FIRST, SECOND, THIRD);
  }

  private static String textOf(String html) {
    return BlockText.withoutMarkup(html + "</p>");
  }

  private String text(String rest) throws IOException {
    return read("<body><article><h1>Dark</h1>" + story() + rest + "</article></body>").body();
  }

  private Article read(String html) throws IOException {
    String page = "<!DOCTYPE html><html lang=en>" + html;
    return Reading.article(Files.writeString(folder.resolve("page.html"), page).toString());
  }
}
