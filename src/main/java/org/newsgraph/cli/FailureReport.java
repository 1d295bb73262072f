package org.newsgraph.cli;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.jena.atlas.RuntimeIOException;
import org.newsgraph.eval.GoldException;
import org.newsgraph.ontology.OntologyException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Tells what stopped a command, in one line, and decides the exit code.
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
    return failure instanceof UsageException ? ExitCode.USAGE : ExitCode.FAILURE;
  }

  private static List<String> lines(Exception failure) {
    if (failure instanceof OntologyException ontology) {
      return ontology.diagnostics().stream().map(Object::toString).toList();
    }
    if (failure instanceof GoldException gold) {
      return List.of(String.valueOf(gold.getMessage()));
    }
    String message = Objects.requireNonNullElse(cause(failure).getMessage(), "").strip();
    return List.of(
        "newsgraph: error: " + (message.isEmpty() ? failure.toString() : oneLine(message)));
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

  private static String oneLine(String message) {
    return message.strip().replaceAll("\\s*\\R\\s*", "; ");
  }

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    if (arguments.length == 0) {
      command.usage(command.getErr());
      return ExitCode.USAGE;
    }
    output.error(oneLine(String.valueOf(failure.getMessage())));
    UnmatchedArgumentException.printSuggestions(failure, command.getErr());
    command
        .getErr()
        .println(
            "Try '" + command.getCommandSpec().qualifiedName() + " --help' for what is allowed.");
    return ExitCode.USAGE;
  }
}
