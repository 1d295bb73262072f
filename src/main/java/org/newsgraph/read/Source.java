package org.newsgraph.read;

import java.io.InputStream;
import java.net.URI;
import java.util.Optional;

/// An opened input with all that is known of it before its first byte is read.
///
/// @param place what messages call it
/// @param format what its name or its sender says it is; else its first bytes tell
/// @param contentType the HTTP header
/// @param address where it was fetched from
/// @param id the id of its one article; for a corpus, the stem of the ids of those without one
record Source(
    String place,
    InputStream in,
    Optional<Format> format,
    Optional<String> contentType,
    Optional<URI> address,
    Optional<String> id) {}
