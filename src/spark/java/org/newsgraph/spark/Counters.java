package org.newsgraph.spark;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.SparkContext;
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.LongAccumulator;

/// What the tasks have done so far, as Spark's pages show it too. Spark counts a task that is
/// repeated once.
///
/// @param parts what has been written whole
record Counters(
    LongAccumulator articles,
    LongAccumulator failures,
    LongAccumulator claims,
    LongAccumulator quads,
    CollectionAccumulator<Manifest.Part> parts)
    implements Serializable {

  static Counters in(SparkContext context) {
    return new Counters(
        context.longAccumulator("articles"),
        context.longAccumulator("failures"),
        context.longAccumulator("claims"),
        context.longAccumulator("quads"),
        context.collectionAccumulator("parts"));
  }

  void add(Manifest.Counts counts) {
    articles.add(counts.articles());
    failures.add(counts.failures());
    claims.add(counts.claims());
    quads.add(counts.quads());
  }

  List<Manifest.Part> finished() {
    return List.copyOf(parts.value());
  }
}
