package org.newsgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;

/// Who sent a request, as the server found out before anything else.
///
/// @param role what they may do
/// @param crossSite whether another site's page had the browser send it
record Caller(Role role, boolean crossSite) {

  /// What a caller may do.
  enum Role {
    /// Did not say who they are: reads.
    ANONYMOUS,
    /// A user who reads.
    READER,
    /// A user who reads and writes.
    WRITER,
    /// The program itself, by the running server's token: reads and writes.
    OWNER;

    boolean writes() {
      return this == WRITER || this == OWNER;
    }
  }

  private static final String ATTRIBUTE = Caller.class.getName();
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  /// The caller of a request; where nobody looked, one who may do nothing.
  static Caller of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Caller caller
        ? caller
        : new Caller(Role.ANONYMOUS, true);
  }

  /// Keeps this as the caller of the request.
  void note(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /// Refuses a change by somebody who may not write, or that another site's page sent.
  static void requireWriter(HttpAction action) {
    Caller caller = of(action.getRequest());
    if (caller.crossSite) {
      ServletOps.error(FORBIDDEN, "pages of other sites change nothing here");
    }
    if (caller.role == Role.ANONYMOUS) {
      action.setResponseHeader("WWW-Authenticate", CallerFilter.CHALLENGE);
      ServletOps.error(UNAUTHORIZED, "only users with the role writer change the graph: log in");
    }
    if (!caller.role.writes()) {
      ServletOps.error(FORBIDDEN, "this user's role is reader; only writers change the graph");
    }
  }
}
