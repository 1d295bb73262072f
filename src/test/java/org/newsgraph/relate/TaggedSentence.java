package org.newsgraph.relate;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.TimeExpression;
import org.newsgraph.model.Token;

/// Sentences written as `Anna/NNP/PERSON was/VBD born/VBN in/IN Oslo/NNP/LOCATION`, words one space
/// apart.
///
/// Each word hangs on the one before it: good enough to learn from, and no models are needed. A
/// word tagged `DATE` is a time whose value is the word.
final class TaggedSentence {

  private TaggedSentence() {}

  static Sentence of(String tagged) {
    return at(0, 0, tagged);
  }

  /// @param begin where its first word stands in the article
  static Sentence at(int index, int begin, String tagged) {
    List<Token> tokens = new ArrayList<>();
    List<TimeExpression> times = new ArrayList<>();
    int from = begin;
    for (String word : tagged.split(" ")) {
      String[] parts = word.split("/");
      int place = tokens.size();
      String type = parts.length > 2 ? parts[2] : "O";
      if (type.equals("DATE")) {
        times.add(new TimeExpression(place, place + 1, parts[0]));
      }
      Span span = new Span(from, from + parts[0].length());
      tokens.add(
          new Token(
              place,
              span,
              parts[0],
              parts[0].toLowerCase(java.util.Locale.ROOT),
              parts[1],
              type,
              place - 1,
              place == 0 ? "root" : "dep"));
      from = span.end() + 1;
    }
    Span span = new Span(begin, tokens.getLast().span().end());
    return new Sentence(index, span, tokens, times, List.of());
  }

  /// The words as the article has them.
  static String text(String tagged) {
    return tagged.replaceAll("/\\S+", "");
  }
}
