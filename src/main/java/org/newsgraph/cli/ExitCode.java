package org.newsgraph.cli;

/// What the process returns to its caller.
final class ExitCode {

  /// All is done.
  static final int SUCCESS = 0;

  /// Something failed and was reported.
  static final int FAILURE = 1;

  /// The command was called wrongly.
  static final int USAGE = 2;

  private ExitCode() {}
}
