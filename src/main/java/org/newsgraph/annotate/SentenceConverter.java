package org.newsgraph.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.Timex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.NumberExpression;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.TimeExpression;
import org.newsgraph.model.Token;

/// Turns what CoreNLP says of a sentence into the model's own values.
final class SentenceConverter {
  private SentenceConverter() {}

  static Sentence convert(int index, List<CoreLabel> labels, List<TransitionParser.Arc> arcs) {
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      tokens.add(token(i, labels.get(i), arcs.get(i)));
    }
    Span span = new Span(tokens.getFirst().span().begin(), tokens.getLast().span().end());
    return new Sentence(index, span, tokens, times(labels), numbers(labels));
  }

  private static Token token(int index, CoreLabel label, TransitionParser.Arc arc) {
    return new Token(
        index,
        new Span(label.beginPosition(), label.endPosition()),
        label.originalText().isEmpty() ? label.word() : label.originalText(),
        Optional.ofNullable(label.lemma()).orElse(label.word()),
        label.tag(),
        Optional.ofNullable(label.ner()).orElse("O"),
        arc.head(),
        arc.relation());
  }

  private static List<TimeExpression> times(List<CoreLabel> labels) {
    List<TimeExpression> times = new ArrayList<>();
    for (int begin = 0; begin < labels.size(); ) {
      int end = begin + 1;
      Timex timex = labels.get(begin).get(TimeAnnotations.TimexAnnotation.class);
      if (timex != null) {
        while (end < labels.size()
            && timex.equals(labels.get(end).get(TimeAnnotations.TimexAnnotation.class))) {
          end++;
        }
        times.add(new TimeExpression(begin, end, Optional.ofNullable(timex.value()).orElse("")));
      }
      begin = end;
    }
    return times;
  }

  private static List<NumberExpression> numbers(List<CoreLabel> labels) {
    List<NumberExpression> numbers = new ArrayList<>();
    for (int begin = 0; begin < labels.size(); ) {
      int end = begin + 1;
      Number value = labels.get(begin).get(CoreAnnotations.NumericCompositeValueAnnotation.class);
      if (value != null) {
        while (end < labels.size()
            && value.equals(
                labels.get(end).get(CoreAnnotations.NumericCompositeValueAnnotation.class))) {
          end++;
        }
        numbers.add(new NumberExpression(begin, end, value.doubleValue()));
      }
      begin = end;
    }
    return numbers;
  }
}
