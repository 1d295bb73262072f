package org.newsgraph.serve;

import java.util.Locale;
import java.util.Set;
import org.apache.jena.fuseki.servlets.GSP_RW;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;

/// The Graph Store Protocol: reading for everyone, writing for who may.
///
/// This is checked here and not in a filter, because here no spelling of the path leads around it.
final class GuardedGraphStore extends GSP_RW {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final int UNSUPPORTED = 415;

  @Override
  public void validate(HttpAction action) {
    if (!READING.contains(action.getRequestMethod())) {
      Caller.requireWriter(action);
      requireNoForm(action);
    }
    super.validate(action);
  }

  // What any web page can have a browser send, and what carries more than one graph in one request.
  private static void requireNoForm(HttpAction action) {
    String type = String.valueOf(action.getRequestContentType()).toLowerCase(Locale.ROOT);
    if (type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded")) {
      ServletOps.error(UNSUPPORTED, "a form is no graph; send it as Turtle or another RDF syntax");
    }
  }
}
