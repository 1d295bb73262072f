package org.newsgraph.eval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.newsgraph.model.Span;

/// Scores a linker against gold texts, by source. Not safe for use by many threads.
///
/// With the spans given each mention is scored alone. From end to end a name counts where its span
/// is that of a mention, but for a leading "the"; optional mentions cannot be missed, and links of
/// ignored ones are not counted.
public final class LinkingScore {

  private final Map<String, LinkingCounts> bySource = new TreeMap<>();

  /// Adds a text.
  ///
  /// @param given what the linker made of the mentions, in their order
  /// @param found what it made of the names that it found itself
  public void add(LinkingDocument document, List<LinkedName> given, List<LinkedName> found) {
    LinkingCounts counts = givenCounts(document, given).plus(foundCounts(document, found));
    bySource.merge(document.source(), counts, LinkingCounts::plus);
  }

  /// The counts of each source.
  public Map<String, LinkingCounts> bySource() {
    return Map.copyOf(bySource);
  }

  /// The counts of all sources together.
  public LinkingCounts all() {
    return bySource.values().stream().reduce(LinkingCounts.NONE, LinkingCounts::plus);
  }

  private static LinkingCounts givenCounts(LinkingDocument document, List<LinkedName> given) {
    LinkingCounts counts = LinkingCounts.NONE;
    for (int i = 0; i < given.size(); i++) {
      LinkingMention mention = document.mentions().get(i);
      LinkedName name = given.get(i);
      boolean linked = name.linked().isPresent();
      boolean right = linked && name.linked().equals(mention.item());
      if (mention.isWanted()) {
        boolean first = name.first().equals(mention.item());
        counts =
            counts.plus(
                new LinkingCounts(1, one(first), one(right), one(linked && !right), 0, 0, 0, 0, 0));
      } else if (mention.item().isEmpty() && !mention.ignored()) {
        counts = counts.plus(new LinkingCounts(0, 0, 0, one(linked), 1, one(!linked), 0, 0, 0));
      }
    }
    return counts;
  }

  private static LinkingCounts foundCounts(LinkingDocument document, List<LinkedName> found) {
    Map<Span, LinkingMention> gold = new HashMap<>();
    int named = 0;
    for (LinkingMention mention : document.mentions()) {
      // Where "the Hague" and "Hague" are both marked, the one that must be found counts.
      gold.merge(
          withoutArticle(mention.span(), document.text()),
          mention,
          (one, other) -> one.isWanted() ? one : other);
      named += one(mention.isWanted() && mention.isNamed());
    }
    int right = 0;
    int wrong = 0;
    for (LinkedName name : found) {
      Optional<LinkingMention> mention =
          Optional.ofNullable(gold.get(withoutArticle(name.span(), document.text())));
      boolean scored = mention.filter(m -> m.ignored() || !m.isNamed()).isEmpty();
      if (name.linked().isPresent() && scored) {
        boolean hit = mention.filter(m -> m.item().equals(name.linked())).isPresent();
        right += one(hit && !mention.orElseThrow().optional());
        wrong += one(!hit);
      }
    }
    return new LinkingCounts(0, 0, 0, 0, 0, 0, named, right, wrong);
  }

  /// The span without a leading article, which some gold counts in and some not.
  public static Span withoutArticle(Span span, String text) {
    String words = span.in(text);
    int article = words.regionMatches(true, 0, "the ", 0, 4) ? 4 : 0;
    return new Span(span.begin() + article, span.end());
  }

  private static int one(boolean holds) {
    return holds ? 1 : 0;
  }
}
