package org.newsgraph.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Keeps other runs from a file that this run writes, by the lock of a hidden file beside it.
///
/// Not by a lock of the file itself: on Linux and macOS a process loses all its locks of a file as
/// soon as it closes any descriptor of it, as it does when it has read a page from it.
final class RunLock implements Closeable {
  private final Path path;
  private final FileChannel channel;

  private RunLock(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /// The lock of a file, which need not exist yet; absent where another run holds it.
  static Optional<RunLock> take(Path file) throws IOException {
    Path path = file.resolveSibling("." + file.getFileName() + ".lock");
    FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      // Held until the channel is closed.
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(new RunLock(path, channel));
      }
    } catch (OverlappingFileLockException e) {
      // An archive that is open in this program.
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      Files.deleteIfExists(path);
    }
  }
}
