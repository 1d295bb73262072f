package org.newsgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleMetadata;

/// Where pages say who published an article, when and under which name.
class PageMetadataTest {
  private static final String TEXT =
      "<p>The crews of two ferries went on strike on Monday over their pay and their hours.</p>";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta property=article:published_time content=2021-05-04T23:30:00+05:30>",
        "<meta itemprop=datePublished content=2021-05-04>",
        "<link rel=canonical href=https://courier.example/2021/05/04/strike>",
        "<link rel=canonical href=https://courier.example/news/2021/may/4/strike>",
        "<p class=meta>Text: Ida Holm | 04.05.2021, 14:20</p>",
        "<span class=dateline>May 4, 2021 01:38 PM IST</span>",
        "<div class=posted>Updated: May 6, 2021. Published: May 4, 2021</div>",
        "<time>Tuesday 4 May 2021</time>",
        "<script>var page = {\"publishDate\": \"2021-05-04T08:00:00Z\"};</script>",
        "<script>datePublished = new Date('Tue May 04 2021 08:00:00 GMT+0200');</script>",
        "<meta property=article:modified_time content=2021-05-04T08:00:00Z>"
      })
  void day_isFoundWhereverThePageHasIt(String place) throws IOException {
    assertThat(read(place).date()).hasValue(LocalDate.of(2021, 5, 4));
  }

  @Test
  void publicationDate_overridesModifiedDateAndKeepsZone() throws IOException {
    ArticleMetadata metadata =
        read(
            "<meta property=article:modified_time content=2021-05-06>"
                + "<p class=byline>May 4, 2021 01:38 PM IST</p>");

    assertThat(metadata.date()).hasValue(LocalDate.of(2021, 5, 4));
    assertThat(metadata.dateText()).hasValue("May 4, 2021 01:38 PM IST");
  }

  @ParameterizedTest
  @CsvSource({
    "2021-05-05T01:48:03Z, 2021-05-04",
    "2021-05-05T19:48:03Z, 2021-05-05",
    "2021-05-05T01:48:03+02:00, 2021-05-05",
    "2021-05-09T01:48:03Z, 2021-05-09"
  })
  void declaredUtcDate_yieldsToShownPreviousDay(String declared, LocalDate day) throws IOException {
    assertThat(
            read("<meta property=article:published_time content=%s><h1>Strike</h1><p>By Ida Holm | May 4, 2021 at 2:26 PM HST - Updated May 4 at 4:46 PM</p>"
                    .formatted(declared))
                .date())
        .hasValue(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "©2021 Island Courier",
        "Copyright 2019-2021 Island Courier. All rights reserved.",
        "(c) 2021 by Island Courier All Rights Reserved",
        "Copyright © 2021, Island Courier, a company of Holm"
      })
  void copyrightNotice_givesPublisherAsFallback(String notice) throws IOException {
    assertThat(read("<footer><p>" + notice + "</p></footer>").publisher())
        .hasValue("Island Courier");
    assertThat(
            read("<link rel=canonical href=https://courier.example/a><meta property=og:site_name"
                    + " content='The Courier'><footer>© 2021 Holm Media</footer>")
                .publisher())
        .hasValue("The Courier");
  }

  @Test
  void placeholderForADay_isPassedOver() throws IOException {
    assertThat(
            read("<script type=application/ld+json>"
                    + "{\"@type\":\"NewsArticle\",\"datePublished\":\"0001-01-01T00:00:00Z\"}</script><p"
                    + " class=byline>4 May 2021</p>")
                .date())
        .hasValue(LocalDate.of(2021, 5, 4));
  }

  @Test
  void footerDate_isNotArticleDate() throws IOException {
    assertThat(read("<footer><p class=date>Last build 2024-01-09</p></footer>").date()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ida Holm | Ida Holm",
        "By IDA HOLM, Courier Staff Writer | IDA HOLM",
        "by Ida Holm and Per E. Vik | Ida Holm, Per E. Vik",
        "Ida Holm, Per Vik & Tove Lind | Ida Holm, Per Vik, Tove Lind",
        "Analysis by Ida Holm, CNN | Ida Holm",
        "By Ida Holm on Monday, May 4th, 2021 at 11:08 a.m. | Ida Holm",
        "by Ida Holm @idaholm May 4, 2021 at 9 pm • 2 min read | Ida Holm",
        "Ida Holm. Courier International | Ida Holm",
        "Reporting by Ida Holm in Skarn; Editing by Per Vik | Ida Holm",
        "The Associated Press | The Associated Press",
        "Jon Sun | Jon Sun"
      })
  void byline_givesTheNames(String byline, String names) {
    assertThat(Authors.of(byline)).isEqualTo(names);
  }

  @Test
  void authors_comeFromLineAboveText() throws IOException {
    assertThat(read("<h1>Strike</h1><p>By Ida Holm and Per Vik</p>").author())
        .hasValue("Ida Holm, Per Vik");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Island Courier | By Ida Holm and Per Vik | Ida Holm, Per Vik",
        "Ida Holm | By Ida Holm, Per Vik | Ida Holm, Per Vik",
        "Ida Holm | By Per Vik | Ida Holm",
        "Ida Holm | Story by the sea | Ida Holm"
      })
  void shownByline_withMoreNames_overridesDeclaredAuthor(
      String declared, String shown, String names) throws IOException {
    assertThat(
            read("<meta property=og:site_name content='Island Courier'><meta name=author content='%s'><p class=byline>%s</p>"
                    .formatted(declared, shown))
                .author())
        .hasValue(names);
  }

  @ParameterizedTest
  @CsvSource({
    "Associated Press, Island Courier, https://islandcourier.example/a, Island Courier",
    "Island Courier, IC, https://www.islandcourier.example/a, Island Courier",
    "Blogger, Orre Talk | The news of Orre, https://orretalk.example/a, Orre Talk",
    "Island Courier, , https://example.com/a, Island Courier"
  })
  void publisher_isTheSite_notTheAgency(String declared, String site, String address, String name)
      throws IOException {
    ArticleMetadata metadata =
        read(
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"publisher\":{\"name\":\"%s\"}}</script>"
                    .formatted(declared)
                + "<meta property=og:site_name content='%s'><link rel=canonical href=%s>"
                    .formatted(site == null ? "" : site, address));

    assertThat(metadata.publisher()).hasValue(name);
  }

  @Test
  void siteNameAtTitleEnd_isPublisher() throws IOException {
    Article article =
        article("<title>Strike - Island Courier</title><meta property=og:title content=Strike>");

    assertThat(article.headline()).hasValue("Strike");
    assertThat(article.metadata().publisher()).hasValue("Island Courier");
  }

  @Test
  void sectionAndOwnAddress_areKept() throws IOException {
    ArticleMetadata metadata =
        read(
            "<meta property=article:section content=Harbour>"
                + "<link rel=canonical href=https://courier.example/strike>"
                + "<meta property=og:url content=https://courier.example/strike?from=mail>");

    assertThat(metadata.section()).hasValue("Harbour");
    assertThat(metadata.url().map(Object::toString)).hasValue("https://courier.example/strike");
  }

  @Test
  void jsonLdTextAndCommentCorrections_areKept() throws IOException {
    assertThat(
            read("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"correction\":["
                    + "\"Two ferries, not three.\","
                    + "{\"@type\":\"CorrectionComment\",\"text\":\"It was Monday.\"}]}</script>")
                .corrections())
        .containsExactly("Two ferries, not three.", "It was Monday.");
  }

  private ArticleMetadata read(String html) throws IOException {
    return article(html).metadata();
  }

  private Article article(String html) throws IOException {
    String page = "<!DOCTYPE html><html lang=en>" + html + "<article>" + TEXT + "</article>";
    return Reading.article(Files.writeString(folder.resolve("page.html"), page).toString());
  }
}
