package org.newsgraph.read;

import java.net.URI;
import java.nio.file.Path;

/// One thing to read, found among what the user named.
sealed interface Input {

  /// A regular file.
  record RegularFile(Path path) implements Input {}

  /// A page of the web.
  record Page(URI address) implements Input {}

  /// What comes in through the standard input.
  record StandardInput() implements Input {}

  /// Something that cannot or need not be read.
  record Unread(ReadOutcome outcome) implements Input {}
}
