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

  private final boolean forms;

  /// A store that takes graphs as uploaded files too, where forms are allowed.
  GuardedGraphStore(boolean forms) {
    this.forms = forms;
  }

  @Override
  public void validate(HttpAction action) {
    if (!READING.contains(action.getRequestMethod())) {
      Caller.requireWriter(action);
      requireGraph(action);
    }
    super.validate(action);
  }

  // Any web page can have a browser send a form.
  private void requireGraph(HttpAction action) {
    String type = String.valueOf(action.getRequestContentType()).toLowerCase(Locale.ROOT);
    boolean files = type.startsWith("multipart/");
    if (type.startsWith("application/x-www-form-urlencoded") || files && !forms) {
      ServletOps.error(
          UNSUPPORTED, "a form is not a graph; send it as Turtle or another RDF syntax");
    }
  }
}
