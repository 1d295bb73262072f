package org.newsgraph.interpret;

import edu.stanford.nlp.ie.NumberNormalizer;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.model.Article;
import org.newsgraph.model.Reading;

/// Finds what times and numbers are worth: times by SUTime (Chang and Manning 2012), which is
/// loaded with the first one.
final class ValueReader {

  private static final Pattern DIGITS =
      Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?");

  /// A number in words, with what may stand before it: "at least six", "more than two million".
  private static final Pattern IN_WORDS =
      Pattern.compile(
          "(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w+teen"
              + "|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million"
              + "|billion|dozen|and|[\\s-])+$");

  /// What is counted from another day than the article's: its value is not known here.
  private static final Pattern RELATIVE =
      Pattern.compile(
          ".*\\b(?:before|after|earlier|later|following|previous|next day|same)\\b.*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SCALE = Pattern.compile("hundred|thousand|million|billion|dozen");

  /// SUTime and its tokenizer, loaded when first used.
  private static final class Times {
    static final TokenizerAnnotator TOKENIZER = new TokenizerAnnotator(false, properties());
    static final TimeAnnotator TIMES = new TimeAnnotator("sutime", properties());

    private static Properties properties() {
      Properties properties = new Properties();
      properties.setProperty("tokenize.language", "en");
      properties.setProperty("ssplit.isOneSentence", "true");
      properties.setProperty("sutime.includeRange", "false");
      return properties;
    }
  }

  /// The nodes; times and numbers among them with their values, as far as they have any.
  List<Reading.Node> read(Article article, List<Reading.Node> nodes) {
    return nodes.stream().map(node -> read(article, node)).toList();
  }

  private static Reading.Node read(Article article, Reading.Node node) {
    String words = node.span().onOneLine(article.text());
    Optional<String> value =
        switch (node.form()) {
          case TIME -> time(article, words);
          case NUMBER -> number(words);
          case THING, EVENT, TITLE, NAME, TEXT -> Optional.empty();
        };
    return node.withValue(value);
  }

  private static Optional<String> time(Article article, String words) {
    if (RELATIVE.matcher(words).matches()) {
      return Optional.empty();
    }
    Annotation document = new Annotation(words);
    article
        .metadata()
        .date()
        .ifPresent(date -> document.set(CoreAnnotations.DocDateAnnotation.class, date.toString()));
    Times.TOKENIZER.annotate(document);
    List<CoreLabel> tokens = document.get(CoreAnnotations.TokensAnnotation.class);
    for (CoreLabel token : tokens) {
      token.setTag(tag(token.word()));
    }
    document.set(CoreAnnotations.SentencesAnnotation.class, List.of(sentence(words, tokens)));
    Times.TIMES.annotate(document);
    List<String> values = new ArrayList<>();
    for (CoreMap time : document.get(TimeAnnotations.TimexAnnotations.class)) {
      Optional.ofNullable(time.get(TimeAnnotations.TimexAnnotation.class))
          .flatMap(timex -> Optional.ofNullable(timex.value()))
          .ifPresent(values::add);
    }
    return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
  }

  private static Annotation sentence(String words, List<CoreLabel> tokens) {
    Annotation sentence = new Annotation(words);
    sentence.set(CoreAnnotations.TokensAnnotation.class, tokens);
    sentence.set(CoreAnnotations.TokenBeginAnnotation.class, 0);
    sentence.set(CoreAnnotations.TokenEndAnnotation.class, tokens.size());
    sentence.set(CoreAnnotations.CharacterOffsetBeginAnnotation.class, 0);
    sentence.set(CoreAnnotations.CharacterOffsetEndAnnotation.class, words.length());
    sentence.set(CoreAnnotations.SentenceIndexAnnotation.class, 0);
    return sentence;
  }

  /// The part of speech, as far as the rules for times look at it.
  private static String tag(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return "CD";
    }
    return Character.isUpperCase(word.charAt(0)) ? "NNP" : "NN";
  }

  /// The one number that the words tell; none where they tell several ("20-25") or a vague one
  /// ("thousands").
  private static Optional<String> number(String words) {
    String lower = words.toLowerCase(Locale.ROOT).replace("-year-old", "");
    List<String> digits = DIGITS.matcher(lower).results().map(MatchResult::group).toList();
    if (digits.size() == 1 && !SCALE.matcher(lower).find()) {
      return Optional.of(digits.getFirst().replace(",", ""));
    }
    Matcher inWords = IN_WORDS.matcher(lower);
    String number = digits.size() == 1 ? lower : inWords.find() ? inWords.group().strip() : "";
    if (digits.size() > 1
        || number.isEmpty()
        || lower.endsWith("s") && SCALE.matcher(lower).find()) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(NumberNormalizer.wordToNumber(number)).map(ValueReader::plain);
    } catch (RuntimeException e) {
      return Optional.empty(); // NumberFormatException and kin, by no contract
    }
  }

  private static String plain(Number number) {
    double value = number.doubleValue();
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
