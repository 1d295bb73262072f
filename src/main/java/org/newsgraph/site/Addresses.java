package org.newsgraph.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.model.ArticleIri;

/// Where the page of a node is, and which node a page is about.
final class Addresses {

  private static final Set<String> FOLDERS =
      Set.of("article", "entity", "thing", "event", "claim", "assertion");
  private static final String PAGE = ".html";

  private final String base;

  /// Addresses of nodes whose IRIs begin with the base, which ends in `/`.
  Addresses(String base) {
    this.base = base;
  }

  /// The page about the node; absent where it is a value, of another base or has no page.
  Optional<String> page(Node node) {
    return path(node).map(path -> "/" + path + PAGE);
  }

  /// The node's data in the syntax of this suffix, such as `ttl`.
  Optional<String> data(Node node, String suffix) {
    return path(node).map(path -> "/" + path + "." + suffix);
  }

  private Optional<String> path(Node node) {
    if (!node.isURI() || !node.getURI().startsWith(base)) {
      return Optional.empty();
    }
    String path = node.getURI().substring(base.length());
    int slash = path.indexOf('/');
    boolean known = slash > 0 && FOLDERS.contains(path.substring(0, slash));
    return known && path.indexOf('/', slash + 1) < 0
        ? Optional.of(path.substring(0, slash + 1) + encoded(path.substring(slash + 1)))
        : Optional.empty();
  }

  /// The node that the page at this decoded path is about: `/entity/skopje-23b8.html`.
  Optional<Node> node(String path) {
    if (!path.startsWith("/") || !path.endsWith(PAGE)) {
      return Optional.empty();
    }
    Node node = NodeFactory.createURI(base + path.substring(1, path.length() - PAGE.length()));
    return path(node).isPresent() ? Optional.of(node) : Optional.empty();
  }

  /// The article of this id.
  ArticleIri article(String id) {
    return ArticleIri.of(base, id);
  }

  /// What follows the last slash of a node's IRI.
  static String localName(Node node) {
    return node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
  }

  /// The text as part of a path or query.
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
