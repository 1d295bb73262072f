package org.newsgraph.serve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.apache.jena.fuseki.servlets.GSP_RW;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;

/// The Graph Store Protocol: reading for everyone, writing for those who send the server's token.
///
/// The token is a header that no web page can make a browser send by itself, so a foreign page
/// cannot write either. It is checked here and not in a filter, because here no spelling of the
/// path leads around it.
final class GuardedGraphStore extends GSP_RW {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final String SCHEME = "Bearer ";

  private final byte[] token;

  GuardedGraphStore(String token) {
    this.token = token.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void validate(HttpAction action) {
    if (!READING.contains(action.getRequestMethod()) && !carriesToken(action)) {
      ServletOps.error(
          401,
          "only newsgraph build and newsgraph remove write here, with the running server's token");
    }
    super.validate(action);
  }

  private boolean carriesToken(HttpAction action) {
    String authorization = action.getRequestHeader("Authorization");
    if (authorization == null || !authorization.startsWith(SCHEME)) {
      return false;
    }
    byte[] sent = authorization.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(sent, token);
  }
}
