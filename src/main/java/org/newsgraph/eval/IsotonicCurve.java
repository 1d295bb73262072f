package org.newsgraph.eval;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/// The share of right facts by their raw score; it never falls where the score rises.
///
/// Fitted by pooling adjacent violators (Ayer et al., Annals of Mathematical Statistics 26, 1955),
/// as Zadrozny and Elkan (KDD 2002) calibrate classifiers. Between two knots it is a straight line,
/// outside them it stays level.
///
/// @param knots never empty, by rising score
public record IsotonicCurve(List<Knot> knots) {

  // Of fewer facts the share of right ones would often be 0 or 1 by chance.
  private static final int LEAST_FACTS = 10;

  public IsotonicCurve {
    knots = List.copyOf(knots);
  }

  /// A point of the curve.
  public record Knot(double score, double precision) {}

  /// A fact's raw score, and whether the fact is right.
  record Scored(double score, boolean right) {}

  /// Facts with neighbouring scores, from `low` to `high`.
  private record Block(double low, double high, int right, int facts) {

    static Block of(Scored fact) {
      return new Block(fact.score(), fact.score(), fact.right() ? 1 : 0, 1);
    }

    double precision() {
      return (double) right / facts;
    }

    Block with(Block next) {
      return new Block(low, next.high, right + next.right, facts + next.facts);
    }
  }

  /// The curve that fits the facts best, by least squares.
  static IsotonicCurve of(Collection<Scored> facts) {
    Deque<Block> pooled = new ArrayDeque<>();
    for (Block next : blocks(facts)) {
      Block block = next;
      while (!pooled.isEmpty() && pooled.getLast().precision() >= block.precision()) {
        block = pooled.removeLast().with(block);
      }
      pooled.add(block);
    }
    return new IsotonicCurve(pooled.stream().flatMap(block -> knots(block).stream()).toList());
  }

  /// Blocks of at least ten facts, if there are as many; equal scores are in one.
  private static List<Block> blocks(Collection<Scored> facts) {
    Deque<Block> blocks = new ArrayDeque<>();
    for (Scored fact : facts.stream().sorted(Comparator.comparingDouble(Scored::score)).toList()) {
      boolean apart =
          blocks.isEmpty()
              || blocks.getLast().facts() >= LEAST_FACTS && fact.score() > blocks.getLast().high();
      Block block = Block.of(fact);
      blocks.add(apart ? block : blocks.removeLast().with(block));
    }
    if (blocks.size() > 1 && blocks.getLast().facts() < LEAST_FACTS) {
      Block last = blocks.removeLast();
      blocks.add(blocks.removeLast().with(last));
    }
    return new ArrayList<>(blocks);
  }

  private static List<Knot> knots(Block block) {
    Knot low = new Knot(block.low(), block.precision());
    Knot high = new Knot(block.high(), block.precision());
    return low.equals(high) ? List.of(low) : List.of(low, high);
  }

  /// How likely a fact of this raw score is right.
  public double precision(double score) {
    Knot before = knots.getFirst();
    for (Knot knot : knots) {
      if (knot.score() >= score) {
        return between(before, knot, score);
      }
      before = knot;
    }
    return before.precision();
  }

  private static double between(Knot low, Knot high, double score) {
    double width = high.score() - low.score();
    double part = width <= 0 ? 1 : Math.max(0, (score - low.score()) / width);
    return low.precision() + part * (high.precision() - low.precision());
  }
}
