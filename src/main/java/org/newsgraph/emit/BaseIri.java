package org.newsgraph.emit;

import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/// Checks the base that all IRIs of a graph begin with.
public final class BaseIri {

  private BaseIri() {}

  /// The base itself.
  ///
  /// @throws IllegalArgumentException where no IRIs can begin with it
  public static String checked(String base) {
    try {
      IRIx iri = IRIx.create(base);
      boolean web = iri.hasScheme("http") || iri.hasScheme("https");
      if (web && iri.isAbsolute() && !iri.hasViolations() && base.endsWith("/")) {
        return base;
      }
    } catch (IRIException e) {
      throw new IllegalArgumentException(message(base), e);
    }
    throw new IllegalArgumentException(message(base));
  }

  private static String message(String base) {
    return "base IRI '" + base + "' must begin with http:// or https:// and end in '/'";
  }
}
