package org.newsgraph.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.pipeline.AnalyserSettings;

/// The job in one process with two tasks at a time.
class BuildJobIT {

  static final Path CHECKOUT = Path.of(System.getProperty("newsgraph.checkout", "../.."));

  private static SparkSession spark;

  @TempDir private Path folder;

  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  @BeforeAll
  static void start() {
    spark =
        SparkSession.builder()
            // A task may fail once.
            .master("local[2,2]")
            .config("spark.ui.enabled", false)
            .config("spark.sql.shuffle.partitions", 2)
            .config("spark.hadoop.fs.flaky.impl", FlakyFileSystem.class.getName())
            .getOrCreate();
    spark.sparkContext().setLogLevel("ERROR");
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  @Test
  void sampleArticles_giveTheQuadsOfBuild() throws Exception {
    Path data = CHECKOUT.resolve("data");

    assertThat(run(data, "out")).as(this::told).isZero();

    assertThat(Quads.ofJob(folder.resolve("out")))
        .isEqualTo(Quads.ofBuild(AnalyserSettings.standard(), data))
        .hasSizeGreaterThan(5000);
  }

  @Test
  void thousandArticles_giveTheQuadsOfBuild_inPartsOfOneSize() throws Exception {
    Path plain = lines("corpus/a.jsonl", InventedCorpus.lines(0, 500));
    Path packed = folder.resolve("corpus/b.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(bytes(InventedCorpus.lines(500, 1000)));
    }
    // `build` reads no compressed JSONL.
    Path unpacked = lines("unpacked.jsonl", InventedCorpus.lines(500, 1000));
    Set<String> stages = new ConcurrentSkipListSet<>();
    SparkListener listener =
        new SparkListener() {
          @Override
          public void onStageCompleted(SparkListenerStageCompleted completed) {
            stages.add(completed.stageInfo().name());
          }
        };
    spark.sparkContext().addSparkListener(listener);

    int code = run(folder.resolve("corpus"), "out", "--part-size", "60000");

    spark.sparkContext().removeSparkListener(listener);
    assertThat(code).as(this::told).isZero();
    assertThat(Quads.ofJob(folder.resolve("out")))
        .isEqualTo(Quads.ofBuild(AnalyserSettings.standard(), plain, unpacked));
    List<Integer> articles = new ArrayList<>();
    Quads.manifest(folder.resolve("out"))
        .path("parts")
        .forEach(part -> articles.add(part.path("counts").path("articles").intValue()));
    assertThat(articles).hasSizeBetween(4, 8);
    articles.sort(null);
    assertThat(articles.subList(1, articles.size()))
        .allSatisfy(count -> assertThat(count).isCloseTo(articles.getLast(), within(5)));
    assertThat(stages)
        .contains(
            "read and survey the articles",
            "look for equal ids",
            "look for articles that come twice",
            "spread the articles by size",
            "hand out the articles",
            "analyse the articles and write parts");
  }

  @Test
  void table_isReadLikeLines() throws Exception {
    Path lines = lines("lines.jsonl", InventedCorpus.lines(0, 6));
    Path table = folder.resolve("table");
    spark
        .read()
        .json(lines.toString())
        .withColumnRenamed("text", "story")
        .repartition(2)
        .write()
        .parquet(table.toString());

    assertThat(run(table, "out", "--field", "text=story")).as(this::told).isZero();

    assertThat(Quads.ofJob(folder.resolve("out")))
        .isEqualTo(Quads.ofBuild(AnalyserSettings.standard(), lines));
  }

  @Test
  void index_isLinkedTo() throws Exception {
    Path lines =
        lines(
            "lines.jsonl",
            List.of(
                "{\"id\": \"a\", \"text\": \"Norvania arrested two men in Lundhavn on Monday.\"}"));
    Path index = MadeUpIndex.in(folder.resolve("index"));

    assertThat(run(lines, "out", "--index", index.toString())).as(this::told).isZero();

    assertThat(Quads.ofJob(folder.resolve("out")))
        .isEqualTo(Quads.ofBuild(AnalyserSettings.standard().withIndex(index), lines))
        .anyMatch(quad -> quad.contains("LinkDecision"));
  }

  @Test
  void secondRun_analysesWhatIsNewAlone() throws Exception {
    Path first = lines("corpus/first [1].jsonl", InventedCorpus.lines(0, 5));
    assertThat(run(folder.resolve("corpus"), "out")).as(this::told).isZero();
    assertThat(run(folder.resolve("corpus"), "out")).as(this::told).isZero();
    assertThat(told()).contains("0 of 5 articles to analyse");
    Path second = lines("corpus/second {2}.jsonl", InventedCorpus.lines(5, 8));

    assertThat(run(folder.resolve("corpus"), "out")).as(this::told).isZero();

    assertThat(told()).contains("3 of 8 articles to analyse");
    assertThat(Quads.ofJob(folder.resolve("out")))
        .isEqualTo(Quads.ofBuild(AnalyserSettings.standard(), first, second));
  }

  @Test
  void secondRun_withOtherSettingsOrOtherTexts_isRefused() throws Exception {
    lines("corpus/1.jsonl", InventedCorpus.lines(0, 2));
    assertThat(run(folder.resolve("corpus"), "out")).as(this::told).isZero();

    assertThat(run(folder.resolve("corpus"), "out", "--min-confidence", "0.5")).isEqualTo(1);
    assertThat(told()).contains("was written with other settings");
    assertThat(run(folder.resolve("corpus"), "out", "--field", "text=story")).isEqualTo(1);
    assertThat(run(folder.resolve("corpus"), "new", "--part-size", "0")).isEqualTo(1);
    assertThat(told()).contains("--part-size \"0\" is too small");

    lines("corpus/1.jsonl", List.of(InventedCorpus.line(0).replace("men", "women")));
    assertThat(run(folder.resolve("corpus"), "out")).isEqualTo(1);
    assertThat(told()).contains("the article \"news-0\" of ").contains("with another text before");
  }

  @Test
  void equalIds_areRefusedBeforeAnythingIsAnalysed() throws Exception {
    Path one = lines("corpus/1.jsonl", InventedCorpus.lines(0, 5));
    Path other =
        lines(
            "corpus/2.jsonl", List.of(InventedCorpus.line(7).replace("\"news-7\"", "\"news-3\"")));

    assertThat(run(folder.resolve("corpus"), "out")).isEqualTo(1);

    assertThat(told()).contains("\"news-3\": file:" + one).contains(" and file:" + other + "@0");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void articleThatComesTwice_isAnalysedOnce() throws Exception {
    String text = "Police in Oslo arrested two men on Monday, a spokesman said. ".repeat(6);
    String line = "{\"id\": \"%s\", \"publisher\": \"Example News\", \"text\": \"%s\"}";
    Path corpus =
        lines("lines.jsonl", List.of(line.formatted("a", text), line.formatted("b", text)));

    assertThat(run(corpus, "out")).as(this::told).isZero();

    assertThat(told()).contains("1 of 2 articles to analyse");
    assertThat(Quads.ofJob(folder.resolve("out")))
        .isEqualTo(Quads.ofBuild(AnalyserSettings.standard(), corpus));
    Path later = lines("later.jsonl", List.of(line.formatted("c", text)));
    assertThat(run(later, "out")).as(this::told).isZero();
    assertThat(told()).contains("0 of 1 articles to analyse");
  }

  @Test
  void badLines_areInTheTableOfFailures_andTheRestIsAnalysed() throws Exception {
    String noId = "{\"text\": \"Police in Oslo arrested two men on Monday.\"}";
    Path corpus = lines("bad.jsonl", List.of(InventedCorpus.line(1), "{\"id\": \"cut", noId));

    assertThat(run(corpus, "out")).isEqualTo(1);

    Path table = onlyFile(folder.resolve("out/failures"));
    assertThat(Files.readString(table))
        .startsWith("id,place,hash,error\n,file:" + corpus + "@")
        .contains("malformed JSON");
    long offset = (InventedCorpus.line(1) + "\n{\"id\": \"cut\n").length();
    assertThat(Quads.ofJob(folder.resolve("out")))
        .anyMatch(quad -> quad.contains("/article/bad-" + offset + ">"));
    assertThat(run(corpus, "out")).as("what failed is not tried again").isZero();
    assertThat(run(corpus, "strict", "--require-ids")).isEqualTo(1);
    assertThat(Files.readString(onlyFile(folder.resolve("strict/failures"))))
        .contains("has neither id nor url");
  }

  @Test
  void taskThatFails_isRepeatedAndDoublesNothing() throws Exception {
    Path corpus = lines("lines.jsonl", InventedCorpus.lines(0, 4));
    FlakyFileSystem.FAULTS.set(1);

    int code = runTo(corpus, FlakyFileSystem.SCHEME + "://" + folder.resolve("out"));

    assertThat(code).as(this::told).isZero();
    assertThat(FlakyFileSystem.FAULTS).hasNegativeValue();
    assertThat(Quads.ofJob(folder.resolve("out")))
        .isEqualTo(Quads.ofBuild(AnalyserSettings.standard(), corpus));
  }

  @Test
  void folderOfSomebodyElse_isLeftAlone() throws Exception {
    Path corpus = lines("lines.jsonl", InventedCorpus.lines(0, 1));
    Path precious = lines("out/quads/precious.nq", List.of("mine"));

    assertThat(run(corpus, "out")).isEqualTo(1);

    assertThat(told()).contains("holds files and no manifest.json; name a new folder");
    assertThat(precious).exists();
  }

  @Test
  void missingInput_isToldInALine() {
    assertThat(run(folder.resolve("nowhere"), "out")).isEqualTo(1);
    assertThat(told()).contains("there is no such file or folder");
    assertThat(BuildJob.run(new PrintStream(told, true, StandardCharsets.UTF_8), "--input"))
        .isEqualTo(2);
  }

  private int run(Path input, String output, String... more) {
    return runTo(input, folder.resolve(output).toString(), more);
  }

  private int runTo(Path input, String output, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("--input", input.toString(), "--output", output));
    arguments.addAll(List.of(more));
    return BuildJob.run(
        new PrintStream(told, true, StandardCharsets.UTF_8), arguments.toArray(String[]::new));
  }

  private String told() {
    return told.toString(StandardCharsets.UTF_8);
  }

  private Path lines(String name, List<String> lines) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes(lines));
  }

  private static byte[] bytes(List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static Path onlyFile(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.getFirst();
    }
  }
}
