package org.newsgraph.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The parser gives the very parses of CoreNLP's, whose network it computes.
class TransitionParserIT {

  private static final Path EWT =
      Path.of(System.getProperty("newsgraph.shared", "../shared"), "benchmarks/ewt/dev.conllu.gz");

  private static TransitionParser parser;
  private static DependencyParser reference;

  private record Word(String form, String tag) {}

  @BeforeAll
  static void load() {
    parser = new TransitionParser(ParserModelReader.english());
    reference = DependencyParser.loadFromModelFile(DependencyParser.DEFAULT_MODEL);
  }

  @Test
  void parse_sentencesOfTheTests_areThoseOfCoreNlp() throws IOException {
    InputStream treebank =
        getClass().getResourceAsStream("/org/newsgraph/annotate/treebank.conllu");
    assertSameParses(sentences(Objects.requireNonNull(treebank)));
  }

  @Test
  void parse_webTreebank_areThoseOfCoreNlp() throws IOException {
    assumeTrue(
        Files.exists(EWT),
        () -> "no treebank at '%s': name its folder by -Dnewsgraph.shared".formatted(EWT));
    assertSameParses(sentences(new GZIPInputStream(Files.newInputStream(EWT))));
  }

  private static void assertSameParses(List<List<Word>> sentences) {
    assertThat(sentences).hasSizeGreaterThan(100);
    for (List<Word> sentence : sentences) {
      assertThat(parser.parse(forms(sentence), tags(sentence)))
          .as(String.join(" ", forms(sentence)))
          .isEqualTo(reference(sentence));
    }
  }

  private static List<String> forms(List<Word> sentence) {
    return sentence.stream().map(Word::form).toList();
  }

  private static List<String> tags(List<Word> sentence) {
    return sentence.stream().map(Word::tag).toList();
  }

  private static List<TransitionParser.Arc> reference(List<Word> sentence) {
    List<CoreLabel> labels = new ArrayList<>();
    List<TransitionParser.Arc> arcs = new ArrayList<>();
    for (Word word : sentence) {
      CoreLabel label = CoreLabel.wordFromString(word.form());
      label.setTag(word.tag());
      label.setIndex(labels.size() + 1);
      labels.add(label);
      arcs.add(new TransitionParser.Arc(-1, ""));
    }
    CoreMap map = new ArrayCoreMap();
    map.set(CoreAnnotations.TokensAnnotation.class, labels);
    for (var dependency : reference.predict(map).typedDependencies()) {
      arcs.set(
          dependency.dep().index() - 1,
          new TransitionParser.Arc(dependency.gov().index() - 1, dependency.reln().toString()));
    }
    return arcs;
  }

  private static List<List<Word>> sentences(InputStream conllu) throws IOException {
    List<List<Word>> sentences = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(conllu, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] columns = line.split("\t", -1);
        if (columns[0].matches("[0-9]+")) {
          words.add(new Word(columns[1], columns[4]));
        } else if (line.isBlank() && !words.isEmpty()) {
          sentences.add(List.copyOf(words));
          words.clear();
        }
      }
    }
    return sentences;
  }
}
