package org.newsgraph.model;

/// The names of the graphs beside those of articles, where their IRIs begin with one base.
///
/// @param base such as `https://w3id.org/newsgraph/id/`
public record CorpusIri(String base) {

  /// The graph that tells which names of the articles stand for one thing, and which may for two.
  public String identity() {
    return base + "identity";
  }

  /// The graph of what is known of the articles' places from elsewhere.
  public String background() {
    return base + "background";
  }

  /// The graph of counts over all articles.
  public String summary() {
    return base + "summary";
  }

  /// The graph of what users write without naming a graph.
  public String withoutGraph() {
    return base + "default";
  }
}
