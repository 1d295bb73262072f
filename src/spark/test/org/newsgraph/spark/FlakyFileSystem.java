package org.newsgraph.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.util.Progressable;

/// The local disk, which breaks while the first files of quads are closed.
public final class FlakyFileSystem extends RawLocalFileSystem {

  static final String SCHEME = "flaky";

  /// How many files are still to break.
  static final AtomicInteger FAULTS = new AtomicInteger();

  @Override
  public URI getUri() {
    return URI.create(SCHEME + ":///");
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FSDataOutputStream create(
      Path file, boolean overwrite, int buffer, short replicas, long block, Progressable progress)
      throws IOException {
    FSDataOutputStream out = super.create(file, overwrite, buffer, replicas, block, progress);
    return file.toString().contains("/quads/") && FAULTS.getAndDecrement() > 0 ? broken(out) : out;
  }

  private static FSDataOutputStream broken(FSDataOutputStream out) throws IOException {
    OutputStream breaking =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            out.write(b);
          }

          @Override
          public void close() throws IOException {
            out.close();
            throw new IOException("the disk is gone");
          }
        };
    return new FSDataOutputStream(breaking, null);
  }
}
