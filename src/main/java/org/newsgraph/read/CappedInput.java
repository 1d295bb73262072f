package org.newsgraph.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that ends with a fault where it gives more than a limit, for what is unpacked.
final class CappedInput extends FilterInputStream {

  /// There is more than the limit.
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1;

    private TooLargeException(long maxBytes) {
      super("is larger than the limit of %d bytes".formatted(maxBytes));
    }
  }

  private final long maxBytes;
  private long given;

  CappedInput(InputStream in, long maxBytes) {
    super(in);
    this.maxBytes = maxBytes;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    count(read);
    return read;
  }

  private void count(int read) throws IOException {
    given += Math.max(0, read);
    if (given > maxBytes) {
      throw new TooLargeException(maxBytes);
    }
  }
}
