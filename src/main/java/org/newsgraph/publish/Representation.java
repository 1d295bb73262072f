package org.newsgraph.publish;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem.GraphMemFast;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RIOT;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.Sha256;
import org.newsgraph.serve.PlainAnswer;

/// Bytes of one media type with the strong validator of RFC 9110: the same bytes, the same tag.
final class Representation {

  private static final int TAG_DIGITS = 24;

  private final String mediaType;
  private final byte[] body;

  private Representation(String mediaType, byte[] body) {
    this.mediaType = mediaType;
    this.body = body;
  }

  /// The graph in this syntax, its triples in a fixed order.
  static Representation of(Graph graph, Syntax syntax) {
    Graph ordered = new GraphMemFast();
    graph.stream()
        .sorted(Comparator.comparing((Triple triple) -> triple.toString()).reversed())
        .forEach(ordered::add);
    ordered.getPrefixMapping().setNsPrefixes(graph.getPrefixMapping());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFWriter.source(ordered)
        .format(syntax.format())
        .set(RIOT.symTurtleDirectiveStyle, "at")
        .output(out);
    return new Representation(syntax.mediaType(), out.toByteArray());
  }

  /// Sends a graph in the syntax that the request likes best, or what there is where it takes none.
  static void negotiated(
      Supplier<Graph> graph, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Syntax> syntax = Syntax.accepted(request.getHeader("Accept"), Syntax.ofGraphs());
    if (syntax.isPresent()) {
      of(graph.get(), syntax.get()).send(request, response);
    } else {
      refuse(response, Syntax.ofGraphs());
    }
  }

  /// Tells that none of these is what the request takes.
  static void refuse(HttpServletResponse response, List<Syntax> offered) throws IOException {
    response.setHeader("Vary", "Accept");
    PlainAnswer.send(
        response,
        HttpServletResponse.SC_NOT_ACCEPTABLE,
        "there are " + String.join(", ", offered.stream().map(Syntax::mediaType).toList()));
  }

  /// Sends the bytes, or `304` to who has them already.
  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String tag = tag();
    response.setHeader("ETag", tag);
    response.setHeader("Vary", "Accept");
    response.setHeader("Cache-Control", "no-cache");
    if (isKnown(request.getHeader("If-None-Match"), tag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(mediaType + ";charset=utf-8");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static boolean isKnown(@Nullable String known, String tag) {
    return known != null
        && Arrays.stream(known.split(","))
            .map(one -> one.strip().replaceFirst("^W/", ""))
            .anyMatch(one -> one.equals("*") || one.equals(tag));
  }

  private String tag() {
    return '"' + Sha256.of(body).substring(0, TAG_DIGITS) + '"';
  }
}
