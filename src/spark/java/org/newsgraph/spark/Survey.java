package org.newsgraph.spark;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/// What a corpus holds, found by reading all of it without analysing anything.
///
/// @param records kept until [#forget]
record Survey(JavaRDD<Surveyed> records, CorpusFiles corpus) {

  private static final int SHOWN = 10;

  static Survey of(
      JavaRDD<RawRecord> records,
      CorpusFiles corpus,
      Broadcast<CorpusFiles> sentCorpus,
      Broadcast<JobSettings> settings,
      Broadcast<SerializableConfiguration> hadoop) {
    JavaRDD<Surveyed> surveyed =
        records.mapPartitions(
            all -> {
              CorpusReader reader =
                  new CorpusReader(sentCorpus.value(), settings.value(), hadoop.value().value());
              Iterable<RawRecord> each = () -> all;
              return StreamSupport.stream(each.spliterator(), false)
                  .flatMap(record -> surveyed(record, reader))
                  .iterator();
            });
    return new Survey(surveyed.persist(StorageLevel.MEMORY_AND_DISK()), corpus);
  }

  // Of an archive all that is known of its articles is in memory at once, but not their texts.
  private static Stream<Surveyed> surveyed(RawRecord record, CorpusReader reader) {
    return reader.read(record).flatMap(found -> Surveyed.of(found.key(), found.outcome()).stream());
  }

  /// Fails where two articles have one id.
  void checkIds() {
    JavaPairRDD<String, List<RecordKey>> twice =
        records
            .filter(Surveyed::article)
            .mapToPair(article -> new Tuple2<>(article.id(), List.of(article.key())))
            .reduceByKey(Survey::firstTwo)
            .filter(same -> same._2().size() > 1);
    List<Tuple2<String, List<RecordKey>>> some = twice.takeOrdered(SHOWN + 1, new ByFirstKey());
    if (!some.isEmpty()) {
      throw new JobException(
          "articles have the same id; give each its own. Nothing was analysed.\n"
              + some.stream().limit(SHOWN).map(this::line).collect(Collectors.joining("\n"))
              + (some.size() > SHOWN ? "\n  and more" : ""));
    }
  }

  private String line(Tuple2<String, List<RecordKey>> same) {
    return "  \"%s\": %s and %s"
        .formatted(
            same._1(), corpus.place(same._2().getFirst()), corpus.place(same._2().getLast()));
  }

  private static List<RecordKey> firstTwo(List<RecordKey> some, List<RecordKey> others) {
    TreeSet<RecordKey> all = new TreeSet<>(some);
    all.addAll(others);
    return all.stream().limit(2).toList();
  }

  /// Orders by where the first of those who share an id lies.
  private static final class ByFirstKey
      implements Comparator<Tuple2<String, List<RecordKey>>>, Serializable {
    @Override
    public int compare(Tuple2<String, List<RecordKey>> a, Tuple2<String, List<RecordKey>> b) {
      return a._2().getFirst().compareTo(b._2().getFirst());
    }
  }

  /// Articles that are another of the corpus once more, as `build` would pass them over: those that
  /// share a mark with one before.
  JavaPairRDD<RecordKey, Boolean> duplicates() {
    JavaPairRDD<String, RecordKey> marked = marked();
    JavaPairRDD<String, RecordKey> firsts =
        marked.reduceByKey((a, b) -> a.compareTo(b) <= 0 ? a : b);
    return marked
        .join(firsts)
        .values()
        .filter(both -> !both._1().equals(both._2()))
        .mapToPair(both -> new Tuple2<>(both._1(), true))
        .reduceByKey((a, b) -> true);
  }

  /// Articles that share a mark with one of an earlier run.
  JavaPairRDD<RecordKey, Boolean> twinsOf(JavaPairRDD<String, Boolean> marks) {
    return marked().join(marks).values().mapToPair(both -> both);
  }

  private JavaPairRDD<String, RecordKey> marked() {
    return records.flatMapToPair(
        one -> one.marks().stream().map(mark -> new Tuple2<>(mark, one.key())).iterator());
  }

  /// Articles and failures that an earlier run has told of.
  ///
  /// @param done hashes by the ids of articles and the places of failures
  /// @throws JobException where an article has changed since
  JavaPairRDD<RecordKey, Boolean> done(JavaPairRDD<String, String> done) {
    JavaPairRDD<String, Tuple2<Surveyed, String>> known =
        records.mapToPair(one -> new Tuple2<>(doneKey(one), one)).join(done);
    List<Surveyed> changed =
        known
            .values()
            .filter(both -> both._1().article() && !both._1().hash().equals(both._2()))
            .map(Tuple2::_1)
            .take(1);
    if (!changed.isEmpty()) {
      Surveyed article = changed.getFirst();
      throw new JobException(
          ("the article \"%s\" of %s was analysed into this folder with another text before; write"
                  + " changed articles into another folder")
              .formatted(article.id(), corpus.place(article.key())));
    }
    return known
        .values()
        .filter(both -> both._1().hash().equals(both._2()))
        .mapToPair(both -> new Tuple2<>(both._1().key(), true));
  }

  private static String doneKey(Surveyed one) {
    return one.article() ? DoneRecords.article(one.id()) : DoneRecords.failure(one.id());
  }

  void forget() {
    records.unpersist(false);
  }
}
