package org.newsgraph.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/// Which articles are analysed, and in which parts: in the order of the corpus, each part with
/// about as many characters as the others.
///
/// @param partOf by the keys of articles and of failures to read
record Plan(JavaPairRDD<RecordKey, Integer> partOf, int parts, long records) {

  /// What an article costs beside its text.
  private static final int CHARACTERS_OF_AN_ARTICLE = 200;

  private static final long FEWEST_CHARACTERS = 5_000;

  /// How many records there are in a share of the corpus, and what they cost.
  private record Cost(int share, long records, long characters) implements Serializable {}

  /// Spreads what is to be done.
  ///
  /// @param charactersOfPart how much a part should hold at most
  /// @param cores how many parts are worked on at once; each gets some where there is little
  static Plan of(JavaRDD<Surveyed> todo, long charactersOfPart, int cores) {
    JavaPairRDD<RecordKey, Integer> sorted =
        todo.mapToPair(one -> new Tuple2<>(one.key(), one.characters() + CHARACTERS_OF_AN_ARTICLE))
            .sortByKey(true);
    List<Cost> costs =
        new ArrayList<>(
            sorted
                .mapPartitionsWithIndex((share, all) -> List.of(cost(share, all)).iterator(), true)
                .collect());
    costs.sort(Comparator.comparingInt(Cost::share));
    long[] before = new long[costs.size() + 1];
    long records = 0;
    for (Cost cost : costs) {
      before[cost.share() + 1] = before[cost.share()] + cost.characters();
      records += cost.records();
    }
    long total = before[costs.size()];
    long size =
        Math.max(
            1, Math.min(charactersOfPart, Math.max(FEWEST_CHARACTERS, total / (2L * cores) + 1)));
    JavaPairRDD<RecordKey, Integer> partOf =
        sorted
            .mapPartitionsWithIndex((share, all) -> number(before[share], size, all), true)
            .mapToPair(one -> one);
    return new Plan(partOf, total == 0 ? 0 : (int) ((total - 1) / size) + 1, records);
  }

  private static Cost cost(int share, Iterator<Tuple2<RecordKey, Integer>> all) {
    long records = 0;
    long characters = 0;
    while (all.hasNext()) {
      characters += all.next()._2();
      records++;
    }
    return new Cost(share, records, characters);
  }

  private static Iterator<Tuple2<RecordKey, Integer>> number(
      long before, long size, Iterator<Tuple2<RecordKey, Integer>> all) {
    return new Iterator<>() {
      private long sum = before;

      @Override
      public boolean hasNext() {
        return all.hasNext();
      }

      @Override
      public Tuple2<RecordKey, Integer> next() {
        Tuple2<RecordKey, Integer> one = all.next();
        int part = (int) (sum / size);
        sum += one._2();
        return new Tuple2<>(one._1(), part);
      }
    };
  }
}
