package org.newsgraph.model;

/// A place in an article as it is published: half-open, 0-based, in Unicode code points from the
/// first character of the headline or of the body.
public record TextPosition(Part part, int begin, int end) {

  /// Which of an article's two texts a position counts in.
  public enum Part {
    /// The article's title.
    HEADLINE,
    /// The article's text.
    BODY
  }
}
