package org.newsgraph.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.commons.io.output.ProxyOutputStream;

/// A file that is there whole or not at all: written beside its place and moved there when done.
final class OutputFile implements AutoCloseable {

  private final Path file;
  private final Path unfinished;
  private final OutputStream out;

  OutputFile(Path file) throws IOException {
    this.file = file;
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException("no folder for \"%s\"; make it first".formatted(file));
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      // A folder or a device would be taken away for the file.
      throw new IOException(
          "\"%s\" already exists and is not a file; name another".formatted(file));
    }
    unfinished = file.resolveSibling(file.getFileName() + ".part");
    out = new BufferedOutputStream(new ToldWhere(Files.newOutputStream(unfinished)));
  }

  /// Writes a whole text, in UTF-8.
  static void write(Path file, String text) throws IOException {
    try (OutputFile target = new OutputFile(file)) {
      target.out().write(text.getBytes(StandardCharsets.UTF_8));
      target.finish();
    }
  }

  OutputStream out() {
    return out;
  }

  /// Puts the file in its place, which at every moment holds the former one or this.
  void finish() throws IOException {
    out.close();
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Takes away what is unfinished.
  @Override
  public void close() throws IOException {
    try {
      out.close();
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /// Says of which file a failure speaks.
  private final class ToldWhere extends ProxyOutputStream {

    private ToldWhere(OutputStream out) {
      super(out);
    }

    @Override
    protected void handleIOException(IOException failure) throws IOException {
      throw new UnwritableFileException(
          "cannot write \"%s\": %s (%d MB free)"
              .formatted(
                  file,
                  failure.getMessage(),
                  Files.getFileStore(unfinished).getUsableSpace() >> 20),
          failure);
    }
  }
}
