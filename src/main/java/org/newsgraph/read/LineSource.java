package org.newsgraph.read;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Reads a stream line by line as bytes, in bounded memory.
final class LineSource implements Closeable {
  private final InputStream in;
  private final int maxBytes;
  private int lineNumber;
  private long nextOffset;
  private long offset;
  private boolean tooLong;

  /// @param in buffered by the caller
  LineSource(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /// The next line without its end; empty at the end of the stream.
  Optional<byte[]> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    offset = nextOffset;
    tooLong = false;
    lineNumber++;
    int b = in.read();
    if (b < 0) {
      return Optional.empty();
    }
    while (b >= 0 && b != '\n') {
      if (line.size() < maxBytes) {
        line.write(b);
      } else {
        tooLong = true;
      }
      nextOffset++;
      b = in.read();
    }
    nextOffset++;
    return Optional.of(line.toByteArray());
  }

  /// The number of the line that was read last, or that could not be, from 1.
  int lineNumber() {
    return lineNumber;
  }

  /// Where in the stream the line last read begins.
  long offset() {
    return offset;
  }

  /// Whether the line last read went beyond the limit and was cut.
  boolean tooLong() {
    return tooLong;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
