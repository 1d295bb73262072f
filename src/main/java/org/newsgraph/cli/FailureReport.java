package org.newsgraph.cli;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.atlas.RuntimeIOException;
import org.newsgraph.ontology.OntologyException;
import org.newsgraph.query.ParameterException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Reports what stopped a command, in one line, and decides the exit code.
final class FailureReport implements IExecutionExceptionHandler, IParameterExceptionHandler {

  private final OutputOptions output;

  FailureReport(OutputOptions output) {
    this.output = output;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    lines(failure).forEach(output::diagnostic);
    if (output.verbose()) {
      failure.printStackTrace(output.err());
    }
    return failure instanceof UsageException || failure instanceof ParameterException
        ? ExitCode.USAGE
        : ExitCode.FAILURE;
  }

  private static List<String> lines(Exception failure) {
    if (failure instanceof OntologyException ontology) {
      return ontology.diagnostics().stream().map(Object::toString).toList();
    }
    String message =
        Optional.ofNullable(cause(failure).getMessage())
            .map(FailureReport::oneLine)
            .filter(line -> !line.isEmpty())
            .orElseGet(failure::toString);
    // What names its place says already that it is an error: "decisions.ttl:1: error: …".
    return List.of(message.contains(": error: ") ? message : "newsgraph: error: " + message);
  }

  /// What libraries have wrapped: their own messages name Java classes, or nothing at all.
  private static Throwable cause(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnwritableFileException) {
        return cause;
      }
    }
    boolean wrapper =
        failure instanceof UncheckedIOException || failure instanceof RuntimeIOException;
    return wrapper && failure.getCause() != null ? failure.getCause() : failure;
  }

  /// What an option allows that takes one of a few words, as users write them.
  private static Optional<String> choices(CommandLine.ParameterException failure) {
    boolean isNone = String.valueOf(failure.getMessage()).contains("expected one of [");
    return Optional.ofNullable(failure.getArgSpec())
        .filter(option -> isNone && option.isOption())
        .map(
            option ->
                "%s \"%s\" is not allowed; choose from %s"
                    .formatted(
                        ((OptionSpec) option).longestName(),
                        failure.getValue(),
                        String.join(", ", option.completionCandidates()).toLowerCase(Locale.ROOT)));
  }

  private static String oneLine(String message) {
    return message.strip().replaceAll("\\s*\\R\\s*", "; ");
  }

  @Override
  public int handleParseException(CommandLine.ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    if (arguments.length == 0) {
      command.usage(command.getErr());
      return ExitCode.USAGE;
    }
    output.error(choices(failure).orElseGet(() -> oneLine(String.valueOf(failure.getMessage()))));
    UnmatchedArgumentException.printSuggestions(failure, command.getErr());
    command
        .getErr()
        .println(
            "Try '" + command.getCommandSpec().qualifiedName() + " --help' for what is allowed.");
    return ExitCode.USAGE;
  }
}
