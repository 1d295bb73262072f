package org.newsgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataFieldsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2015-05-18",
        "2015-05-18T23:59:59-08:00",
        "2015-05-18 08:00",
        "20150518",
        "2015/05/18",
        "2015/5/18",
        "18.05.2015",
        "18. 5. 2015",
        "18 May 2015",
        "May 18, 2015",
        "18th May 2015",
        "Monday, May 18, 2015",
        "Mon, 18 May 2015 08:00:00 GMT",
        "may 18 2015 at 8:30",
        "May 18, 2015 01:38 PM IST",
        "Mon May 18 2015 17:38:00 GMT+0530 (India Standard Time)",
        "Mon May 18 17:38:00 UTC 2015",
        "21:17 18.05.2015",
        "18/05/2015",
        "05/18/2015",
        "18-May-2015",
        "2015.05.18",
        "20150518173800",
        "Posted: Mon 6:45 PM, May 18, 2015",
        "Updated 19 May 2015, published 18 May 2015",
        " 2015-05-18 "
      })
  void writtenDay_isUnderstood(String written) {
    assertThat(PublicationDate.parse(written)).hasValue(LocalDate.of(2015, 5, 18));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "32 Foo",
        "05/06/2015",
        "99999-01-01",
        "-0044-03-15",
        "2015-02-30",
        "2015",
        "May 2015",
        "0001-01-01",
        "3000-01-01",
        "yesterday",
        "1431907200"
      })
  void whatIsNoSureDay_isNone(String written) {
    assertThat(PublicationDate.parse(written)).isEmpty();
  }

  @Test
  void invalidDate_isKeptAsTextWithWarning() throws ReadException {
    ReadArticle read = assemble(ArticleField.DATE, "32 Foo");

    assertThat(read.article().metadata().date()).isEmpty();
    assertThat(read.article().metadata().dateText()).hasValue("32 Foo");
    assertThat(read.warnings())
        .singleElement()
        .hasToString(
            "a.txt: warning: the date \"32 Foo\" is not a valid date and is kept as text;"
                + " write it as 2015-05-18");
  }

  @ParameterizedTest
  @CsvSource({
    "https://x.example/a b, https://x.example/a%20b",
    "https://x.example/<\"{}>, https://x.example/%3C%22%7B%7D%3E",
    "https://x.example/köln, https://x.example/k%C3%B6ln",
    "https://bücher.example:8080/x, https://xn--bcher-kva.example:8080/x",
    "HTTP://x.example/?q=1&r=2#s, HTTP://x.example/?q=1&r=2#s"
  })
  void address_isMadeSafe(String written, String safe) {
    assertThat(WebAddress.parse(written)).hasValue(URI.create(safe));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "x.example/a",
        "//x/a",
        "https://",
        "https://x.example/a\r\nSet-Cookie: b",
        "https://x.example/%zz"
      })
  void invalidWebAddress_isRejected(String written) {
    assertThat(WebAddress.parse(written)).isEmpty();
  }

  @Test
  void tenKilobytesOfAddress_areNone() {
    assertThat(WebAddress.parse("https://x.example/" + "a".repeat(10_000))).isEmpty();
  }

  @Test
  void badUrl_isLeftOut_andTold() throws ReadException {
    ReadArticle read = assemble(ArticleField.URL, "javascript:alert(1)");

    assertThat(read.article().metadata().url()).isEmpty();
    assertThat(read.warnings())
        .singleElement()
        .asString()
        .contains("left out the url \"javascript:alert(1)\"");
  }

  @Test
  void language_isATagOrAbsent() throws ReadException {
    assertThat(assemble(ArticleField.LANGUAGE, "en_GB").article().metadata().language())
        .hasValue("en-GB");
    assertThat(assemble(ArticleField.LANGUAGE, "the English one").article().metadata().language())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "storm.txt, storm",
    "storm.v2.txt, storm.v2",
    "Storm in Oslo (1).html, Storm-in-Oslo-1",
    "größe.txt, größe",
    "a%20b.txt, a-20b",
    "x_y-z.md, x_y-z",
    "a> <x> pwn . <y.txt, a-x-pwn-.-y"
  })
  void fileName_givesTheId(String name, String id) {
    assertThat(ArticleId.ofFileName(name)).hasValue(id);
  }

  @Test
  void idOfDotsAlone_isNone() {
    assertThat(ArticleId.of("..")).isEmpty();
    assertThat(ArticleId.of("-")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://x.example/news/2020/storm-hits-oslo/, storm-hits-oslo",
    "https://x.example/news/storm.html?utm_source=a&fbclid=b, storm",
    "https://x.example/story.php?id=17, story-id-17",
    "https://x.example/storm/index.html, storm",
    "https://x.example/wiki/Over_900_rescued, Over_900_rescued",
    "https://x.example/caf%C3%A9, café",
    "https://x.example/v2.0-report, v2.0-report",
    "https://x.example, x.example"
  })
  void address_givesTheId(String address, String id) {
    assertThat(ArticleId.ofAddress(URI.create(address))).hasValue(id);
  }

  private static ReadArticle assemble(ArticleField field, String value) throws ReadException {
    return new ArticleAssembler(ReadOptions.standard())
        .assemble(
            new Draft(Map.of(field, value), "It happened.", List.of()),
            "a",
            "a.txt",
            Optional.empty());
  }
}
