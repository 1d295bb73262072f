package org.newsgraph.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FrontMatterTest {

  @Test
  void textWithoutFrontMatter_isAllRest() throws ReadException {
    FrontMatter frontMatter = FrontMatter.of("It rained.\n---\nIt stopped.");

    assertThat(frontMatter.fields()).isEmpty();
    assertThat(frontMatter.rest()).isEqualTo("It rained.\n---\nIt stopped.");
  }

  @Test
  void windowsLineEnds_areUnderstood() throws ReadException {
    FrontMatter frontMatter =
        FrontMatter.of("---\r\nTitle: Snow\r\ndate: 2020-01-02\r\n---\r\nIt snowed.");

    assertThat(frontMatter.fields())
        .containsEntry(ArticleField.TITLE, "Snow")
        .containsEntry(ArticleField.DATE, "2020-01-02");
    assertThat(frontMatter.rest()).isEqualTo("It snowed.");
  }

  @Test
  void otherKeys_areLeftToOthers() throws ReadException {
    assertThat(
            FrontMatter.of("---\ntags: [a, {b: [c]}]\ntitle: Hail\nid: x\ntext: y\n---\n").fields())
        .containsOnlyKeys(ArticleField.TITLE);
  }

  @Test
  void keysOfOtherPrograms_fillEmptyFields() throws ReadException {
    FrontMatter clipping =
        FrontMatter.of(
            "---\nsource: https://example.org/a\npublished: 2024-02-03\ntitle: T\nname: N\n---\nx");

    assertThat(clipping.fields())
        .containsOnly(
            Map.entry(ArticleField.URL, "https://example.org/a"),
            Map.entry(ArticleField.DATE, "2024-02-03"),
            Map.entry(ArticleField.TITLE, "T"));
    assertThat(FrontMatter.of("---\nSource: Desert Wire\npublished: ~\n---\nx").fields())
        .containsOnly(Map.entry(ArticleField.PUBLISHER, "Desert Wire"));
  }

  @Test
  void nullValues_sayNothing() throws ReadException {
    assertThat(
            new Draft(
                    FrontMatter.of("---\ntitle:\nauthor: ~\nurl: null\n---\n").fields(),
                    "",
                    List.of())
                .fields())
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void malformedFrontMatter_failsWithLineAndColumn(String yaml, String message) {
    assertThatThrownBy(() -> FrontMatter.of(yaml))
        .isInstanceOfSatisfying(
            ReadException.class, e -> assertThat(e.at("a.md").message()).startsWith(message));
  }

  static Stream<Arguments> malformed() {
    return Stream.of(
        Arguments.of(
            "---\ntitle: Never closed\n\nText.",
            "a.md:1:1: error: the front matter is never closed"),
        Arguments.of(
            "---\ntitle: a: b\n---\n", "a.md:2:9: error: malformed front matter: mapping values"),
        Arguments.of(
            "---\ntitle: \"open\ndate: 2020\n---\n", "a.md:4:1: error: malformed front matter: "),
        Arguments.of(
            "---\ntitle: A\n\tdate: B\n---\n", "a.md:3:1: error: malformed front matter: "),
        Arguments.of(
            "---\ntitle: A\ntitle: B\n---\n",
            "a.md:3:1: error: malformed front matter: \"title\" is there twice"),
        Arguments.of(
            "---\ntitle: [A, B]\n---\n",
            "a.md:2:8: error: malformed front matter: \"title\" must be plain text"),
        Arguments.of(
            "---\n- title\n---\n",
            "a.md:2:1: error: malformed front matter: write \"key: value\" lines"),
        Arguments.of(
            "---\njust words\n---\n",
            "a.md:2:1: error: malformed front matter: write \"key: value\" lines"),
        Arguments.of(
            "---\nx: &a [lol]\ny: [*a, *a]\n---\n",
            "a.md:3:5: error: malformed front matter: the alias \"*a\""),
        Arguments.of(
            "---\ntitle: !!java.net.URL [\"http://x\"]\n---\n",
            "a.md:2:8: error: malformed front matter: the tag \"tag:yaml.org,2002:java.net.URL\""),
        Arguments.of(
            "---\nx: " + "[".repeat(10_000) + "\n---\n",
            "a.md:2:54: error: malformed front matter: nested deeper than 50"),
        Arguments.of(
            "---\nx: " + "y".repeat(70_000) + "\n---\n",
            "a.md:1:1: error: the front matter is longer"));
  }
}
