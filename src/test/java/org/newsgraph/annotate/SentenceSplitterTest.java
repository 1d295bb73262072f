package org.newsgraph.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.util.CoreMap;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceSplitterTest {

  private static final TokenizerAnnotator TOKENIZER = tokenizer();

  @Test
  void sentencesOfUsualLength_stayWhole() {
    assertThat(pieces("The ferry sank. Nobody drowned."))
        .extracting(SentenceSplitterTest::text)
        .containsExactly("The ferry sank.", "Nobody drowned.");
  }

  @ParameterizedTest
  @CsvSource({"200, 1", "201, 2", "400, 2", "1000, 5"})
  void longSentence_isCutIntoAsFewPiecesAsCanBe(int words, int pieces) {
    assertThat(pieces(sentence(words)))
        .hasSize(pieces)
        .allMatch(piece -> tokens(piece).size() <= 200);
  }

  @Test
  void pieces_holdAllTokensInOrder() {
    String text = sentence(1000);

    assertThat(pieces(text).stream().flatMap(piece -> tokens(piece).stream()))
        .extracting(CoreLabel::word)
        .containsExactly(text.split(" "));
  }

  @Test
  void pieces_keepTheOffsetsOfTheText() {
    String text = "A short one. " + sentence(1000) + ".";

    for (CoreMap piece : pieces(text)) {
      int begin = piece.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class);
      int end = piece.get(CoreAnnotations.CharacterOffsetEndAnnotation.class);
      assertThat(text.substring(begin, end)).isEqualTo(text(piece));
      assertThat(tokens(piece))
          .allMatch(
              token ->
                  text.substring(token.beginPosition(), token.endPosition()).equals(token.word()));
    }
  }

  @Test
  void pieces_countTheirTokensFromOneAndThemselvesFromNought() {
    List<CoreMap> pieces = pieces(sentence(450));

    for (int i = 0; i < pieces.size(); i++) {
      List<CoreLabel> tokens = tokens(pieces.get(i));
      assertThat(pieces.get(i).get(CoreAnnotations.SentenceIndexAnnotation.class)).isEqualTo(i);
      assertThat(tokens.getFirst().index()).isEqualTo(1);
      assertThat(tokens.getLast().index()).isEqualTo(tokens.size());
      assertThat(tokens).extracting(CoreLabel::sentIndex).containsOnly(i);
    }
  }

  @Test
  void commaInTheSecondHalf_isWhereAPieceEnds() {
    String text = sentence(150) + ", " + sentence(150);

    assertThat(pieces(text)).extracting(piece -> tokens(piece).size()).containsExactly(151, 150);
  }

  @Test
  void commaInTheFirstHalf_isTooEarly() {
    String text = sentence(50) + ", " + sentence(250);

    assertThat(pieces(text)).extracting(piece -> tokens(piece).size()).containsExactly(200, 101);
  }

  @Test
  void shortLineWithoutFullStop_isASentenceOfItsOwn() {
    assertThat(
            pieces(
                "Ferry sinks off Corfu\nThe ferry sank after it had hit a rock near the harbour."))
        .extracting(SentenceSplitterTest::text)
        .containsExactly(
            "Ferry sinks off Corfu", "The ferry sank after it had hit a rock near the harbour.");
  }

  @Test
  void wrappedLine_runsOnIntoTheNext() {
    assertThat(pieces("The ferry sank after it had\nhit a rock near the harbour of Corfu."))
        .hasSize(1);
  }

  private static String sentence(int words) {
    return IntStream.range(0, words).mapToObj(i -> "boat").collect(Collectors.joining(" "));
  }

  private static List<CoreMap> pieces(String text) {
    Annotation document = new Annotation(text);
    TOKENIZER.annotate(document);
    SentenceSplitter.split(document);
    return Collections.unmodifiableList(document.get(CoreAnnotations.SentencesAnnotation.class));
  }

  private static String text(CoreMap piece) {
    return piece.get(CoreAnnotations.TextAnnotation.class);
  }

  private static List<CoreLabel> tokens(CoreMap piece) {
    return piece.get(CoreAnnotations.TokensAnnotation.class);
  }

  private static TokenizerAnnotator tokenizer() {
    Properties properties = new Properties();
    properties.setProperty("tokenize.language", "en");
    return new TokenizerAnnotator(false, properties);
  }
}
