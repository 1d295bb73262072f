package org.newsgraph.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;
import org.newsgraph.emit.GraphWriter;
import org.newsgraph.model.AnalysisPart;
import org.newsgraph.ontology.OntologyFiles;
import org.newsgraph.read.ReadOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import scala.Tuple2;

/// Analyses the articles of a corpus on a cluster and writes their graphs as parts of N-Quads.
///
/// `spark-submit --class org.newsgraph.spark.BuildJob … --input FOLDER --output FOLDER`; what each
/// step does is named in Spark's pages.
@Command(
    name = "spark-submit … newsgraph-spark.jar",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Analyse the articles of a corpus and write their graphs as parts of N-Quads.",
      "A second run into the same folder analyses what is new."
    })
public final class BuildJob implements Callable<Integer> {

  private static final DateTimeFormatter RUN =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

  private final PrintStream err;

  @Option(
      names = "--input",
      arity = "1..*",
      required = true,
      paramLabel = "PATH",
      description =
          "Files, folders or globs on s3a://, hdfs:// or file: JSONL (plain or gz), Parquet,"
              + " texts and pages.")
  private List<String> inputs = List.of();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FOLDER",
      description = "The folder to write into; one that an earlier run wrote is gone on with.")
  private String output = "";

  @Option(
      names = "--field",
      paramLabel = "FIELD=KEY",
      description = "Which key of an object or column of a table holds a field: text=story.")
  private Map<String, String> fieldNames = new LinkedHashMap<>();

  @Option(
      names = "--require-ids",
      description =
          "Count an article without id and url as a failure; else its id is made of its file and"
              + " offset.")
  private boolean requireIds;

  @Option(
      names = "--keep-duplicates",
      description = "Analyse an article each time that it comes under another id.")
  private boolean keepDuplicates;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description =
          "Link to the items of this index: a folder here, which is sent along, or on hdfs:// or"
              + " s3a://, or local:/path where each machine has it.")
  private Optional<String> index = Optional.empty();

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description = "Turtle that says which thing is which item; found as the index is.")
  private Optional<String> decisions = Optional.empty();

  @Option(
      names = "--ontology",
      paramLabel = "DIR",
      description = "A folder here with terms, shapes and lexicon, instead of the program's.")
  private Optional<Path> ontology = Optional.empty();

  @Option(names = "--base", paramLabel = "IRI", description = "What all IRIs begin with.")
  private String base = GraphWriter.DEFAULT_BASE;

  @Option(
      names = "--min-confidence",
      paramLabel = "NUMBER",
      description = "Leave out facts that are less sure than this, 0 to 1.")
  private double minConfidence;

  @Option(names = "--without", hidden = true, split = ",", paramLabel = "PART")
  private Set<AnalysisPart> without = EnumSet.noneOf(AnalysisPart.class);

  @Option(
      names = "--part-size",
      paramLabel = "CHARACTERS",
      description = "How much text a task analyses; 1,000,000 by default, some 400 articles.")
  private long partSize = 1_000_000;

  private BuildJob(PrintStream err) {
    this.err = err;
  }

  /// Runs the job and ends the process: 0 if all articles were analysed, 1 if some failed or the
  /// job did, 2 if it was called wrongly.
  @SuppressWarnings("SystemOut") // A job's console.
  public static void main(String[] arguments) {
    int code = run(System.err, arguments);
    var session = SparkSession.getDefaultSession();
    if (session.isDefined()) {
      session.get().stop();
    }
    System.exit(code);
  }

  /// Runs the job in the session of this thread, or in a new one, and returns the exit code.
  ///
  /// @param err is told how far the job is and what went wrong
  public static int run(PrintStream err, String... arguments) {
    return new CommandLine(new BuildJob(err))
        .setErr(new PrintWriter(err, true))
        .setExecutionExceptionHandler(
            (e, command, parsed) -> {
              switch (e) {
                case JobException told -> err.println(told.getMessage());
                case IOException storage -> err.println(storage);
                default -> throw e;
              }
              return 1;
            })
        .execute(arguments);
  }

  @Override
  public Integer call() throws IOException {
    if (partSize < 1) {
      throw new JobException(
          "--part-size \"%d\" is too small; allowed are 1 and more".formatted(partSize));
    }
    SparkSession spark = SparkSession.builder().appName("newsgraph build").getOrCreate();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    JobSettings settings = settings(context);
    OutputFolder folder = new OutputFolder(output, context.hadoopConfiguration());
    Manifest before = before(folder, settings);
    folder.deleteStrays(before);
    CorpusFiles corpus = CorpusFiles.find(inputs, context.hadoopConfiguration());
    if (corpus.passedOver() > 0) {
      err.printf("skipped, by their names no articles: %d files%n", corpus.passedOver());
    }
    Broadcast<CorpusFiles> sentCorpus = context.broadcast(corpus);
    Broadcast<JobSettings> sentSettings = context.broadcast(settings);
    Broadcast<SerializableConfiguration> hadoop =
        context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
    try {
      step(context, "read and survey the articles");
      JavaRDD<RawRecord> records = new CorpusRecords(spark, corpus).all();
      Survey survey = Survey.of(records, corpus, sentCorpus, sentSettings, hadoop);
      Plan plan = plan(survey, before, folder, spark, context);
      Counters counters = Counters.in(context.sc());
      String run = RUN.format(Instant.now());
      PartTask task = new PartTask(sentCorpus, sentSettings, hadoop, counters, output, run);
      // From here on the folder is this job's, whatever becomes of it.
      folder.write(before);
      try (Progress progress = new Progress(folder, before, counters, plan.records(), err)) {
        analyse(records, plan, task, context);
        survey.forget();
        return report(progress.finish(), before, folder);
      }
    } finally {
      context.setCallSite(null);
      context.setJobDescription(null);
    }
  }

  /// Names what Spark's pages show of the work that follows.
  private static void step(JavaSparkContext context, String name) {
    context.setCallSite(name);
    context.setJobDescription(name);
  }

  private Plan plan(
      Survey survey,
      Manifest before,
      OutputFolder folder,
      SparkSession spark,
      JavaSparkContext context) {
    long all = survey.records().count();
    step(context, "look for equal ids");
    survey.checkIds();
    JavaPairRDD<RecordKey, Surveyed> todo =
        survey.records().mapToPair(one -> new Tuple2<>(one.key(), one));
    if (!before.parts().isEmpty()) {
      step(context, "look up what is done");
      todo = todo.subtractByKey(survey.done(DoneRecords.of(before, folder, spark)));
    }
    if (!keepDuplicates) {
      step(context, "look for articles that come twice");
      todo = todo.subtractByKey(survey.duplicates());
      if (!before.parts().isEmpty()) {
        todo = todo.subtractByKey(survey.twinsOf(DoneRecords.marks(before, folder, spark)));
      }
    }
    step(context, "spread the articles by size");
    Plan plan = Plan.of(todo.values(), partSize, context.defaultParallelism());
    err.printf(
        "%d of %d articles to analyse, parts: %d; the others are done, or come twice%n",
        plan.records(), all, plan.parts());
    return plan;
  }

  private static void analyse(
      JavaRDD<RawRecord> records, Plan plan, PartTask task, JavaSparkContext context) {
    if (plan.parts() == 0) {
      return;
    }
    step(context, "hand out the articles");
    JavaPairRDD<RecordKey, byte[]> lines =
        records.mapToPair(record -> new Tuple2<>(record.key(), record.line()));
    JavaPairRDD<RecordKey, Tuple2<RecordKey, Integer>> byRecord =
        plan.partOf().mapToPair(one -> new Tuple2<>(record(one._1()), one));
    JavaPairRDD<PartKey, byte[]> parts =
        lines
            .join(byRecord)
            .values()
            .mapToPair(both -> new Tuple2<>(new PartKey(both._2()._2(), both._2()._1()), both._1()))
            .repartitionAndSortWithinPartitions(new ByPart(plan.parts()));
    step(context, "analyse the articles and write parts");
    parts.foreachPartition(task);
  }

  /// The record that an article of this key lies in.
  private static RecordKey record(RecordKey article) {
    return new RecordKey(article.file(), article.offset(), 0);
  }

  private JobSettings settings(JavaSparkContext context) throws IOException {
    try {
      ReadOptions.standard().withFieldNames(fieldNames);
      JobSettings settings =
          new JobSettings(
              ontology(),
              base,
              minConfidence,
              without,
              sent(index, context),
              sent(decisions, context),
              fieldNames,
              requireIds);
      settings.here();
      return settings;
    } catch (IllegalArgumentException | FileNotFoundException e) {
      throw new JobException(String.valueOf(e.getMessage()));
    }
  }

  private OntologyFiles ontology() throws IOException {
    if (ontology.isPresent() && !Files.isDirectory(ontology.get())) {
      throw new JobException("--ontology \"%s\" is not a folder here".formatted(ontology.get()));
    }
    return ontology.isPresent() ? OntologyFiles.ofFolder(ontology.get()) : OntologyFiles.shipped();
  }

  private static @Nullable SentFile sent(Optional<String> file, JavaSparkContext context)
      throws IOException {
    return file.isPresent() ? SentFile.send(file.get(), context) : null;
  }

  private Manifest before(OutputFolder folder, JobSettings settings) throws IOException {
    Map<String, String> summary = settings.summary();
    Manifest before = folder.manifest().orElseGet(() -> Manifest.empty(summary));
    if (!before.settings().equals(summary)) {
      throw new JobException(
          "\"%s\" was written with other settings (%s, now %s); name another folder"
              .formatted(output, before.settings(), summary));
    }
    return before;
  }

  private int report(Manifest manifest, Manifest before, OutputFolder folder) throws IOException {
    folder.deleteStrays(manifest);
    Manifest.Counts total = manifest.total();
    long failures = total.failures() - before.total().failures();
    err.printf(
        "articles: %d, failures: %d, claims: %d, quads: %d, parts: %d, in \"%s\"%n",
        total.articles(),
        total.failures(),
        total.claims(),
        total.quads(),
        manifest.parts().size(),
        output);
    return failures == 0 ? 0 : 1;
  }
}
