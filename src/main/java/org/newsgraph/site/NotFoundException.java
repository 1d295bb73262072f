package org.newsgraph.site;

/// A page that is not there.
final class NotFoundException extends RuntimeException {

  NotFoundException(String message) {
    super(message);
  }
}
