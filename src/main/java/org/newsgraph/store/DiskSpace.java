package org.newsgraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The free space on the disk that holds a store, or will hold it.
public final class DiskSpace {

  // Below this a batch might not end well, and a full disk kills the process in mapped memory.
  private static final long RESERVE = 500L << 20;

  private DiskSpace() {}

  /// Fails where there is too little for another batch.
  ///
  /// @throws StoreException where there is
  public static void check(Path directory) {
    check(directory, 0, "a batch");
  }

  /// Fails where there is too little for so many bytes and a batch beside them.
  static void check(Path directory, long bytes, String purpose) {
    long free = free(directory);
    long needed = bytes + RESERVE;
    if (free < needed) {
      throw new StoreException(
          directory.toString(),
          "%d MB free for store '%s', and %s needs %d: make room and run again"
              .formatted(free >> 20, directory, purpose, needed >> 20));
    }
  }

  /// How many bytes are free.
  public static long free(Path directory) {
    Path existing = directory.toAbsolutePath();
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    try {
      return Files.getFileStore(existing).getUsableSpace();
    } catch (IOException e) {
      throw new StoreException(directory.toString(), "store '" + directory + "' is gone", e);
    }
  }
}
