package org.newsgraph.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.newsgraph.pipeline.Analyser;
import org.newsgraph.pipeline.AnalyserSettings;
import org.newsgraph.pipeline.Build;
import org.newsgraph.pipeline.GraphSink;
import org.newsgraph.read.ArticleReader;
import org.newsgraph.read.ReadOptions;
import org.newsgraph.store.Tdb2Store;

/// Measures articles a second and a CPU second, of the job and of a build with and without a store,
/// warm: `Speed MASTER FOLDER ARTICLES…`, such as `Speed local[2] data 500 5000`.
///
/// Articles are made of paragraphs drawn from those in the folder, as the benchmark's are; of the
/// folder `invented` they are short and made up. Where the master starts executors of their own
/// (`local-cluster[2,1,1536]`), the job alone is measured.
final class Speed {

  private static final int PARAGRAPHS = 14;
  private static final int WARMING = 20;

  private Speed() {}

  public static void main(String[] arguments) throws Exception {
    boolean here = !arguments[0].startsWith("local-cluster");
    Path folder = Files.createTempDirectory("speed");
    SparkSession spark =
        SparkSession.builder()
            .master(arguments[0])
            .config("spark.ui.enabled", false)
            .config("spark.executor.memory", "1536m")
            .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
            .config("spark.executorEnv.JAVA_HOME", System.getProperty("java.home"))
            .getOrCreate();
    spark.sparkContext().setLogLevel("ERROR");
    int threads = Runtime.getRuntime().availableProcessors();
    try (Analyser analyser = Analyser.load(AnalyserSettings.standard())) {
      Path warm = corpus(folder.resolve("warm.jsonl"), arguments[1], WARMING);
      if (here) {
        build(analyser, warm, threads, batch -> {});
      }
      job(warm, folder.resolve("warm"));
      for (String articles : List.of(arguments).subList(2, arguments.length)) {
        int number = Integer.parseInt(articles);
        Path corpus = corpus(folder.resolve(number + ".jsonl"), arguments[1], number);
        if (here) {
          measure("analysis", number, () -> build(analyser, corpus, threads, batch -> {}));
          Path database = folder.resolve("store-" + number);
          try (Tdb2Store store = Tdb2Store.openOrCreate(database)) {
            measure("build", number, () -> build(analyser, corpus, threads, store::replace));
          }
        }
        measure("job", number, () -> job(corpus, folder.resolve("out-" + number)));
      }
    }
    spark.stop();
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void measure(String name, int articles, Work work) throws IOException {
    double cpu = cpuSeconds();
    long time = System.nanoTime();
    work.run();
    double cpuSeconds = cpuSeconds() - cpu;
    double seconds = (System.nanoTime() - time) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%s: %d articles, %.1f s, %.1f CPU s, %.2f a second, %.2f a CPU second, most memory so far"
            + " %s MB%n",
        name,
        articles,
        seconds,
        cpuSeconds,
        articles / seconds,
        articles / cpuSeconds,
        processes().map(Speed::mostMemory).toList());
  }

  /// This process and the executors it has started.
  private static Stream<ProcessHandle> processes() {
    return Stream.concat(Stream.of(ProcessHandle.current()), ProcessHandle.current().children());
  }

  private static double cpuSeconds() {
    return processes()
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .mapToDouble(used -> used.toMillis() / 1e3)
        .sum();
  }

  /// The most memory that was ever resident, in MB; 0 of a process that has ended.
  private static long mostMemory(ProcessHandle process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }

  private static void build(Analyser analyser, Path corpus, int threads, GraphSink sink) {
    ArticleReader reader =
        new ArticleReader(
            ReadOptions.standard(),
            InputStream.nullInputStream(),
            address -> {
              throw new IllegalStateException("no address: " + address);
            });
    new Build(analyser, threads, InstantSource.system(), diagnostic -> {})
        .run(reader.read(List.of(corpus.toString())), sink);
  }

  private static void job(Path corpus, Path output) {
    int code =
        BuildJob.run(System.err, "--input", corpus.toString(), "--output", output.toString());
    if (code != 0) {
      throw new IllegalStateException("the job ended with " + code);
    }
  }

  private static List<String> paragraphs(Path folder) throws IOException {
    List<String> paragraphs = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".txt")).sorted().toList()) {
        String text = Files.readString(file);
        String body = text.startsWith("---") ? text.split("(?m)^---$", 3)[2] : text;
        Stream.of(body.split("\n\\s*\n"))
            .map(String::strip)
            .filter(p -> !p.isEmpty())
            .forEach(paragraphs::add);
      }
    }
    return paragraphs;
  }

  private static Path corpus(Path file, String folder, int articles) throws IOException {
    if (folder.equals("invented")) {
      return Files.write(file, InventedCorpus.lines(0, articles));
    }
    List<String> paragraphs = paragraphs(Path.of(folder));
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      List<String> drawn = new ArrayList<>(paragraphs);
      Collections.shuffle(drawn, new Random(i));
      String text =
          String.join("\\n\\n", drawn.subList(0, Math.min(PARAGRAPHS, drawn.size())))
              .replace("\"", "\\\"")
              .replace("\n", " ");
      lines.add(
          "{\"id\": \"news-%d\", \"title\": \"News %d\", \"date\": \"2018-08-%02d\", \"text\": \"%s\"}"
              .formatted(i, i, i % 28 + 1, text));
    }
    return Files.write(file, lines);
  }
}
