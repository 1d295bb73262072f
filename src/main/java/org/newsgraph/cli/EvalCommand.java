package org.newsgraph.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.newsgraph.eval.Evaluation;
import org.newsgraph.eval.ReportFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Scores a build against gold facts; groups the commands that measure.
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    description = {
      "Compare the facts of a store or a file with gold facts that people found.",
      "Precision, recall and F1, by article, class of fact and threshold of confidence; claimant, polarity, certainty; calibration; errors."
    })
final class EvalCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final EvaluationOptions evaluations;

  @Parameters(
      paramLabel = "GOLD",
      arity = "0..*",
      description = "Files of gold facts, one JSON object a line, or folders of *.jsonl.")
  private List<Path> gold = new ArrayList<>();

  @Option(names = "--format", paramLabel = "FORMAT", description = "md (default), json or csv.")
  private ReportFormat format = ReportFormat.MD;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The file to write; standard output by default.")
  private Optional<Path> file = Optional.empty();

  EvalCommand(Console console) {
    this.console = console;
    this.evaluations = new EvaluationOptions(console);
  }

  @Override
  public Integer call() throws IOException {
    Evaluation evaluation = evaluations.evaluate(gold);
    byte[] report = format.write(evaluation).getBytes(StandardCharsets.UTF_8);
    if (file.isEmpty()) {
      console.out().write(report);
      return ExitCode.SUCCESS;
    }
    try (OutputFile target = new OutputFile(file.get())) {
      target.out().write(report);
      target.finish();
    }
    return ExitCode.SUCCESS;
  }
}
