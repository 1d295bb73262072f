package org.newsgraph.cli;

import java.io.IOException;

/// A file could not be written; the message says which, why and how much room its disk has.
final class UnwritableFileException extends IOException {

  private static final long serialVersionUID = 1L;

  UnwritableFileException(String message, IOException cause) {
    super(message, cause);
  }
}
