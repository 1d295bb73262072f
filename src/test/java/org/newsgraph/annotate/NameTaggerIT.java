package org.newsgraph.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.NERCombinerAnnotator;
import edu.stanford.nlp.pipeline.POSTaggerAnnotator;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.util.CoreMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The tagger finds the very numbers and times that CoreNLP's finds, which looks for them
/// everywhere. Both go without the name model here, which knows neither.
class NameTaggerIT {

  private static final Path SHARED = Path.of(System.getProperty("newsgraph.shared", "../shared"));

  private static final List<String> RULES = List.of("defs", "english", "english.holidays");

  private static POSTaggerAnnotator parts;
  private static Annotator tagger;
  private static Annotator reference;

  @BeforeAll
  static void load() throws IOException {
    Properties properties = CoreNlpAnnotator.nameProperties();
    properties.setProperty("ner.model", "");
    parts = new POSTaggerAnnotator(false);
    tagger = new NameTagger(properties);
    reference = new NERCombinerAnnotator(properties);
  }

  @Test
  void annotate_everyWordOfSuTimesRules_isAsInCoreNlp() throws IOException {
    TreeSet<String> words = new TreeSet<>();
    for (String rules : RULES) {
      Arrays.stream(
              resource("/edu/stanford/nlp/models/sutime/" + rules + ".sutime.txt").split("\\P{L}+"))
          .filter(word -> !word.isEmpty())
          .forEach(words::add);
    }
    assertThat(words).contains("fortnight", "halloween").hasSizeGreaterThan(500);
    assertSame(
        words.stream()
            .flatMap(
                word -> Stream.of(word, word + "s", "at the " + word, "five " + word + " past two"))
            .toList());
  }

  @Test
  void annotate_numberAtAnyDistanceFromATime_isAsInCoreNlp() {
    List<String> between =
        List.of("very", "brave", "old", "grey", "wise", "tall", "calm", "poor", "rich", "men");
    List<String> sentences = new ArrayList<>();
    for (int count = 0; count <= between.size(); count++) {
      String words = String.join(" ", between.subList(0, count));
      sentences.add(
          "In 2015 %s came on Monday or were going to %s leave in June.".formatted(words, words));
      sentences.add("The first half %s of two thousand %s was May.".formatted(words, words));
      sentences.add("Two thousand %s men waited five %s hours.".formatted(words, words));
    }
    assertSame(sentences);
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed", "crane", "taxes", "asylum", "imprisoned"})
  void annotate_article_isAsInCoreNlp(String article) throws IOException {
    Path file = SHARED.resolve("articles/text/" + article + ".txt");
    assumeTrue(
        Files.exists(file), () -> "no '%s': name ../shared by -Dnewsgraph.shared".formatted(file));
    String text = Files.readString(file);
    assertSame(List.of(text.substring(text.indexOf("\n---\n") + 5)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gum/academic",
        "gum/bio",
        "gum/court",
        "gum/interview",
        "gum/news",
        "gum/voyage",
        "ewt/dev",
        "ewt/train"
      })
  void annotate_treebank_isAsInCoreNlp(String treebank) throws IOException {
    Path file = SHARED.resolve("benchmarks/" + treebank + ".conllu.gz");
    assumeTrue(
        Files.exists(file), () -> "no '%s': name ../shared by -Dnewsgraph.shared".formatted(file));
    assumeTrue(
        !treebank.equals("ewt/train") || Boolean.getBoolean("newsgraph.long"),
        "takes minutes: -Dnewsgraph.long=true");
    assertSame(sentences(file));
  }

  private static List<String> sentences(Path conllu) throws IOException {
    try (InputStream stream = new GZIPInputStream(Files.newInputStream(conllu));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> line.startsWith("# text = "))
          .map(line -> line.substring("# text = ".length()))
          .toList();
    }
  }

  private static void assertSame(List<String> paragraphs) {
    Annotation expected = annotate(reference, paragraphs);
    Annotation found = annotate(tagger, paragraphs);
    List<CoreMap> sentences = expected.get(CoreAnnotations.SentencesAnnotation.class);
    for (int i = 0; i < sentences.size(); i++) {
      assertThat(tags(found.get(CoreAnnotations.SentencesAnnotation.class).get(i)))
          .as(sentences.get(i).toString())
          .isEqualTo(tags(sentences.get(i)));
    }
  }

  private static Annotation annotate(Annotator names, List<String> paragraphs) {
    Annotation document = new Annotation(String.join("\n\n", paragraphs));
    document.set(CoreAnnotations.DocDateAnnotation.class, "2018-11-20");
    new TokenizerAnnotator(false, CoreNlpAnnotator.tokenizerProperties()).annotate(document);
    SentenceSplitter.split(document);
    parts.annotate(document);
    names.annotate(document);
    return document;
  }

  /// Name tag, number, normalised value and time of each word of a sentence.
  private static List<List<String>> tags(CoreMap sentence) {
    List<List<String>> tags = new ArrayList<>();
    for (CoreLabel token : sentence.get(CoreAnnotations.TokensAnnotation.class)) {
      tags.add(
          Stream.of(
                  token.ner(),
                  token.get(CoreAnnotations.NumericCompositeValueAnnotation.class),
                  token.get(CoreAnnotations.NormalizedNamedEntityTagAnnotation.class),
                  token.get(TimeAnnotations.TimexAnnotation.class))
              .map(Objects::toString)
              .toList());
    }
    return tags;
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream = NameTaggerIT.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
