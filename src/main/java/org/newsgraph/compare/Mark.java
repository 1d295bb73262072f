package org.newsgraph.compare;

import java.util.Locale;

/// What Wikidata has to say about a fact; the first that holds.
public enum Mark {
  /// It states the same.
  CONFIRMED("confirmed"),
  /// It states the same more precisely: a place within ours, the day of our year.
  WIKIDATA_MORE_PRECISE("wikidata more precise"),
  /// It states the same less precisely.
  OURS_MORE_PRECISE("ours more precise"),
  /// It states something that cannot be true beside it, or states what is denied here.
  CONTRADICTING("contradicting"),
  /// It does not state it, and the article does.
  NEW("new"),
  /// It does not state it, and the article only tells that it is denied, alleged or possible.
  ONLY_CLAIMED("only claimed"),
  /// It knows no such item, as where another index was linked to.
  UNKNOWN_ITEM("unknown item");

  private final String words;

  Mark(String words) {
    this.words = words;
  }

  /// The mark as users read it.
  public String words() {
    return words;
  }

  /// As users write it.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
