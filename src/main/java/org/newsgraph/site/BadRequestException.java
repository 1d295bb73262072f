package org.newsgraph.site;

/// A field of a form that cannot be understood.
final class BadRequestException extends RuntimeException {

  BadRequestException(String message) {
    super(message);
  }
}
