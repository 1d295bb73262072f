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

/// Fits the confidences of kinds of facts to gold facts.
@Command(
    name = "calibrate",
    mixinStandardHelpOptions = true,
    description = {
      "Measure how often each kind of fact is right and write the table of confidences.",
      "The program reads it from src/main/resources/org/newsgraph/extract/confidence.tsv when built."
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
    if (fit.fitted().facts() == 0) {
      output.error("no facts of the gold facts' articles; build those articles first");
      return ExitCode.FAILURE;
    }
    try (OutputFile target = new OutputFile(file)) {
      target.out().write(fit.best().table().getBytes(StandardCharsets.UTF_8));
      target.finish();
    }
    output.note(
        "expected calibration error %s over %d facts, %s on articles left out"
            .formatted(error(fit.fitted()), fit.fitted().facts(), error(fit.crossValidated())));
    return ExitCode.SUCCESS;
  }

  private static String error(Reliability reliability) {
    return String.format(Locale.ROOT, "%.3f", reliability.expectedCalibrationError());
  }
}
