package org.newsgraph.interpret;

import java.util.Arrays;
import java.util.List;
import org.newsgraph.model.Span;

/// An article's words with the encoder's vector for each.
///
/// @param words each sentence's words as spans of the text
/// @param vectors one row for each word of the article, in the text's order
/// @param roots for each sentence the vector that stands for the root of its tree
record EncodedText(List<List<Span>> words, ReaderModel.Table vectors, List<float[]> roots) {

  /// Puts together what the encoder gave for each window.
  static EncodedText of(
      List<List<Span>> words, List<Window> windows, List<ReaderModel.Table> tables) {
    int columns = tables.stream().mapToInt(ReaderModel.Table::columns).findFirst().orElse(0);
    int count = words.stream().mapToInt(List::size).sum();
    float[] values = new float[count * columns];
    float[][] roots = new float[words.size()][];
    int at = 0;
    for (int i = 0; i < windows.size(); i++) {
      float[] table = tables.get(i).values();
      System.arraycopy(table, columns, values, at, table.length - columns);
      at += table.length - columns;
      for (int sentence : windows.get(i).sentences()) {
        roots[sentence] = Arrays.copyOf(table, columns);
      }
    }
    return new EncodedText(words, new ReaderModel.Table(values, columns), List.of(roots));
  }

  /// The row of the sentence's first word.
  int begin(int sentence) {
    return words.subList(0, sentence).stream().mapToInt(List::size).sum();
  }

  /// The rows from `begin` to before `end`.
  ReaderModel.Table rows(int begin, int end) {
    int columns = vectors.columns();
    return new ReaderModel.Table(
        Arrays.copyOfRange(vectors.values(), begin * columns, end * columns), columns);
  }

  /// The sentence's root, then the rows from `begin` to before `end`.
  ReaderModel.Table rootedRows(int sentence, int begin, int end) {
    int columns = vectors.columns();
    float[] values = new float[(end - begin + 1) * columns];
    System.arraycopy(roots.get(sentence), 0, values, 0, columns);
    System.arraycopy(
        vectors.values(), begin * columns, values, columns, (end - begin) * columns);
    return new ReaderModel.Table(values, columns);
  }

  /// The place in the sentence of the word that holds this character, or of the next one.
  int wordAt(int sentence, int character) {
    List<Span> line = words.get(sentence);
    for (int i = 0; i < line.size(); i++) {
      if (line.get(i).end() > character) {
        return i;
      }
    }
    return line.size() - 1;
  }

  /// Places in the sentence of the first and the last word of the span.
  int[] ends(int sentence, Span span) {
    return new int[] {wordAt(sentence, span.begin()), wordAt(sentence, span.end() - 1)};
  }
}
