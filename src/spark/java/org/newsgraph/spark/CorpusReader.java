package org.newsgraph.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.newsgraph.read.Diagnostic;
import org.newsgraph.read.ReadFailure;
import org.newsgraph.read.ReadOutcome;
import org.newsgraph.read.RecordReader;

/// Reads the records of a corpus, on an executor.
///
/// Not for use by several threads: it keeps the file open that it has read last, since the articles
/// of an archive are asked for one after the other.
final class CorpusReader implements AutoCloseable {

  private final CorpusFiles corpus;
  private final RecordReader reader;
  private final boolean requireIds;
  private final Configuration hadoop;
  private Optional<OpenDocument> open = Optional.empty();

  CorpusReader(CorpusFiles corpus, JobSettings settings, Configuration hadoop) {
    this.corpus = corpus;
    this.reader = new RecordReader(settings.reading());
    this.requireIds = settings.requireIds();
    this.hadoop = hadoop;
  }

  /// An article or failure, and where it lies.
  record Found(RecordKey key, ReadOutcome outcome) {}

  /// A document whose articles have been read up to an index.
  private record OpenDocument(
      int file, Stream<ReadOutcome> stream, Iterator<ReadOutcome> outcomes, AtomicInteger next) {}

  /// All that a record holds.
  Stream<Found> read(RawRecord record) {
    RecordKey key = record.key();
    if (corpus.file(key).kind() != CorpusFile.Kind.DOCUMENT) {
      return Stream.of(new Found(key, line(record)));
    }
    AtomicInteger index = new AtomicInteger();
    return document(key)
        .map(outcome -> new Found(new RecordKey(key.file(), 0, index.getAndIncrement()), outcome));
  }

  /// What lies at a key.
  ///
  /// @param line the record's line, where it is one
  ReadOutcome read(RecordKey key, byte[] line) {
    if (corpus.file(key).kind() != CorpusFile.Kind.DOCUMENT) {
      return line(new RawRecord(key, line));
    }
    if (open.filter(o -> o.file() == key.file() && o.next().get() <= key.index()).isEmpty()) {
      close();
      Stream<ReadOutcome> stream = document(key);
      open =
          Optional.of(new OpenDocument(key.file(), stream, stream.iterator(), new AtomicInteger()));
    }
    OpenDocument document = open.orElseThrow();
    while (document.next().getAndIncrement() < key.index()) {
      document.outcomes().next();
    }
    return document.outcomes().next();
  }

  private ReadOutcome line(RawRecord record) {
    CorpusFile file = corpus.file(record.key());
    Optional<String> id = requireIds ? Optional.empty() : Optional.of(file.id(record.key()));
    return reader.read(record.line(), file.place(record.key()), id);
  }

  private Stream<ReadOutcome> document(RecordKey key) {
    CorpusFile file = corpus.file(key);
    Path path = new Path(file.path());
    try {
      InputStream in = path.getFileSystem(hadoop).open(path);
      return reader.read(in, file.path(), file.fileName());
    } catch (FileNotFoundException e) {
      return Stream.of(failure(file.path(), "is not there any more"));
    } catch (IOException e) {
      // The storage's fault and not the article's: the task is repeated.
      throw new UncheckedIOException(e);
    }
  }

  private static ReadOutcome failure(String place, String message) {
    return new ReadFailure(
        new Diagnostic(place, Optional.empty(), Diagnostic.Severity.ERROR, message));
  }

  @Override
  public void close() {
    open.ifPresent(document -> document.stream().close());
    open = Optional.empty();
  }
}
