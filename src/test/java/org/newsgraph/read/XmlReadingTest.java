package org.newsgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.model.Article;

class XmlReadingTest {
  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
           xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
      <title>Marsh Mirror</title><link>https://marsh.example/</link><language>en-gb</language>
      <image><title>Marsh Mirror's logo</title></image>
      <item><title>Heron&#8217;s nest moved</title><link>https://marsh.example/heron</link>
        <pubDate>Mon, 06 May 2024 23:30:00 -0500</pubDate><dc:creator>Pia Aas</dc:creator>
        <description>A nest.</description>
        <content:encoded><![CDATA[<p>Rangers moved a nest.</p><p>It was safe &amp; dry.</p>]]></content:encoded></item>
      <item><title>Path flooded</title><link>https://marsh.example/path</link>
        <description>The path &lt;b&gt;is&lt;/b&gt; under water.</description></item>
      </channel></rss>
      """;

  @TempDir Path folder;

  private List<ReadOutcome> read(String name, String xml) throws IOException {
    return Reading.file(folder, name, xml);
  }

  private static Article article(ReadOutcome outcome) {
    return ((ReadArticle) outcome).article();
  }

  @Test
  void rss_givesAnArticleForEachItem() throws IOException {
    List<ReadOutcome> outcomes = read("feed.xml", RSS);

    assertThat(Reading.ids(outcomes)).containsExactly("heron", "path");
    Article heron = article(outcomes.getFirst());
    assertThat(heron.headline()).hasValue("Heron’s nest moved");
    assertThat(heron.body()).isEqualTo("Rangers moved a nest.\n\nIt was safe & dry.");
    assertThat(heron.metadata().publisher()).hasValue("Marsh Mirror");
    assertThat(heron.metadata().author()).hasValue("Pia Aas");
    assertThat(heron.metadata().date()).hasValue(LocalDate.of(2024, 5, 6));
    assertThat(heron.metadata().language()).hasValue("en-gb");
    assertThat(heron.metadata().source()).isEqualTo(folder.resolve("feed.xml") + "#1");
  }

  @Test
  void itemWithDescriptionOnly_isReadWithWarning() throws IOException {
    ReadArticle path = (ReadArticle) read("feed.rss", RSS).get(1);

    assertThat(path.article().body()).isEqualTo("The path is under water.");
    assertThat(path.warnings())
        .singleElement()
        .asString()
        .endsWith(
            "feed.rss#2: warning: the feed has only a description of it, which was read; its"
                + " address has all");
  }

  @Test
  void atom_givesAnArticleForEachEntry() throws IOException {
    Article article =
        Reading.article(
            read(
                "marsh.atom",
                """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Marsh Mirror</title>
                <link rel="self" href="https://marsh.example/feed"/>
                <entry><id>urn:marsh:7</id><title type="html">Heron &amp;amp; nest</title>
                <link rel="enclosure" href="https://marsh.example/heron.mp3"/>
                <link rel="alternate" href="https://marsh.example/heron"/>
                <published>2024-05-06T08:00:00Z</published><updated>2024-05-08T08:00:00Z</updated>
                <author><name>Pia Aas</name></author><author><name>Ole Dahl</name></author>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Rangers moved it.</p></div></content>
                </entry></feed>
                """));

    assertThat(article.id()).isEqualTo("heron");
    assertThat(article.headline()).hasValue("Heron & nest");
    assertThat(article.body()).isEqualTo("Rangers moved it.");
    assertThat(article.metadata().author()).hasValue("Pia Aas, Ole Dahl");
    assertThat(article.metadata().date()).hasValue(LocalDate.of(2024, 5, 6));
  }

  @Test
  void newsMl_isRead() throws IOException {
    Article article =
        Reading.article(
            read(
                "heron.xml",
                """
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:marsh:heron"
                          standard="NewsML-G2" xml:lang="en">
                <itemMeta><provider><name>Marsh Agency</name></provider>
                <versionCreated>2024-05-06T08:00:00Z</versionCreated></itemMeta>
                <contentMeta><headline>Nest moved</headline><by>Pia Aas</by></contentMeta>
                <contentSet><inlineXML contenttype="application/xhtml+xml">
                <html xmlns="http://www.w3.org/1999/xhtml"><head><title>Nest</title></head>
                <body><p>Rangers moved it.</p><p>It was safe.</p></body></html></inlineXML></contentSet>
                </newsItem>
                """));

    assertThat(article.id()).isEqualTo("urn-newsml-marsh-heron");
    assertThat(article.headline()).hasValue("Nest moved");
    assertThat(article.body()).isEqualTo("Rangers moved it.\n\nIt was safe.");
    assertThat(article.metadata().publisher()).hasValue("Marsh Agency");
    assertThat(article.metadata().author()).hasValue("Pia Aas");
    assertThat(article.metadata().date()).hasValue(LocalDate.of(2024, 5, 6));
  }

  @Test
  void newsMessageWithNitf_givesEachItem() throws IOException {
    String item =
        """
        <newsItem guid="marsh:%d"><contentSet><inlineXML><nitf><body><body.head><hedline><hl1>Nest
        </hl1></hedline></body.head><body.content><p>Rangers moved nest %d.</p></body.content></body>
        </nitf></inlineXML></contentSet></newsItem>
        """;

    List<ReadOutcome> outcomes =
        read(
            "all.xml",
            "<newsMessage><itemSet>%s%s</itemSet></newsMessage>"
                .formatted(item.formatted(1, 1), item.formatted(2, 2)));

    assertThat(Reading.ids(outcomes)).containsExactly("marsh-1", "marsh-2");
    assertThat(article(outcomes.get(1)).body()).isEqualTo("Rangers moved nest 2.");
  }

  @Test
  void truncatedFeed_yieldsWholeItemsAndError() throws IOException {
    List<ReadOutcome> outcomes = read("feed.xml", RSS.substring(0, RSS.indexOf("</channel>")));

    assertThat(Reading.ids(outcomes)).containsExactly("heron", "path");
    assertThat(((ReadFailure) outcomes.getLast()).message())
        .isEqualTo(folder.resolve("feed.xml") + ": error: is cut off: the end of <rss> is missing");
  }

  @Test
  void otherXml_isNamed() throws IOException {
    assertThat(Reading.failure(read("map.xml", "<?xml version=\"1.0\"?><kml><Point/></kml>")))
        .endsWith("error: is XML of another kind (<kml>); RSS, Atom, NewsML-G2 and XHTML are read");
  }

  @Test
  void documentTypeEntities_areNotExpanded() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "do not read this");
    String bomb =
        "<!DOCTYPE rss [<!ENTITY s SYSTEM \"%s\"><!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>"
            .formatted(secret.toUri());

    List<ReadOutcome> outcomes =
        read(
            "feed.xml",
            bomb
                + "<rss><channel><item><description>It was &s;"
                + " &b;.</description></item></channel></rss>");

    assertThat(article(outcomes.getFirst()).body()).isEqualTo("It was &s; &b;.");
  }
}
