package org.newsgraph.eval;

import java.util.List;

/// One triple that people found in an article.
///
/// @param id the article's id, a hyphen and a number
/// @param quote the sentence that states it
/// @param properties accepted property names, the most specific first
/// @param claimants accepted names of who says so; empty where the article itself does
/// @param polarity `affirmed` or `negated`
/// @param certainty `certain`, `probable` or `possible`
public record GoldFact(
    String id,
    String quote,
    GoldTerm subject,
    List<String> properties,
    GoldTerm object,
    List<String> claimants,
    String polarity,
    String certainty) {

  public GoldFact {
    properties = List.copyOf(properties);
    claimants = List.copyOf(claimants);
  }

  /// The id of its article.
  public String article() {
    int hyphen = id.lastIndexOf('-');
    return hyphen < 0 ? id : id.substring(0, hyphen);
  }

  /// The same fact, with subject and object under their best names alone.
  public GoldFact named() {
    return new GoldFact(
        id, quote, subject.named(), properties, object.named(), claimants, polarity, certainty);
  }

  /// The fact for a reader.
  public String label() {
    return subject.label() + " " + properties.getFirst() + " " + object.label();
  }
}
