package org.newsgraph.serve;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;

/// Takes what nobody shall read.
final class SilentStream extends ServletOutputStream {

  @Override
  public void write(int octet) {}

  @Override
  public void write(byte[] octets, int start, int length) {}

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void setWriteListener(WriteListener listener) {
    throw new IllegalStateException("written to at once, never later");
  }
}
