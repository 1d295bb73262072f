package org.newsgraph.serve;

import jakarta.servlet.http.HttpServlet;
import java.util.Set;

/// A path of the server and who answers there.
///
/// The server sees to what holds for every answer: foreign hosts and methods that are not allowed
/// are refused, and the headers for safety and for reading from other sites' pages are set. A route
/// only reads; what changes the graph is the Graph Store Protocol and SPARQL Update alone.
///
/// @param path as servlets are mapped: `/claims` is that path alone, `/entity/*` all below it too
/// @param methods the HTTP methods that it takes; `OPTIONS` is answered by the server
/// @param servlet who answers
public record Route(String path, Set<String> methods, HttpServlet servlet) {

  /// The path whose route answers where the endpoint is asked no query.
  public static final String SERVICE_DESCRIPTION = "/service-description";

  /// The path whose route tells what one request may cost; answers that were cut lead there.
  public static final String LIMITS = "/limits";

  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final Set<String> ASKING = Set.of("GET", "HEAD", "POST");

  /// A path that is read with `GET`.
  public static Route reading(String path, HttpServlet servlet) {
    return new Route(path, READING, servlet);
  }

  /// A path that is asked with `GET` or with a posted form, and still changes nothing.
  public static Route asking(String path, HttpServlet servlet) {
    return new Route(path, ASKING, servlet);
  }
}
