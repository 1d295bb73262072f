package org.newsgraph.read;

import java.util.List;

/// Knows a list of teasers, as on the front page of a newspaper.
final class Teasers {
  private static final int FEWEST = 3;
  private static final int SHORTEST_HEADLINE = 4;
  private static final int LONGEST_HEADLINE = 25;
  private static final int LONGEST_TEASER = 70;
  private static final double HEADLINE = 0.8;
  private static final double MOST = 0.75;

  private Teasers() {}

  /// Whether nearly all running text is short and stands below a headline that is a link, or there
  /// is nothing but such headlines.
  static boolean areAll(List<TextBlock> blocks) {
    long prose = blocks.stream().filter(TextBlock::isProse).count();
    long teasers = 0;
    for (int i = 1; i < blocks.size(); i++) {
      if (isHeadline(blocks.get(i - 1))
          && blocks.get(i).isProse()
          && blocks.get(i).words() <= LONGEST_TEASER) {
        teasers++;
      }
    }
    long headlines = blocks.stream().filter(Teasers::isHeadline).count();
    return prose == 0
        ? headlines >= FEWEST && headlines >= blocks.size() * MOST
        : teasers >= FEWEST && teasers >= prose * MOST;
  }

  private static boolean isHeadline(TextBlock block) {
    return block.linked() >= HEADLINE
        && block.words() >= SHORTEST_HEADLINE
        && block.words() <= LONGEST_HEADLINE;
  }
}
