package org.newsgraph.publish;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaRange;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.riot.RDFFormat;
import org.jspecify.annotations.Nullable;

/// The forms in which a node can be looked up, the one for who does not mind first.
enum Syntax {
  TURTLE("ttl", "text/turtle"),
  JSONLD("jsonld", "application/ld+json"),
  NTRIPLES("nt", "application/n-triples"),
  RDFXML("rdf", "application/rdf+xml"),
  HTML("html", "text/html");

  private final String suffix;
  private final String mediaType;

  Syntax(String suffix, String mediaType) {
    this.suffix = suffix;
    this.mediaType = mediaType;
  }

  /// The syntaxes of graphs.
  static List<Syntax> ofGraphs() {
    return List.of(TURTLE, JSONLD, NTRIPLES, RDFXML);
  }

  /// The syntax whose suffix the path ends in.
  static Optional<Syntax> ofPath(String path) {
    return Arrays.stream(values()).filter(s -> path.endsWith("." + s.suffix)).findFirst();
  }

  /// The one of these that an `Accept` header likes best; absent where it takes none.
  static Optional<Syntax> accepted(@Nullable String accept, List<Syntax> offered) {
    if (accept == null || accept.isBlank()) {
      return Optional.of(offered.getFirst());
    }
    AcceptList offer =
        new AcceptList(offered.stream().map(s -> new MediaRange(s.mediaType)).toList());
    MediaType match = AcceptList.match(new AcceptList(accept), offer);
    return match == null
        ? Optional.empty()
        : offered.stream().filter(s -> s.mediaType.equals(match.getContentTypeStr())).findFirst();
  }

  /// The path without this syntax's suffix.
  String stripped(String path) {
    return path.substring(0, path.length() - suffix.length() - 1);
  }

  String suffix() {
    return suffix;
  }

  String mediaType() {
    return mediaType;
  }

  RDFFormat format() {
    return switch (this) {
      case TURTLE -> RDFFormat.TURTLE_PRETTY;
      case JSONLD -> RDFFormat.JSONLD11_PRETTY;
      case NTRIPLES -> RDFFormat.NTRIPLES_UTF8;
      case RDFXML -> RDFFormat.RDFXML_PLAIN;
      case HTML -> throw new IllegalStateException("HTML is not a syntax of graphs");
    };
  }
}
