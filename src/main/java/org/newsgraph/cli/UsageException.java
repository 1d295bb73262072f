package org.newsgraph.cli;

/// A command that was called wrongly in a way that the parser cannot see.
final class UsageException extends RuntimeException {

  UsageException(String message) {
    super(message);
  }
}
