package org.newsgraph.cli;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.newsgraph.pipeline.StoredCopies;
import org.newsgraph.read.ArticleReader;
import org.newsgraph.read.Fetcher;
import org.newsgraph.read.ReadFailure;
import org.newsgraph.read.ReadOptions;
import org.newsgraph.read.ReadOutcome;
import org.newsgraph.store.Store;
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

  @Option(
      names = "--skip-languages",
      description = "Pass over articles in other languages than English; they are only counted.")
  private boolean skipLanguages;

  @Option(
      names = "--keep-duplicates",
      description =
          "Read an article each time that it comes, from whatever file, and if it is stored already"
              + " under another id.")
  private boolean keepDuplicates;

  private final InputCounts counts = new InputCounts();

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
    return counted(reader(), UnaryOperator.identity());
  }

  /// What becomes of each input, in order, where the store holds articles already.
  Stream<ReadOutcome> read(Store store) {
    return counted(
        reader(), keepDuplicates ? UnaryOperator.identity() : new StoredCopies(store)::orCopy);
  }

  /// How many duplicates and articles in other languages there were among what was read; absent
  /// where there were none.
  Optional<String> counts() {
    return counts.text();
  }

  private Stream<ReadOutcome> counted(ArticleReader reader, UnaryOperator<ReadOutcome> check) {
    return reader.read(paths).map(check).peek(counts::add).filter(outcome -> !isSkipped(outcome));
  }

  private boolean isSkipped(ReadOutcome outcome) {
    return skipLanguages
        && outcome instanceof ReadFailure failure
        && failure.language().isPresent();
  }

  private ArticleReader reader() {
    return new ArticleReader(options(), standardInput, fetcher);
  }

  /// What becomes of each input, with what is left out of the pages.
  Stream<ReadOutcome> readWithLeftOut() {
    return counted(
        new ArticleReader(options().withLeftOut(), standardInput, fetcher),
        UnaryOperator.identity());
  }

  private ReadOptions options() {
    try {
      ReadOptions options = ReadOptions.standard().withFieldNames(fieldNames);
      return keepDuplicates ? options.withDuplicates() : options;
    } catch (IllegalArgumentException e) {
      throw new UsageException("--field: " + e.getMessage());
    }
  }
}
