package org.newsgraph.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.newsgraph.read.ReadArticle;
import org.newsgraph.read.ReadFailure;
import org.newsgraph.read.ReadOutcome;
import org.newsgraph.read.ReadSkipped;
import org.newsgraph.read.Web;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Prints what would be read, so that a person can check it before building.
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    description = {
      "Print articles as build would read them: metadata and text.",
      "Nothing is analysed or stored; what is printed can be read again."
    })
final class ReadCommand implements Callable<Integer> {

  private final Console console;
  private final OutputOptions output;

  @Mixin private final InputOptions inputs;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (the default) or jsonl: one object a line, with the fields of a corpus.")
  private ArticleListing format = ArticleListing.TEXT;

  @Option(
      names = "--show-boilerplate",
      description = "Also print what pages show beside the article and what is left out.")
  private boolean leftOut;

  private int articles;
  private int failures;
  private int warnings;

  ReadCommand(Console console, OutputOptions output, Web web) {
    this.console = console;
    this.output = output;
    this.inputs = new InputOptions(console, web);
  }

  @Override
  public Integer call() throws IOException {
    inputs.countSome();
    try (Stream<ReadOutcome> outcomes = leftOut ? inputs.readWithLeftOut() : inputs.read()) {
      for (ReadOutcome outcome : (Iterable<ReadOutcome>) outcomes::iterator) {
        switch (outcome) {
          case ReadArticle read -> print(read);
          case ReadSkipped skipped -> output.note(skipped.message());
          case ReadFailure failure -> {
            output.diagnostic(failure.message());
            failures++;
          }
        }
      }
    }
    output.note(
        "%s, %s, %s"
            .formatted(
                Amounts.count(articles, "article", "articles"),
                Amounts.count(failures, "failure", "failures"),
                Amounts.count(warnings, "warning", "warnings")));
    inputs.counts().ifPresent(output::note);
    return failures == 0 ? ExitCode.SUCCESS : ExitCode.FAILURE;
  }

  private void print(ReadArticle read) throws IOException {
    articles++;
    warnings += read.warnings().size();
    read.warnings().forEach(warning -> output.note(warning.toString()));
    console.out().write(format.write(read, leftOut).getBytes(StandardCharsets.UTF_8));
    console.out().flush();
  }
}
