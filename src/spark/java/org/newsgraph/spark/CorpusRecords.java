package org.newsgraph.spark;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.spark.api.java.JavaNewHadoopRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import scala.Tuple2;

/// The records of a corpus as Spark reads them: lines and rows with their bytes, other files by
/// their names.
final class CorpusRecords {

  private static final Pattern GLOB = Pattern.compile("[\\\\*?\\[\\]{}]");
  private static final int MOST_SLICES = 2000;
  private static final int FILES_OF_A_SLICE = 50;

  private final SparkSession spark;
  private final JavaSparkContext context;
  private final CorpusFiles corpus;

  CorpusRecords(SparkSession spark, CorpusFiles corpus) {
    this.spark = spark;
    this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    this.corpus = corpus;
  }

  JavaRDD<RawRecord> all() throws IOException {
    JavaRDD<RawRecord> records = documents();
    List<Integer> lines = corpus.numbers(CorpusFile.Kind.LINES);
    List<Integer> tables = corpus.numbers(CorpusFile.Kind.TABLE);
    if (!lines.isEmpty()) {
      records = records.union(lines(lines));
    }
    return tables.isEmpty() ? records : records.union(rows(tables));
  }

  private JavaRDD<RawRecord> documents() {
    List<Integer> files = corpus.numbers(CorpusFile.Kind.DOCUMENT);
    int slices =
        Math.clamp(
            files.size() / FILES_OF_A_SLICE,
            Math.max(1, Math.min(files.size(), context.defaultParallelism())),
            MOST_SLICES);
    return context.parallelize(files, slices).map(RawRecord::file);
  }

  private JavaRDD<RawRecord> lines(List<Integer> files) throws IOException {
    Job job = Job.getInstance(new Configuration(context.hadoopConfiguration()));
    FileInputFormat.setInputPaths(job, files.stream().map(file -> path(file)).toArray(Path[]::new));
    // A carriage return alone ends no line, as elsewhere in the program.
    job.getConfiguration().set("textinputformat.record.delimiter", "\n");
    Broadcast<Map<String, Integer>> numbers = context.broadcast(numbers(files));
    JavaNewHadoopRDD<LongWritable, Text> all =
        (JavaNewHadoopRDD<LongWritable, Text>)
            context.newAPIHadoopRDD(
                job.getConfiguration(), TextInputFormat.class, LongWritable.class, Text.class);
    return all.mapPartitionsWithInputSplit(
        (split, lines) -> {
          int file = numbers.value().get(((FileSplit) split).getPath().toString());
          return lines(file, lines);
        },
        false);
  }

  private static Iterator<RawRecord> lines(int file, Iterator<Tuple2<LongWritable, Text>> lines) {
    Iterable<Tuple2<LongWritable, Text>> all = () -> lines;
    return StreamSupport.stream(all.spliterator(), false)
        .filter(line -> !line._2().toString().isBlank())
        .map(line -> RawRecord.line(file, line._1().get(), line._2().copyBytes()))
        .iterator();
  }

  private JavaRDD<RawRecord> rows(List<Integer> files) {
    Broadcast<Map<String, Integer>> numbers = context.broadcast(numbers(files));
    return spark
        .read()
        .option("mergeSchema", true)
        .parquet(files.stream().map(file -> path(file).toString()).toArray(String[]::new))
        .select(
            functions.to_json(functions.struct(functions.col("*"))),
            functions.col("_metadata.file_path"),
            functions.col("_metadata.row_index"))
        .toJavaRDD()
        .map(
            row -> {
              String path = new Path(new URI(row.getString(1))).toString();
              byte[] line = row.getString(0).getBytes(StandardCharsets.UTF_8);
              return RawRecord.line(numbers.value().get(path), row.getLong(2), line);
            });
  }

  /// A path that means this file alone: Hadoop takes it for a glob.
  private Path path(int file) {
    return new Path(GLOB.matcher(corpus.files().get(file).path()).replaceAll("\\\\$0"));
  }

  private Map<String, Integer> numbers(List<Integer> files) {
    Map<String, Integer> numbers = new HashMap<>();
    files.forEach(file -> numbers.put(corpus.files().get(file).path(), file));
    return numbers;
  }
}
