package org.newsgraph.spark;

/// The job cannot be done as it was asked for; the message tells a person why.
final class JobException extends RuntimeException {
  JobException(String message) {
    super(message);
  }
}
