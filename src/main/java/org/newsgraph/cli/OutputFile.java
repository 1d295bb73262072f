package org.newsgraph.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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
    unfinished = file.resolveSibling(file.getFileName() + ".part");
    out = new BufferedOutputStream(new ToldWhere(Files.newOutputStream(unfinished)));
  }

  OutputStream out() {
    return out;
  }

  /// Puts the file in its place.
  void finish() throws IOException {
    out.close();
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
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
