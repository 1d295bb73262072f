package org.newsgraph.read;

import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.newsgraph.read.Diagnostic.Position;

/// The outcomes of a JSONL corpus, a line at a time; a bad line is a failure and the next goes on.
final class Corpus implements Outcomes {
  private final Source source;
  private final LineSource lines;
  private final JsonLines parser;
  private final int maxBytes;
  private final InputReader reader;
  private Optional<ReadOutcome> next = Optional.empty();
  private boolean anyLine;
  private boolean ended;

  Corpus(Source source, LineSource lines, ReadOptions options, InputReader reader) {
    this.source = source;
    this.lines = lines;
    this.parser = new JsonLines(options.fieldNames());
    this.maxBytes = options.maxBytes();
    this.reader = reader;
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && !ended) {
      next = readNext();
    }
    return next.isPresent();
  }

  @Override
  public ReadOutcome next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ReadOutcome outcome = next.orElseThrow();
    next = Optional.empty();
    return outcome;
  }

  private Optional<ReadOutcome> readNext() {
    try {
      Optional<byte[]> line = lines.next();
      if (line.isEmpty()) {
        close();
        return anyLine
            ? Optional.empty()
            : Optional.of(new ReadException("is empty").at(source.place()));
      }
      return read(line.get());
    } catch (ReadException e) {
      return Optional.of(e.inLine(lines.lineNumber()).at(source.place()));
    } catch (IOException e) {
      close();
      return Optional.of(
          new ReadException(InputFinder.reason(e)).inLine(lines.lineNumber()).at(source.place()));
    }
  }

  private Optional<ReadOutcome> read(byte[] bytes) throws ReadException {
    if (lines.tooLong()) {
      anyLine = true;
      throw new ReadException("the line is longer than the limit of %d bytes".formatted(maxBytes));
    }
    String line = TextDecoder.decodeLine(bytes, lines.offset());
    if (line.isBlank()) {
      return Optional.empty();
    }
    anyLine = true;
    Draft draft = parser.parse(line);
    Optional<String> id =
        draft
            .field(ArticleField.ID)
            .flatMap(ArticleId::of)
            .or(() -> InputReader.idOfAddress(draft))
            .or(() -> source.id().map(stem -> stem + "-" + lines.lineNumber()));
    return Optional.of(
        reader.finish(draft, id, source.place(), Optional.of(new Position(lines.lineNumber(), 1))));
  }

  @Override
  public void close() {
    ended = true;
    try {
      lines.close();
    } catch (IOException unimportant) {
      // Everything needed has been read.
    }
  }
}
