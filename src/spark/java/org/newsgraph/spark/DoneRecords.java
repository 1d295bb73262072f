package org.newsgraph.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import scala.Tuple2;

/// What earlier runs have told of, read from the tables beside their parts.
final class DoneRecords {

  private DoneRecords() {}

  static String article(String id) {
    return "article " + id;
  }

  static String failure(String place) {
    return "failure " + place;
  }

  /// Hashes by the ids of articles, failed ones included, and by the places of what could not be
  /// read.
  static JavaPairRDD<String, String> of(
      Manifest manifest, OutputFolder folder, SparkSession spark) {
    List<String> articles = articleTables(manifest, folder);
    List<String> failures = new ArrayList<>();
    for (Manifest.Part part : manifest.parts()) {
      if (part.failures() != null) {
        failures.add(folder.path(part.failures().file()).toString());
      }
    }
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    JavaRDD<Tuple2<String, String>> all = context.emptyRDD();
    if (!articles.isEmpty()) {
      all =
          table(articles, spark, "id", "place", "hash")
              .map(row -> new Tuple2<>(article(row.getString(0)), hash(row)));
    }
    if (!failures.isEmpty()) {
      all = all.union(table(failures, spark, "id", "place", "hash").map(DoneRecords::failure));
    }
    return all.mapToPair(one -> one);
  }

  /// What the articles of earlier runs are known by, once each.
  static JavaPairRDD<String, Boolean> marks(
      Manifest manifest, OutputFolder folder, SparkSession spark) {
    return table(articleTables(manifest, folder), spark, "marks")
        .filter(row -> !row.isNullAt(0))
        .flatMap(row -> List.of(row.getString(0).split(" ")).iterator())
        .distinct()
        .mapToPair(mark -> new Tuple2<>(mark, true));
  }

  private static List<String> articleTables(Manifest manifest, OutputFolder folder) {
    return manifest.parts().stream()
        .map(part -> folder.path(part.articles().file()).toString())
        .toList();
  }

  private static Tuple2<String, String> failure(Row row) {
    return row.isNullAt(0) || row.getString(0).isEmpty()
        ? new Tuple2<>(failure(row.getString(1)), hash(row))
        : new Tuple2<>(article(row.getString(0)), hash(row));
  }

  private static String hash(Row row) {
    return row.getString(2);
  }

  private static JavaRDD<Row> table(List<String> files, SparkSession spark, String... columns) {
    return spark
        .read()
        .option("header", true)
        .option("escape", "\"")
        .csv(files.toArray(String[]::new))
        .select(Stream.of(columns).map(functions::col).toArray(Column[]::new))
        .toJavaRDD();
  }
}
