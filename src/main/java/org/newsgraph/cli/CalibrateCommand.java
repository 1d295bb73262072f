package org.newsgraph.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.newsgraph.eval.CalibrationFit;
import org.newsgraph.eval.Reliability;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Fits what the raw scores of facts mean to gold facts.
@Command(
    name = "calibrate",
    mixinStandardHelpOptions = true,
    description = {
      "Measure how often facts of each kind and raw score are right, and write it as a table.",
      "The confidences of the facts are taken as their raw scores. The error is also measured on articles left out of the fit, in ten folds."
    })
final class CalibrateCommand implements Callable<Integer> {

  private final OutputOptions output;

  @Mixin private final EvaluationOptions evaluations;

  @Parameters(
      paramLabel = "GOLD",
      arity = "1..*",
      description = "Files of gold facts, one JSON object a line, or folders of *.jsonl.")
  private List<Path> gold = new ArrayList<>();

  @Option(
      names = {"-o", "--output", "--out"},
      required = true,
      paramLabel = "FILE",
      description = "The table to write.")
  private Path file = Path.of("confidence.tsv");

  CalibrateCommand(Console console, OutputOptions output) {
    this.output = output;
    this.evaluations = new EvaluationOptions(console);
  }

  @Override
  public Integer call() throws IOException {
    CalibrationFit fit = new CalibrationFit(evaluations.evaluate(gold));
    if (fit.facts() == 0) {
      output.error("no facts of the gold facts' articles; build those articles first");
      return ExitCode.FAILURE;
    }
    try (OutputFile target = new OutputFile(file)) {
      target.out().write(fit.calibration().table().getBytes(StandardCharsets.UTF_8));
      target.finish();
    }
    output.note(
        "%s of %s; expected calibration error:"
            .formatted(
                Amounts.count(fit.facts(), "fact", "facts"),
                Amounts.count(fit.articles(), "article", "articles")));
    output.note("  %s on articles left out of the fit".formatted(error(fit.crossValidated())));
    output.note("  %s on the articles that it was fitted to".formatted(error(fit.fitted())));
    return ExitCode.SUCCESS;
  }

  private static String error(Reliability reliability) {
    return reliability.facts() == 0
        ? "not measured, for want of a second article,"
        : String.format(Locale.ROOT, "%.3f", reliability.expectedCalibrationError());
  }
}
