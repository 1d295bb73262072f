package org.newsgraph.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.pipeline.AnalyserSettings;

/// The job on a cluster of two executors, which are processes of their own.
///
/// Spark starts them from `SPARK_HOME`, whose folder `jars` may be empty: they get this test's
/// class path.
class ClusterIT {

  private static final int ARTICLES = 1000;
  private static final int PARTS = 10;

  private static SparkSession spark;

  @BeforeAll
  static void start() throws IOException {
    Files.createDirectories(Path.of(System.getenv("SPARK_HOME"), "jars"));
    spark =
        SparkSession.builder()
            .master("local-cluster[2,1,1536]")
            .config("spark.ui.enabled", false)
            .config("spark.executor.memory", "1536m")
            .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
            .config("spark.executorEnv.JAVA_HOME", System.getProperty("java.home"))
            .getOrCreate();
    spark.sparkContext().setLogLevel("ERROR");
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  @Test
  void executorKilledHalfWay_doublesAndLosesNothing(@TempDir Path folder) throws Exception {
    Path corpus = Files.write(folder.resolve("news.jsonl"), InventedCorpus.lines(0, ARTICLES));
    Path data = BuildJobIT.CHECKOUT.resolve("data");
    Path index = MadeUpIndex.in(folder.resolve("index"));
    Path output = folder.resolve("out");
    int characters = InventedCorpus.text(0).length() + 210;
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    CompletableFuture<ProcessHandle> killed =
        CompletableFuture.supplyAsync(() -> killAnExecutor(output.resolve("quads")));

    int code =
        BuildJob.run(
            new PrintStream(told, true, StandardCharsets.UTF_8),
            "--input",
            corpus.toString(),
            data.toString(),
            "--output",
            output.toString(),
            "--index",
            index.toString(),
            "--part-size",
            Integer.toString(characters * ARTICLES / PARTS));

    assertThat(code).as(told.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(killed.get(1, TimeUnit.SECONDS).isAlive()).isFalse();
    assertThat(Quads.ofJob(output))
        .isEqualTo(Quads.ofBuild(AnalyserSettings.standard().withIndex(index), corpus, data));
  }

  /// Kills the first executor when half of the parts are begun.
  private static ProcessHandle killAnExecutor(Path quads) {
    while (count(quads) < PARTS / 2) {
      sleep();
    }
    ProcessHandle executor = executors().getFirst();
    executor.destroyForcibly();
    while (executor.isAlive()) {
      sleep();
    }
    return executor;
  }

  /// The only programs that this process starts.
  private static List<ProcessHandle> executors() {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().command().filter(name -> name.endsWith("java")).isPresent())
        .toList();
  }

  private static long count(Path folder) {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    } catch (IOException e) {
      return 0;
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
