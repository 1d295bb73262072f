package org.newsgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextCleanerTest {
  private final TextCleaner cleaner = new TextCleaner();

  @Test
  void lineEndsOfAllSystems_becomeOne() {
    assertThat(cleaner.clean("a\r\nb\rc\u2028d\u0085e\u2029f")).isEqualTo("a\nb\nc\nd\ne\n\nf");
    assertThat(cleaner.warning()).isEmpty();
  }

  @Test
  void cleaner_collapsesBlankLinesAndTrimsEdges() {
    assertThat(cleaner.clean("\n\n  a  \n \t \n\n\n b\n\n")).isEqualTo("a\n\nb");
  }

  @Test
  void spacesOfAllKinds_becomePlainSpaces() {
    assertThat(cleaner.clean("10\u00A0000\u2009people\tcame")).isEqualTo("10 000 people came");
  }

  @Test
  void decomposedLetters_areComposed() {
    assertThat(cleaner.clean("Cafe\u0301")).isEqualTo("Café");
  }

  @Test
  void controlsAndNoncharacters_areRemovedAndTold() {
    assertThat(cleaner.clean("a\u0000b\u0007c\uFFFEd\uFDD0e\u009Ff\u200Bg\uFEFFh"))
        .isEqualTo("abcdefgh");
    assertThat(cleaner.warning())
        .hasValue(
            "removed 7 characters that are no text (U+0000, U+0007, U+009F, U+200B, U+FDD0, …)");
  }

  @Test
  void softHyphens_areRemovedWithoutAWord() {
    assertThat(cleaner.clean("gov\u00ADern\u00ADment")).isEqualTo("government");
    assertThat(cleaner.warning()).isEmpty();
  }

  @Test
  void loneSurrogates_areReplacedAndTold() {
    assertThat(cleaner.clean("a\uD83Db\uDE00c")).isEqualTo("a\uFFFDb\uFFFDc");
    assertThat(cleaner.warning()).hasValue("replaced lone surrogates by U+FFFD");
  }

  @Test
  void emojiJoinersAndBidirectionalControls_stay() {
    String text = "👩\u200D🚒 \u202Bשלום\u202C";

    assertThat(cleaner.clean(text)).isEqualTo(text);
    assertThat(cleaner.warning()).isEmpty();
  }

  @Test
  void line_hasNoLineEnds() {
    assertThat(cleaner.cleanLine(" Bridge\n reopens  today ")).isEqualTo("Bridge reopens today");
  }

  @Test
  void cleanedText_isCleanAlready() {
    String cleaned = cleaner.clean("a \r\n\r\n\r\n b\u0301\u0000\t c");

    assertThat(cleaner.clean(cleaned)).isEqualTo(cleaned);
  }
}
