package org.newsgraph.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// The files within a ZIP file, unpacked in memory and up to a limit.
final class ZipFiles implements AutoCloseable {
  private final ZipFile zip;
  private final long maxBytes;

  ZipFiles(byte[] bytes, long maxBytes) throws IOException {
    this.zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
    this.maxBytes = maxBytes;
  }

  /// The names of all files, in the order of the archive.
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      names.add(entry.getName());
    }
    return names;
  }

  /// Whether a file in it is locked with a password.
  boolean isEncrypted() {
    return Collections.list(zip.getEntries()).stream()
        .anyMatch(entry -> entry.getGeneralPurposeBit().usesEncryption());
  }

  /// A file of that name.
  ///
  /// @throws IOException where there is none, or as soon as it gives more than the limit
  InputStream open(String name) throws IOException {
    ZipArchiveEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException("there is no \"%s\" in it".formatted(name));
    }
    return new CappedInput(zip.getInputStream(entry), maxBytes);
  }

  byte[] bytes(String name) throws IOException {
    try (InputStream in = open(name)) {
      return in.readAllBytes();
    }
  }

  /// What the file says in the place where EPUB and OpenDocument do so.
  String mimeType() throws IOException {
    return names().contains("mimetype")
        ? new String(bytes("mimetype"), StandardCharsets.US_ASCII).strip()
        : "";
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
