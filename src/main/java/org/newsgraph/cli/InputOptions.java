package org.newsgraph.cli;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.newsgraph.read.ArticleReader;
import org.newsgraph.read.Fetcher;
import org.newsgraph.read.ReadOptions;
import org.newsgraph.read.ReadOutcome;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which articles a command reads.
final class InputOptions {

  private final InputStream standardInput;
  private final Fetcher fetcher;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files, folders, globs, web addresses, or - for standard input.")
  private List<String> paths = List.of();

  @Option(
      names = "--field",
      paramLabel = "FIELD=KEY",
      description =
          "Which key of a JSON object or column of a table holds a field: text=story, title=head.")
  private Map<String, String> fieldNames = new LinkedHashMap<>();

  InputOptions(Console console, Fetcher fetcher) {
    this.standardInput = console.in();
    this.fetcher = fetcher;
  }

  /// How many articles or failures to expect; a usage error where there is nothing to read.
  int countSome() {
    int count = reader().count(paths);
    if (count == 0) {
      throw new UsageException(
          "no article in \"%s\"; name files of a format that is read"
              .formatted(String.join("\", \"", paths)));
    }
    return count;
  }

  /// What becomes of each input, in order.
  Stream<ReadOutcome> read() {
    return reader().read(paths);
  }

  private ArticleReader reader() {
    return new ArticleReader(options(), standardInput, fetcher);
  }

  /// What becomes of each input, with what is left out of the pages.
  Stream<ReadOutcome> readWithLeftOut() {
    return new ArticleReader(options().withLeftOut(), standardInput, fetcher).read(paths);
  }

  private ReadOptions options() {
    try {
      return ReadOptions.standard().withFieldNames(fieldNames);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--field: " + e.getMessage());
    }
  }
}
