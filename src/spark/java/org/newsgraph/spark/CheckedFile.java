package org.newsgraph.spark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.io.output.CountingOutputStream;
import org.newsgraph.model.Sha256;

/// A file of a part while it is written, compressed where its name says so. What is not finished is
/// deleted when it is closed.
final class CheckedFile implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final OutputFolder folder;
  private final String name;
  private final DigestOutputStream digest;
  private final CountingOutputStream counted;
  private final OutputStream out;
  private boolean finished;

  CheckedFile(OutputFolder folder, String name) throws IOException {
    this.folder = folder;
    this.name = name;
    this.digest =
        new DigestOutputStream(folder.system().create(folder.path(name), true), Sha256.digest());
    this.counted = new CountingOutputStream(digest);
    this.out =
        name.endsWith(".gz")
            ? new BufferedOutputStream(new GZIPOutputStream(counted, BUFFER), BUFFER)
            : new BufferedOutputStream(counted, BUFFER);
  }

  OutputStream out() {
    return out;
  }

  /// Writes a row of a table, as RFC 4180 wants it.
  void row(Object... values) {
    String row =
        List.of(values).stream()
            .map(value -> value.toString().replace("\"", "\"\""))
            .map(value -> value.matches("[\\w./:@+-]*") ? value : "\"" + value + "\"")
            .collect(Collectors.joining(",", "", "\n"));
    try {
      out.write(row.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Ends the file.
  WrittenFile finish() throws IOException {
    out.close();
    finished = true;
    return new WrittenFile(
        name, counted.getByteCount(), HexFormat.of().formatHex(digest.getMessageDigest().digest()));
  }

  @Override
  public void close() throws IOException {
    if (!finished) {
      try {
        out.close();
      } finally {
        folder.system().delete(folder.path(name), false);
      }
    }
  }
}
