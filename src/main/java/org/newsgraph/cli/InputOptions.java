package org.newsgraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.newsgraph.pipeline.StoredCopies;
import org.newsgraph.read.ArticleReader;
import org.newsgraph.read.FetchException;
import org.newsgraph.read.Fetcher;
import org.newsgraph.read.PageFetcher;
import org.newsgraph.read.ReadFailure;
import org.newsgraph.read.ReadOptions;
import org.newsgraph.read.ReadOutcome;
import org.newsgraph.read.Web;
import org.newsgraph.store.Store;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which articles a command reads.
final class InputOptions {

  private static final Fetcher NO_FETCHER =
      address -> {
        throw new FetchException("is only counted");
      };

  private final InputStream standardInput;

  @Mixin private final PageOptions pages;

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Files, folders, globs, web addresses, or - for standard input.")
  private List<String> paths = List.of();

  @Option(
      names = "--urls",
      paramLabel = "FILE",
      description =
          "A file of web addresses to read, one a line; what follows a # is a comment. Can be given"
              + " several times.")
  private List<Path> addressFiles = List.of();

  @Option(
      names = "--follow",
      description = "Read the pages that feeds link to, not the feeds' own summaries.")
  private boolean follow;

  @Option(
      names = "--field",
      paramLabel = "FIELD=KEY",
      description =
          "The key of a JSON object, or the column of a table, that holds a field: text=story, title=head.")
  private Map<String, String> fieldNames = new LinkedHashMap<>();

  @Option(
      names = "--skip-languages",
      description = "Skip articles in languages other than English and only count them.")
  private boolean skipLanguages;

  @Option(
      names = "--keep-duplicates",
      description =
          "Read an article each time that it comes, from whatever file, and if it is stored already"
              + " under another id.")
  private boolean keepDuplicates;

  private final InputCounts counts = new InputCounts();

  InputOptions(Console console, Web web) {
    this.standardInput = console.in();
    this.pages = new PageOptions(console, web);
  }

  /// How many articles or failures to expect; a usage error where there is nothing to read.
  int countSome() {
    if (paths.isEmpty() && addressFiles.isEmpty()) {
      throw new UsageException(
          "nothing to read; name files, folders or web addresses, or a file of addresses by"
              + " --urls");
    }
    pages.check();
    ArticleReader reader = new ArticleReader(options(), standardInput, NO_FETCHER);
    int count = reader.count(paths, addressFiles);
    if (count == 0) {
      List<String> named = new ArrayList<>(paths);
      addressFiles.forEach(file -> named.add(file.toString()));
      throw new UsageException(
          "no article in \"%s\"; name files of a format that is read"
              .formatted(String.join("\", \"", named)));
    }
    return count;
  }

  /// What becomes of each input, in order.
  Stream<ReadOutcome> read() {
    return counted(options(), UnaryOperator.identity());
  }

  /// What becomes of each input, in order, where the store holds articles already.
  Stream<ReadOutcome> read(Store store) {
    return counted(
        options(), keepDuplicates ? UnaryOperator.identity() : new StoredCopies(store)::orCopy);
  }

  /// How many duplicates and articles in other languages there were among what was read; absent
  /// where there were none.
  Optional<String> counts() {
    return counts.text();
  }

  private Stream<ReadOutcome> counted(ReadOptions options, UnaryOperator<ReadOutcome> check) {
    PageFetcher fetcher = pages.open();
    return new ArticleReader(options, standardInput, fetcher)
        .read(paths, addressFiles)
        .map(check)
        .peek(counts::add)
        .filter(outcome -> !isSkipped(outcome))
        .onClose(() -> close(fetcher));
  }

  private static void close(PageFetcher fetcher) {
    try {
      fetcher.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the archive's index cannot be written", e);
    }
  }

  private boolean isSkipped(ReadOutcome outcome) {
    return skipLanguages
        && outcome instanceof ReadFailure failure
        && failure.language().isPresent();
  }

  /// What becomes of each input, with what is left out of the pages.
  Stream<ReadOutcome> readWithLeftOut() {
    return counted(options().withLeftOut(), UnaryOperator.identity());
  }

  private ReadOptions options() {
    try {
      ReadOptions named = ReadOptions.standard().withFieldNames(fieldNames);
      ReadOptions followed = follow ? named.withFollow() : named;
      return keepDuplicates ? followed.withDuplicates() : followed;
    } catch (IllegalArgumentException e) {
      throw new UsageException("--field: " + e.getMessage());
    }
  }
}
