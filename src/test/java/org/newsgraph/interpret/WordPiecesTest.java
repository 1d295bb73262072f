package org.newsgraph.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordPiecesTest {

  private static final List<String> VOCABULARY =
      List.of(
          "[PAD]", "[UNK]", "[CLS]", "[SEP]", "port", "##al", "kol", "##m", "##ms", "'", "s", "34",
          "-", "year", "zoe", ".", "u");

  private static final WordPieces PIECES = new WordPieces(VOCABULARY);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "port    | port",
        "Portal  | port ##al",
        "KOLM    | kol ##m",
        "kolms   | kol ##ms",
        "'s      | ' s",
        "34-year | 34 - year",
        "U.S     | u . s",
        "Zoë     | zoe",
        "Pôrtál  | port ##al"
      })
  void normalizedWord_splitsIntoLongestPieces(String word, String pieces) {
    assertThat(pieces(word)).containsExactly(pieces.split(" "));
  }

  @Test
  void accentsOfEitherForm_giveTheSame() {
    assertThat(PIECES.of("zo\u00EB")).isEqualTo(PIECES.of("zoe\u0308"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"xyz", "portx", "\uD83D\uDD25", "\uD83D\uDC69\u200D\uD83D\uDE92", "", "…"})
  void wordWithUnknownParts_isUnknown_neverNothing(String word) {
    assertThat(pieces(word)).isNotEmpty().contains("[UNK]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[CLS]", "[SEP]", "[PAD]", "a[SEP]b"})
  void windowMarkers_inText_areOrdinaryText(String word) {
    assertThat(pieces(word)).doesNotContain("[CLS]", "[SEP]", "[PAD]").isNotEmpty();
  }

  @Test
  void wordAskedForAgain_hasTheSamePieces() {
    assertThat(PIECES.of("Kolms")).isEqualTo(PIECES.of("Kolms")).isEqualTo(new int[] {6, 8});
  }

  @Test
  void numbers_areThePlacesInTheVocabulary() {
    assertThat(IntStream.range(0, VOCABULARY.size()).map(i -> PIECES.id(VOCABULARY.get(i))))
        .containsExactlyElementsOf(IntStream.range(0, VOCABULARY.size()).boxed().toList());
    assertThat(PIECES.id("nonsense")).isEqualTo(PIECES.id("[UNK]"));
  }

  private static List<String> pieces(String word) {
    return Arrays.stream(PIECES.of(word)).mapToObj(VOCABULARY::get).toList();
  }
}
