package org.newsgraph.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/// Reads everything that the user names: files, folders, globs, addresses and the standard input.
public final class ArticleReader {
  private final ReadOptions options;
  private final InputStream standardInput;
  private final Fetcher fetcher;

  /// A reader; the standard input is read for the input `-`, the fetcher asked for addresses.
  public ArticleReader(ReadOptions options, InputStream standardInput, Fetcher fetcher) {
    this.options = options;
    this.standardInput = standardInput;
    this.fetcher = fetcher;
  }

  /// What becomes of each input, in order, read only as the stream is consumed.
  ///
  /// Sequential, in the memory of one article, of the pages ahead and the ids of all. No input
  /// makes it throw. Close it where it is not read to its end.
  public Stream<ReadOutcome> read(List<String> inputs) {
    return read(inputs, List.of());
  }

  /// The same, and then what becomes of each address in the files of addresses. The fetcher is
  /// asked for the next pages meanwhile, in other threads.
  public Stream<ReadOutcome> read(List<String> inputs, List<Path> addressFiles) {
    FetchAhead ahead = new FetchAhead(new InputFinder(inputs, addressFiles), fetcher);
    OutcomeIterator outcomes =
        new OutcomeIterator(ahead, new InputReader(options, standardInput, ahead));
    return outcomes.stream().onClose(ahead::close);
  }

  /// How many articles or failures the inputs will give, for showing progress; looks at names and
  /// counts the lines of JSONL files. What comes through the standard input counts as one, and so
  /// do files of other formats, which may hold many.
  public int count(List<String> inputs, List<Path> addressFiles) {
    int count = 0;
    Iterator<Input> found = new InputFinder(inputs, addressFiles);
    while (found.hasNext()) {
      count +=
          switch (found.next()) {
            case Input.RegularFile file -> count(file.path());
            case Input.Unread unread -> unread.outcome() instanceof ReadSkipped ? 0 : 1;
            case Input.Page page -> 1;
            case Input.StandardInput standard -> 1;
          };
    }
    return count;
  }

  private int count(Path path) {
    if (Format.ofFileName(path.toString()).filter(Format.JSON_LINES::equals).isEmpty()) {
      return 1;
    }
    try (LineSource lines =
        new LineSource(new BufferedInputStream(Files.newInputStream(path)), options.maxBytes())) {
      int filled = 0;
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        filled += new String(line.get(), StandardCharsets.ISO_8859_1).isBlank() ? 0 : 1;
      }
      return filled;
    } catch (IOException unreadable) {
      return 1;
    }
  }
}
