package org.newsgraph.read;

/// Answers requests over HTTP; does not follow redirects. Safe for use by many threads.
@FunctionalInterface
public interface Web {

  /// The whole answer, whatever its status.
  ///
  /// @throws FetchException where there is none or the address must not be asked
  WebAnswer ask(WebRequest request) throws FetchException;
}
