package org.newsgraph.lexicon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.newsgraph.model.Annotations;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleMetadata;
import org.newsgraph.model.NumberExpression;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.TimeExpression;
import org.newsgraph.model.Token;

/// Builds annotated articles from sentences of the [Treebank], offsets computed.
public final class Sentences {

  /// The day on which all articles of the tests appear, a Tuesday.
  static final LocalDate DATE = LocalDate.of(2018, 11, 20);

  private Sentences() {}

  /// An article without headline, of these sentences.
  public static Annotations of(String... sentences) {
    return annotations(Optional.empty(), List.of(sentences));
  }

  /// An article of a headline and these sentences.
  static Annotations under(String headline, String... sentences) {
    return annotations(Optional.of(headline), List.of(sentences));
  }

  private static Annotations annotations(Optional<String> headline, List<String> body) {
    Article article =
        new Article("sample", headline, String.join(" ", body), ArticleMetadata.ofSource("sample"));
    List<Sentence> sentences = new ArrayList<>();
    headline.ifPresent(line -> sentences.add(sentence(0, line, article.text(), 0)));
    int from = article.bodyOffset();
    for (String text : body) {
      int begin = article.text().indexOf(text, from);
      sentences.add(sentence(sentences.size(), text, article.text(), begin));
      from = begin + text.length();
    }
    return new Annotations(article, sentences);
  }

  private static Sentence sentence(int index, String sentence, String article, int begin) {
    List<Treebank.Word> words = Treebank.words(sentence);
    List<Token> tokens = new ArrayList<>();
    int from = begin;
    for (Treebank.Word word : words) {
      int at = article.indexOf(word.form(), from);
      from = at + word.form().length();
      tokens.add(
          new Token(
              tokens.size(),
              new Span(at, from),
              word.form(),
              word.lemma(),
              word.tag(),
              word.misc().getOrDefault("NER", "O"),
              word.head() - 1,
              word.relation()));
    }
    return new Sentence(
        index,
        tokens.getFirst().span().cover(tokens.getLast().span()),
        tokens,
        stretches(words, "Time", (range, value) -> new TimeExpression(range[0], range[1], value)),
        stretches(
            words,
            "Number",
            (range, value) -> new NumberExpression(range[0], range[1], Double.parseDouble(value))));
  }

  /// Neighbouring words with the same value of a feature make one expression.
  private static <T> List<T> stretches(
      List<Treebank.Word> words, String feature, BiFunction<int[], String, T> make) {
    List<T> found = new ArrayList<>();
    for (int begin = 0; begin < words.size(); ) {
      int end = begin + 1;
      String value = words.get(begin).misc().get(feature);
      if (value != null) {
        while (end < words.size() && value.equals(words.get(end).misc().get(feature))) {
          end++;
        }
        found.add(make.apply(new int[] {begin, end}, value));
      }
      begin = end;
    }
    return found;
  }
}
