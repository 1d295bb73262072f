package org.newsgraph.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.newsgraph.model.Event;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Facts;
import org.newsgraph.model.Node;
import org.newsgraph.pipeline.Analyser;
import org.newsgraph.read.ReadArticle;
import org.newsgraph.read.ReadFailure;
import org.newsgraph.read.ReadOutcome;
import org.newsgraph.read.ReadSkipped;
import org.newsgraph.read.Web;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists the commonest event words of a corpus that no lexicon entry covers.
@Command(
    name = "suggest",
    mixinStandardHelpOptions = true,
    description =
        "List the most frequent words of articles that are missing from the lexicon, with sentences.")
final class LexiconSuggestCommand implements Callable<Integer> {

  private static final int SENTENCES = 3;

  private final Console console;
  private final OutputOptions output;
  private final Map<String, Word> words = new TreeMap<>();

  @Mixin private final InputOptions inputs;
  @Mixin private final AnalysisOptions analysis;

  @Option(
      names = "--limit",
      paramLabel = "NUMBER",
      description = "How many words to list; 30 by default.")
  private int limit = 30;

  LexiconSuggestCommand(Console console, OutputOptions output, Web web) {
    this.console = console;
    this.output = output;
    this.inputs = new InputOptions(console, web);
    this.analysis = new AnalysisOptions(console);
  }

  /// A lemma, how often it names an event, and some of the sentences.
  private static final class Word {
    private int count;
    private final List<String> sentences = new ArrayList<>();
  }

  @Override
  public Integer call() throws IOException {
    inputs.countSome();
    boolean failed = false;
    try (Analyser analyser = analysis.analyser();
        Stream<ReadOutcome> outcomes = inputs.read()) {
      for (ReadOutcome outcome : (Iterable<ReadOutcome>) outcomes::iterator) {
        switch (outcome) {
          case ReadArticle read -> count(analyser.facts(read.article()));
          case ReadSkipped skipped -> output.note(skipped.message());
          case ReadFailure failure -> {
            output.diagnostic(failure.message());
            failed = true;
          }
        }
      }
    }
    print();
    return failed ? ExitCode.FAILURE : ExitCode.SUCCESS;
  }

  private void count(Facts facts) {
    String text = facts.article().text();
    Map<String, Fact> openEvents = new TreeMap<>();
    for (Fact fact : facts.facts()) {
      for (Node node : List.of(fact.subject(), fact.object())) {
        if (node instanceof Event event
            && event.isOpen()
            && openEvents.put(event.key(), fact) == null) {
          Word word = words.computeIfAbsent(event.predicate(), lemma -> new Word());
          word.count++;
          if (word.sentences.size() < SENTENCES) {
            word.sentences.add(fact.assertion().evidence().onOneLine(text));
          }
        }
      }
    }
  }

  private void print() {
    words.entrySet().stream()
        .sorted(Comparator.comparingInt((Map.Entry<String, Word> entry) -> -entry.getValue().count))
        .limit(limit)
        .forEach(
            entry -> {
              console
                  .out()
                  .printf(Locale.ROOT, "%5d  %s%n", entry.getValue().count, entry.getKey());
              entry.getValue().sentences.forEach(line -> console.out().println("         " + line));
            });
  }
}
