package org.newsgraph.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.model.Span;

class WordSplitterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Kolm's boat didn't sink.         | Kolm 's boat did n't sink .",
        "They’re sure it won’t.           | They ’re sure it wo n’t .",
        "I'm late, she'd said, we've time | I 'm late , she 'd said , we 've time",
        "He'll say he can't.              | He 'll say he ca n't .",
        "DON'T go, it's ANNA'S            | DO N'T go , it 's ANNA 'S",
        "the Kolms' boats                 | the Kolms ' boats"
      })
  void clitics_areWordsOfTheirOwn(String sentence, String words) {
    assertThat(words(sentence)).containsExactly(words.split(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"O'Mara", "Ma'an", "Qa'im", "cannot", "Xi'an"})
  void apostrophe_withinAName_isNoClitic(String word) {
    assertThat(words(word)).containsExactly(word);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a well-known ex-minister | a well - known ex - minister",
        "the 34-year-old          | the 34 - year - old",
        "Anna Kolm-Osk            | Anna Kolm - Osk",
        "Runa–Lesk—then           | Runa – Lesk — then"
      })
  void hyphens_areMarksBetweenWords(String sentence, String words) {
    assertThat(words(sentence)).containsExactly(words.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,200.50 euros  | 1,200.50 euros",
        "about 3.5%      | about 3.5 %",
        "$30m or £5      | $ 30m or £ 5",
        "at 10:30        | at 10 : 30",
        "the 1990s       | the 1990s",
        "on 5/6          | on 5 / 6"
      })
  void numbers_stayWhole(String sentence, String words) {
    assertThat(words(sentence)).containsExactly(words.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "in U.S. dollars   | in U.S . dollars",
        "Mr. J. P. Kolm    | Mr . J . P . Kolm",
        "at 5 p.m. sharp   | at 5 p.m . sharp",
        "See runa.example! | See runa.example !"
      })
  void points_withinAWord_stay(String sentence, String words) {
    assertThat(words(sentence)).containsExactly(words.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"We left,\" she said. | \" We left , \" she said .",
        "“We left,” she said.   | “ We left , ” she said .",
        "‘No’ and 'no'          | ‘ No ’ and ' no '",
        "«Oui» (yes) [sic]...   | « Oui » ( yes ) [ sic ] . . ."
      })
  void quotesAndBrackets_areMarks(String sentence, String words) {
    assertThat(words(sentence)).containsExactly(words.split(" "));
  }

  @Test
  void astralCharacters_keepTheOffsets() {
    String text = "Fire \uD83D\uDD25 in Runa, \uD835\uDD18lla didn't \uD83D\uDE00\uD83D\uDE00.";

    assertThat(words(text))
        .containsExactly(
            "Fire",
            "\uD83D\uDD25",
            "in",
            "Runa",
            ",",
            "\uD835\uDD18lla",
            "did",
            "n't",
            "\uD83D\uDE00",
            "\uD83D\uDE00",
            ".");
    assertThat(in(text))
        .contains(new Span(5, 7), new Span(text.indexOf("Runa"), text.indexOf("Runa") + 4));
  }

  @Test
  void emojiOfSeveralCharacters_isOneWord() {
    String firefighter = "\uD83D\uDC69\u200D\uD83D\uDE92";

    assertThat(words("The " + firefighter + " came")).containsExactly("The", firefighter, "came");
  }

  @ParameterizedTest
  @ValueSource(strings = {"naïve Zoë", "cafe\u0301 owner", "Łódź mayor", "Владимир ушёл"})
  void lettersWithMarks_stayInTheirWord(String words) {
    assertThat(words(words)).containsExactly(words.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kolm's \uD83D\uDE00 \"won't\" pay 1,200.50 for the  U.S.\tboat\n(34-year-old)...",
        "'s n't ' -- \uD83C\uDDF3\uD83C\uDDF4 C++ and/or #tag @name a.b@c.example"
            + " https://x.example/z",
        "x'x'x's"
      })
  void words_coverAllButWhiteSpace_inOrder(String text) {
    StringBuilder covered = new StringBuilder();
    int end = 0;
    for (Span word : in(text)) {
      assertThat(word.begin()).isGreaterThanOrEqualTo(end);
      assertThat(word.in(text)).isNotBlank();
      covered.append(word.in(text));
      end = word.end();
    }
    assertThat(covered).hasToString(text.replaceAll("\\s", ""));
  }

  @Test
  void sentenceWithinAText_countsInTheText() {
    String text = "\uD83D\uDE00 First. She didn't go. Last.";
    int begin = text.indexOf("She");

    List<Span> words = WordSplitter.in(text, new Span(begin, text.indexOf(" Last")));

    assertThat(words.stream().map(word -> word.in(text)))
        .containsExactly("She", "did", "n't", "go", ".");
    assertThat(words.getFirst().begin()).isEqualTo(begin);
  }

  @Test
  void emptySpan_hasNoWords() {
    assertThat(WordSplitter.in("She left.", new Span(3, 3))).isEmpty();
    assertThat(WordSplitter.in("She left.", new Span(3, 4))).isEmpty();
  }

  private static List<Span> in(String text) {
    return WordSplitter.in(text, new Span(0, text.length()));
  }

  private static List<String> words(String text) {
    return in(text).stream().map(word -> word.in(text)).toList();
  }
}
