package org.newsgraph.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.annotate.Annotator;
import org.newsgraph.annotate.CoreNlpAnnotator;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleMetadata;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;

/// Writes trees for the [Treebank]: sentences of standard input, one a line, to standard output.
///
/// What comes out is the parser's opinion, to be checked by eye before it goes into the treebank: a
/// sentence that it gets wrong is better put in other words.
final class TreebankWriter {
  private TreebankWriter() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Annotator annotator = CoreNlpAnnotator.load();
    try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.isBlank()) {
          write(line.strip(), annotator, out);
        }
      }
    }
  }

  private static void write(String text, Annotator annotator, PrintStream out) {
    ArticleMetadata dated =
        new ArticleMetadata(
            Optional.empty(),
            Optional.empty(),
            Optional.of(Sentences.DATE),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "standard input");
    List<Sentence> sentences =
        annotator.annotate(new Article("line", Optional.empty(), text, dated)).sentences();
    if (sentences.size() != 1) {
      System.err.println("left out, not one sentence but " + sentences.size() + ": " + text);
      return;
    }
    out.println("# text = " + text);
    for (Token token : sentences.getFirst().tokens()) {
      out.printf(
          "%d\t%s\t%s\t_\t%s\t_\t%d\t%s\t_\t%s%n",
          token.index() + 1,
          token.text(),
          token.lemma(),
          token.tag(),
          token.head() + 1,
          token.relation(),
          misc(sentences.getFirst(), token));
    }
    out.println();
  }

  private static String misc(Sentence sentence, Token token) {
    List<String> features = new ArrayList<>();
    if (!token.entityType().equals("O")) {
      features.add("NER=" + token.entityType());
    }
    sentence.times().stream()
        .filter(time -> time.first() <= token.index() && token.index() < time.end())
        .forEach(time -> features.add("Time=" + time.value()));
    sentence.numbers().stream()
        .filter(number -> number.first() <= token.index() && token.index() < number.end())
        .forEach(number -> features.add("Number=" + number.value()));
    return features.isEmpty() ? "_" : String.join("|", features);
  }
}
