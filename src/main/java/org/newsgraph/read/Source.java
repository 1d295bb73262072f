package org.newsgraph.read;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// An opened input with all that is known of it before its first byte is read.
///
/// @param place what messages call it
/// @param format what its name or its sender says it is; else its first bytes tell
/// @param contentType the HTTP header
/// @param address where it was fetched from
/// @param id the id of its one article; where it has many, the stem of the ids of those without one
/// @param folder where it lies, below which the files are that it names
record Source(
    String place,
    InputStream in,
    Optional<Format> format,
    Optional<String> contentType,
    Optional<URI> address,
    Optional<String> id,
    Optional<Path> folder) {

  /// An input that lies in no folder.
  Source(
      String place,
      InputStream in,
      Optional<Format> format,
      Optional<String> contentType,
      Optional<URI> address,
      Optional<String> id) {
    this(place, in, format, contentType, address, id, Optional.empty());
  }

  Source withIn(InputStream other) {
    return new Source(place, other, format, contentType, address, id, folder);
  }

  /// The name of the file that it is; absent for what is none, such as a page.
  Optional<String> fileName() {
    return address.isPresent() || folder.isEmpty()
        ? Optional.empty()
        : Optional.of(place.substring(place.lastIndexOf(File.separatorChar) + 1));
  }

  /// Where it was fetched from, or nothing.
  String addressText() {
    return address.map(URI::toString).orElse("");
  }

  /// All of its bytes.
  ///
  /// @throws ReadException where there are none or more than the limit
  byte[] bytes(int maxBytes) throws ReadException, IOException {
    byte[] bytes = in.readNBytes(maxBytes + 1);
    if (bytes.length > maxBytes) {
      throw new ReadException("is larger than the limit of %d bytes".formatted(maxBytes));
    }
    if (bytes.length == 0) {
      throw new ReadException("is empty");
    }
    return bytes;
  }
}
