package org.newsgraph.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordShapeTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "rope, LOWER",
        "-, LOWER",
        "'s, LOWER",
        "\uD83D\uDD25, LOWER",
        "Runa, CAPITALIZED",
        "Östra, CAPITALIZED",
        "A, CAPITALIZED",
        "FLA, CAPITALS",
        "U.S, CAPITALS",
        "McKolm, MIXED",
        "iRope, MIXED",
        "O'Mara, MIXED",
        "2015, NUMBER",
        "3rd, NUMBER",
        "G7, NUMBER"
      })
  void word_hasTheShapeOfItsLetters(String word, WordShape shape) {
    assertThat(WordShape.of(word)).isEqualTo(shape);
  }
}
