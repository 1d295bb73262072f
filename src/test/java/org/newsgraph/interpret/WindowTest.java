package org.newsgraph.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Windows over words of one piece each (`w0`, `w1`, …) and one of two ("rope").
class WindowTest {

  private static final int WORDS = 1000;
  private static final int ROOM = 200;
  private static final List<String> VOCABULARY =
      Stream.concat(
              Stream.of("[UNK]", "[CLS]", "[SEP]", "ro", "##pe", ",", "1"),
              IntStream.range(0, WORDS).mapToObj(i -> "w" + i))
          .toList();
  private static final WordPieces PIECES = new WordPieces(VOCABULARY);

  @Test
  void headlineAndTheSentenceBefore_areContext() {
    Window window = maker(headline("w1", "w2"), line("w3"), line("w4"), line("w5")).window(3, 4);

    assertThat(pieces(window)).containsExactly("[CLS]", "w1", "w2", "[SEP]", "w4", "w5", "[SEP]");
    assertThat(read(window)).containsExactly("w5");
    assertThat(window.sentences()).containsExactly(3);
  }

  @Test
  void headline_readItself_hasNoContext() {
    Window window = maker(headline("w1", "w2"), line("w3")).window(0, 2);

    assertThat(pieces(window)).containsExactly("[CLS]", "w1", "w2", "w3", "[SEP]");
    assertThat(read(window)).containsExactly("w1", "w2", "w3");
  }

  @Test
  void headline_beforeTheFirstSentence_isThereOnce() {
    Window window = maker(headline("w1"), line("w2")).window(1, 2);

    assertThat(pieces(window)).containsExactly("[CLS]", "w1", "[SEP]", "w2", "[SEP]");
  }

  @Test
  void articleWithoutHeadline_hasOnlyTheSentenceBefore() {
    Window window = maker(line("w1"), line("w2"), line("w3")).window(2, 3);

    assertThat(pieces(window)).containsExactly("[CLS]", "w2", "w3", "[SEP]");
  }

  @Test
  void firstSentence_withoutHeadline_servesAsContext() {
    Window window = maker(line("w1"), line("w2")).window(1, 2);

    assertThat(pieces(window)).containsExactly("[CLS]", "w1", "w2", "[SEP]");
  }

  @Test
  void firstPieces_areThoseOfEachWord() {
    Window window = maker(headline("rope"), line("rope", "w1")).window(1, 2);

    assertThat(pieces(window))
        .containsExactly("[CLS]", "ro", "##pe", "[SEP]", "ro", "##pe", "w1", "[SEP]");
    assertThat(window.first()).containsExactly(4, 6);
  }

  @Test
  void shapes_describeWordAndMarkHeadline() {
    Window window = maker(headline("W1", "w2"), line("w3", "Rope")).window(1, 2);

    assertThat(window.shapes()).hasSameSizeAs(window.pieces());
    assertThat(window.shapes())
        .containsExactly(0, number(true), number(true), 0, number(false), title(), title(), 0);
    assertThat(Arrays.stream(window.shapes()).max().orElseThrow()).isLessThan(Window.SHAPES);
  }

  private static int number(boolean headline) {
    return WordShape.NUMBER.number() + (headline ? WordShape.COUNT : 0);
  }

  private static int title() {
    return WordShape.CAPITALIZED.number();
  }

  @Test
  void overlongHeadlineAndSentence_areOmittedFromContext() {
    Window window = maker(headline(words(0, 41)), line(words(100, 181)), line("w5")).window(2, 3);

    assertThat(pieces(window)).containsExactly("[CLS]", "w5", "[SEP]");
  }

  @Test
  void windows_holdAsManySentencesAsFit() {
    List<Window> windows =
        maker(line(words(0, 60)), line(words(60, 120)), line(words(120, 200)), line("w5"))
            .all(ROOM);

    assertThat(windows).extracting(Window::sentences).containsExactly(List.of(0, 1, 2), List.of(3));
  }

  @Test
  void sentence_longerThanRoom_getsOwnWindow() {
    List<Window> windows = maker(line("w1"), line(words(10, 270)), line("w2")).all(ROOM);

    assertThat(windows)
        .extracting(Window::sentences)
        .containsExactly(List.of(0), List.of(1), List.of(2));
    assertThat(read(windows.get(1))).containsExactlyElementsOf(words(10, 270));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 199, 200, 201, 277, 278, 400, 401, 999})
  void anyLengthSentence_isReadOnceInOrder(int length) {
    List<String> all = new ArrayList<>(List.of("w7", "w8", "rope"));
    all.addAll(words(0, length));
    all.addAll(List.of("w9", "rope"));
    List<Window> windows =
        maker(headline("w7"), line("w8", "rope"), line(words(0, length)), line("w9"), line("rope"))
            .all(ROOM);

    assertThat(windows.stream().flatMap(window -> read(window).stream()))
        .containsExactlyElementsOf(all.stream().map(word -> word.replace("rope", "ro")).toList());
    assertThat(windows).allMatch(window -> window.pieces().length <= Window.MOST_PIECES);
    assertThat(windows).allMatch(window -> pieces(window).getLast().equals("[SEP]"));
  }

  @Test
  void overlappingWindows_showWordsOnBothSides() {
    List<Window> windows = maker(line(words(0, 600))).all(ROOM);

    assertThat(windows).hasSize(3).allMatch(window -> window.sentences().equals(List.of(0)));
    assertThat(pieces(windows.get(1))).startsWith("[CLS]", "w120").contains("w200", "w399", "w439");
    assertThat(read(windows.get(1))).containsExactlyElementsOf(words(200, 400));
  }

  @Test
  void fullestWindow_hasExactlyMaximumLength() {
    Window window =
        maker(headline(words(0, 40)), line(words(100, 180)), line(words(200, 477))).window(2, 3);

    assertThat(window.pieces()).hasSize(Window.MOST_PIECES);
    assertThat(read(window)).containsExactlyElementsOf(words(200, 477));
    assertThat(pieces(window).getLast()).isEqualTo("[SEP]");
  }

  @ParameterizedTest
  @ValueSource(ints = {150, 250, 600})
  void windows_withLongWord_stayWithinPieceLimit(int numbers) {
    List<String> words = new ArrayList<>(words(0, 100));
    words.add(String.join(",", Collections.nCopies(numbers, "1")));
    words.addAll(words(100, 200));
    List<Window> windows = maker(line(words), line(words.reversed())).all(ROOM);

    assertThat(windows)
        .allMatch(window -> window.pieces().length <= Window.MOST_PIECES)
        .allMatch(window -> window.shapes().length == window.pieces().length);
    assertThat(windows.stream().mapToInt(window -> window.first().length).sum())
        .isEqualTo(2 * words.size());
    assertThat(windows.stream().flatMapToInt(window -> Arrays.stream(window.first())))
        .allMatch(piece -> piece < Window.MOST_PIECES);
  }

  @Test
  void longWord_asContext_leavesRoomForText() {
    List<String> words = new ArrayList<>(List.of(String.join(",", Collections.nCopies(200, "1"))));
    words.addAll(words(0, 100));
    List<Window> windows = maker(line(words)).all(ROOM);

    assertThat(windows.stream().flatMap(window -> read(window).stream()).skip(1))
        .containsExactlyElementsOf(words(0, 100));
  }

  @Test
  void manySentences_areAllReadOnce() {
    Window.Line[] lines =
        IntStream.range(0, 300)
            .mapToObj(i -> line(words(i, i + 1 + i % 37)))
            .toArray(Window.Line[]::new);
    List<Window> windows = maker(lines).all(ROOM);

    assertThat(windows.stream().flatMap(window -> window.sentences().stream()))
        .containsExactlyElementsOf(IntStream.range(0, 300).boxed().toList());
    assertThat(windows.stream().flatMap(window -> read(window).stream()))
        .containsExactlyElementsOf(
            Arrays.stream(lines).flatMap(line -> line.words().stream()).toList());
  }

  @Test
  void articleWithoutSentences_hasNoWindows() {
    assertThat(maker().all(ROOM)).isEmpty();
  }

  private static Window.Maker maker(Window.Line... lines) {
    return new Window.Maker(PIECES, List.of(lines));
  }

  private static Window.Line headline(String... words) {
    return headline(List.of(words));
  }

  private static Window.Line headline(List<String> words) {
    return new Window.Line(words, true);
  }

  private static Window.Line line(String... words) {
    return line(List.of(words));
  }

  private static Window.Line line(List<String> words) {
    return new Window.Line(words, false);
  }

  private static List<String> words(int begin, int end) {
    return IntStream.range(begin, end).mapToObj(i -> "w" + i).toList();
  }

  private static List<String> pieces(Window window) {
    return Arrays.stream(window.pieces()).mapToObj(VOCABULARY::get).toList();
  }

  /// The first piece of each word that is read.
  private static List<String> read(Window window) {
    return Arrays.stream(window.first()).mapToObj(i -> pieces(window).get(i)).toList();
  }
}
