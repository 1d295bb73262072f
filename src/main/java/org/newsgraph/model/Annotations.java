package org.newsgraph.model;

import java.util.List;

/// An article with its sentences analysed.
public record Annotations(Article article, List<Sentence> sentences) {
  public Annotations {
    sentences = List.copyOf(sentences);
  }
}
