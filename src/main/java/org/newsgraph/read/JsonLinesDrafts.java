package org.newsgraph.read;

import java.io.IOException;
import java.util.Optional;

/// The drafts of a JSONL corpus, a line at a time; a bad line is told and the next goes on.
final class JsonLinesDrafts implements Drafts {
  private final LineSource lines;
  private final JsonLines parser;
  private final int maxBytes;
  private boolean anyLine;
  private boolean ended;

  JsonLinesDrafts(Source source, ReadOptions options) {
    this.lines = new LineSource(source.in(), options.maxBytes());
    this.parser = new JsonLines(options.fieldNames());
    this.maxBytes = options.maxBytes();
  }

  @Override
  public Optional<Draft> next() throws ReadException, IOException {
    for (var bytes = lines.next(); bytes.isPresent(); bytes = lines.next()) {
      anyLine |= bytes.get().length > 0;
      if (lines.tooLong()) {
        throw new ReadException(
            "the line is longer than the limit of %d bytes".formatted(maxBytes));
      }
      String line = TextDecoder.decodeLine(bytes.get(), lines.offset());
      if (!line.isBlank()) {
        return Optional.of(parser.parse(line));
      }
    }
    boolean empty = !anyLine && !ended;
    ended = true;
    if (empty) {
      throw new ReadException("is empty");
    }
    return Optional.empty();
  }

  @Override
  public Part part() {
    return anyLine ? Part.line(lines.lineNumber()) : Part.WHOLE;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
