package org.newsgraph.model;

import java.util.Optional;

/// The names that one article has in the graph: its own, and those of its four graphs.
///
/// @param iri names the article and the graph of what it tells; ends in the article's id
public record ArticleIri(String iri) {

  /// What all IRIs of the graph begin with where nothing else is said.
  public static final String DEFAULT_BASE = "https://w3id.org/newsgraph/id/";

  private static final String FOLDER = "article/";
  private static final String FRAGMENT = "#char=";

  /// The article of the given id below a base such as `https://w3id.org/newsgraph/id/`.
  public static ArticleIri of(String base, String id) {
    return new ArticleIri(base + FOLDER + id);
  }

  /// The article whose facts the graph holds; absent where the graph is of another kind.
  public static Optional<ArticleIri> ofGraph(String base, String graph) {
    String prefix = base + FOLDER;
    return graph.startsWith(prefix) && graph.indexOf('/', prefix.length()) < 0
        ? Optional.of(new ArticleIri(graph))
        : Optional.empty();
  }

  /// Whether the graph holds the facts of an article, below whatever base.
  public static boolean isArticle(String graph) {
    int end = graph.lastIndexOf('/') + 1;
    return graph.startsWith(FOLDER, end - FOLDER.length());
  }

  /// What all names of the graph begin with.
  public String base() {
    return iri.substring(0, iri.length() - id().length() - FOLDER.length());
  }

  /// The article's id: the last segment of its name.
  public String id() {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }

  /// The graph that holds the article's text.
  public String text() {
    return iri + "/text";
  }

  /// The graph that tells how the article's graph was made; names that run too.
  public String run() {
    return iri + "/run";
  }

  /// The graph that tells which items of a knowledge base the article's named things are.
  public String links() {
    return iri + "/links";
  }

  /// What was decided about a named thing of the article, whose own name has the same last segment.
  public String decision(String thing) {
    return links() + "/" + thing.substring(thing.lastIndexOf('/') + 1);
  }

  /// The article's headline as a text of its own, in which positions count.
  public String headline() {
    return iri + "/headline";
  }

  /// The span's name, by the fragment identifier of RFC 5147 for plain text.
  public String span(TextPosition position) {
    return source(position) + FRAGMENT + position.begin() + "," + position.end();
  }

  /// The position of a span by its name; absent where the name is of another form or of another
  /// article's span.
  public Optional<TextPosition> position(String span) {
    int at = span.indexOf(FRAGMENT);
    if (at < 0) {
      return Optional.empty();
    }
    String place = span.substring(at + FRAGMENT.length());
    String source = span.substring(0, at);
    return source.equals(headline())
        ? TextPosition.ofForm("headline " + place)
        : source.equals(iri) ? TextPosition.ofForm(place) : Optional.empty();
  }

  /// The text that the position counts in.
  public String source(TextPosition position) {
    return position.part() == TextPosition.Part.HEADLINE ? headline() : iri;
  }
}
