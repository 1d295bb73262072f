package org.newsgraph.interpret;

/// What the network is told of two spans beside their words: how far one is from the other.
public final class Pairs {

  private static final int REACH = 20;

  /// How many kinds of distance there are.
  public static final int DISTANCES = 2 * REACH + 1 + 3 + 4;

  /// The widths of spans that are told apart; a wider one counts as the widest.
  public static final int WIDTHS = 24;

  /// The most words of a span.
  public static final int WIDEST = 40;

  /// The most words of an event's trigger.
  public static final int WIDEST_TRIGGER = 6;

  /// How many sentences before an event its participants are looked for, and one after it.
  public static final int SENTENCES_BEFORE = 2;

  private static final int BUCKETS = 12;

  /// How many kinds of distance between mentions of one thing there are.
  public static final int LINK_DISTANCES = BUCKETS * 4;

  private Pairs() {}

  /// The kind of a span's width.
  public static int width(int words) {
    return Math.min(words, WIDTHS) - 1;
  }

  /// The kind of distance from an anchor to a candidate; word places are inclusive and count within
  /// the sentence.
  ///
  /// @param sentences the candidate's sentence less the anchor's
  public static int distance(int sentences, int first, int last, int toFirst, int toLast) {
    if (sentences != 0) {
      return 2 * REACH + 4 + (sentences < 0 ? Math.max(sentences, -SENTENCES_BEFORE) + 2 : 2);
    }
    if (first == toFirst && last == toLast) {
      return 2 * REACH + 1;
    }
    if (first <= toFirst && toLast <= last) {
      return 2 * REACH + 2;
    }
    if (toFirst <= first && last <= toLast) {
      return 2 * REACH + 3;
    }
    return Math.max(-REACH, Math.min(REACH, toFirst - first)) + REACH;
  }

  /// The kind of distance from a mention to an earlier one: sentences between, and how their words
  /// agree.
  public static int link(int sentences, int agreement) {
    return Math.min(sentences, BUCKETS - 1) + BUCKETS * agreement;
  }

  /// How the words of two mentions agree: 3 the same, 2 one's last word is the other's, 1 they
  /// share a word, 0 nothing.
  public static int agreement(String one, String other) {
    String a = one.toLowerCase(java.util.Locale.ROOT);
    String b = other.toLowerCase(java.util.Locale.ROOT);
    if (a.equals(b)) {
      return 3;
    }
    String[] as = a.split("\\s+");
    String[] bs = b.split("\\s+");
    if (as[as.length - 1].equals(bs[bs.length - 1])) {
      return 2;
    }
    for (String word : as) {
      if (word.length() > 3 && b.contains(word)) {
        return 1;
      }
    }
    return 0;
  }
}
