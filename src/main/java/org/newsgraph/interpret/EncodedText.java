package org.newsgraph.interpret;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.newsgraph.model.Reading;
import org.newsgraph.model.Span;

/// An article's words with the encoder's vector for each.
///
/// @param words each sentence's words as spans of the text
/// @param begins the row of each sentence's first word
/// @param vectors one row for each word of the article, in the text's order
record EncodedText(List<List<Span>> words, List<Integer> begins, ReaderModel.Table vectors) {

  /// Puts together what the encoder gives for each window.
  static EncodedText of(
      List<List<Span>> words, List<Window> windows, Function<Window, ReaderModel.Table> encode) {
    List<ReaderModel.Table> tables = windows.stream().map(encode).toList();
    int columns = tables.stream().mapToInt(ReaderModel.Table::columns).findFirst().orElse(0);
    List<Integer> begins = new ArrayList<>();
    int count = 0;
    for (List<Span> line : words) {
      begins.add(count);
      count += line.size();
    }
    float[] values = new float[count * columns];
    int at = 0;
    for (ReaderModel.Table part : tables) {
      float[] table = part.values();
      System.arraycopy(table, columns, values, at, table.length - columns);
      at += table.length - columns;
    }
    return new EncodedText(words, begins, new ReaderModel.Table(values, columns));
  }

  /// The row of the sentence's first word.
  int begin(int sentence) {
    return begins.get(sentence);
  }

  /// The rows from `begin` to before `end`.
  ReaderModel.Table rows(int begin, int end) {
    int columns = vectors.columns();
    return new ReaderModel.Table(
        Arrays.copyOfRange(vectors.values(), begin * columns, end * columns), columns);
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

  /// The row of each node's first word.
  int[] first(List<Reading.Node> nodes) {
    return rows(nodes, Span::begin);
  }

  /// The row of each node's last word.
  int[] last(List<Reading.Node> nodes) {
    return rows(nodes, span -> span.end() - 1);
  }

  private int[] rows(List<Reading.Node> nodes, ToIntFunction<Span> character) {
    return nodes.stream()
        .mapToInt(
            node ->
                begin(node.sentence()) + wordAt(node.sentence(), character.applyAsInt(node.span())))
        .toArray();
  }
}
