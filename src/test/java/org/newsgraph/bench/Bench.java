package org.newsgraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import org.apache.commons.io.FileUtils;

/// Measures the program, and the store beside Jena's own loader and server, in one run and writes
/// `report.md`.
///
/// `-Dnewsgraph.bench.texts=FOLDER` names real articles (`../shared/articles/text`, else `data`),
/// `-Dnewsgraph.bench.growth=1,10,100` the sizes in units of five articles, and
/// `-Dnewsgraph.bench.claims=10000,100000` the numbers of claims that questions are asked of, and
/// `-Dnewsgraph.bench.parts=store` what is measured of `cold,stages,growth,store`.
public final class Bench {

  private static final int UNIT = 5;
  private static final int CLAIMS_OF_AN_ARTICLE = 30;
  private static final int STAGES_UNITS = 100;
  private static final int COLD_STARTS = 5;

  private final Path folder = Path.of("target", "bench").toAbsolutePath();
  private final Report report = new Report();
  private final NewsTexts texts;

  private Bench(Path texts) throws IOException {
    this.texts = new NewsTexts(texts);
    FileUtils.deleteDirectory(folder.toFile());
    Files.createDirectories(folder);
  }

  public static void main(String[] arguments) throws Exception {
    Path shared = Path.of("..", "shared", "articles", "text");
    String standard = (Files.isDirectory(shared) ? shared : Path.of("data")).toString();
    String named = System.getProperty("newsgraph.bench.texts", "");
    new Bench(Path.of(named.isEmpty() ? standard : named)).run();
  }

  private void run() throws Exception {
    report.line("# Speed and memory");
    report.line("");
    report.line(
        "%d cores, Java %s, commit %s."
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.runtime.version"),
                String.join(
                    "",
                    process(Map.of(), List.of("git", "rev-parse", "--short", "HEAD")).lines())));
    for (String part :
        System.getProperty("newsgraph.bench.parts", "cold,stages,growth,store").split(",")) {
      switch (part) {
        case "cold" -> coldStart();
        case "stages" -> stages();
        case "growth" -> growth();
        case "store" -> store();
        default -> throw new IllegalArgumentException(part);
      }
    }
    write();
  }

  private void write() throws IOException {
    Files.writeString(folder.resolve("report.md"), report.text());
    System.out.println(report.text());
  }

  private Measured process(Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    return Measured.run(folder, environment, command);
  }

  private Measured java(String heap, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx" + heap,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    return process(Map.of(), command);
  }

  private Measured newsgraph(Map<String, String> environment, Path articles, int run)
      throws IOException, InterruptedException {
    String store = folder.resolve(articles.getFileName() + "-store-" + run).toString();
    return process(
        environment, List.of("./newsgraph", "build", articles.toString(), "--store", store));
  }

  private void coldStart() throws Exception {
    Path one = texts.write(1, folder);
    newsgraph(Map.of(), one, 0);
    List<Measured> runs = new ArrayList<>();
    for (int i = 1; i <= COLD_STARTS; i++) {
      runs.add(newsgraph(Map.of(), one, i));
    }
    runs.sort((a, b) -> Double.compare(a.seconds(), b.seconds()));
    Measured middle = runs.get(COLD_STARTS / 2);
    report.table("One article from a cold start", "figure", "goal", "measured", "");
    report.atMost("median of " + COLD_STARTS + " runs", 6, middle.seconds(), "s");
    report.atMost("peak memory", 1536, (double) middle.megabytes(), "MB");
    report.row(
        "fastest and slowest run",
        "",
        Report.number(runs.getFirst().seconds())
            + " and "
            + Report.number(runs.getLast().seconds())
            + " s",
        "");
    report.row("CPU time", "", Report.number(middle.cpuSeconds()) + " s", "");
  }

  private void stages() throws Exception {
    Path recording = folder.resolve("build.jfr");
    Map<String, String> options =
        Map.of(
            "NEWSGRAPH_JAVA_OPTIONS",
            "-XX:StartFlightRecording=settings=profile,filename=" + recording,
            "NEWSGRAPH_AOT",
            "off");
    newsgraph(options, texts.write(UNIT * STAGES_UNITS, folder), 7);
    Map<String, Double> shares = StageShares.of(recording);
    report.table(
        "Where the time goes, %d articles".formatted(UNIT * STAGES_UNITS),
        "stage",
        "goal",
        "share",
        "");
    double network = shares.getOrDefault("interpret", 0.0);
    report.atMost("everything but the network", 0.15, 1 - network, "");
    shares.forEach((stage, share) -> report.row(stage, "", Report.number(share), ""));
  }

  private void growth() throws Exception {
    TreeMap<Integer, Measured> measured = new TreeMap<>();
    for (int size : sizes("newsgraph.bench.growth", "1,10,100")) {
      int articles = UNIT * size;
      measured.put(articles, newsgraph(Map.of(), texts.write(articles, folder), 3));
    }
    report.table(
        "Growth with the number of articles",
        "articles",
        "wall",
        "CPU",
        "articles a second",
        "peak memory",
        "of its own, without mapped files");
    measured.forEach(
        (articles, run) ->
            report.row(
                articles,
                Report.number(run.seconds()) + " s",
                Report.number(run.cpuSeconds()) + " s",
                Report.number(articles / run.seconds()),
                run.megabytes() + " MB",
                run.ownMegabytes() + " MB"));
    Plot.growth(measured, folder.resolve("growth.png"));
    report.line("");
    report.line("![Growth](growth.png)");
    Entry<Integer, Measured> least = measured.firstEntry();
    Entry<Integer, Measured> most = measured.lastEntry();
    double times = (double) most.getKey() / least.getKey();
    report.table(
        "%d beside %d articles".formatted(most.getKey(), least.getKey()),
        "figure",
        "goal",
        "measured",
        "");
    report.atMost(
        "wall time", times * 1.05, most.getValue().seconds() / least.getValue().seconds(), "times");
    report.atMost(
        "peak memory",
        1.05,
        (double) most.getValue().megabytes() / least.getValue().megabytes(),
        "times");
    report.atMost(
        "peak memory of its own",
        1.05,
        (double) most.getValue().ownMegabytes() / least.getValue().ownMegabytes(),
        "times");
  }

  private void store() throws Exception {
    report.table(
        "Loading and asking: invented articles",
        "claims",
        "quads",
        "Jena's loader, quads a second",
        "newsgraph load",
        "ratio (goal 0.8)",
        "in transactions, as newsgraph build",
        "questions, median (plain Fuseki)",
        "95th percentile (plain Fuseki)");
    for (int claims : sizes("newsgraph.bench.claims", "10000,100000")) {
      int articles = claims / CLAIMS_OF_AN_ARTICLE;
      Path file = folder.resolve("invented-" + claims + ".nq");
      double quads =
          java("2g", StoreLoad.class, "write", "" + articles, file.toString()).printed("quads");
      Path jena = folder.resolve("jena-" + claims);
      Path own = folder.resolve("newsgraph-" + claims);
      double theirs =
          quads
              / java("2g", StoreLoad.class, "jena", file.toString(), jena.toString())
                  .printed("seconds");
      double ours =
          quads
              / java("2g", StoreLoad.class, "load", file.toString(), own.toString())
                  .printed("seconds");
      Path built = folder.resolve("built-" + claims);
      double inTransactions =
          quads
              / java("2g", StoreLoad.class, "newsgraph", "" + articles, built.toString())
                  .printed("seconds");
      Measured asked = java("2g", QuestionLatency.class, own.toString());
      Files.write(folder.resolve("questions-" + claims + ".txt"), asked.lines());
      report.row(
          Report.number(claims),
          Report.number(quads),
          Report.number(theirs),
          Report.number(ours),
          Report.number(ours / theirs),
          Report.number(inTransactions),
          times(asked, "median"),
          times(asked, "p95"));
    }
  }

  private static String times(Measured asked, String figure) {
    return "%s (%s) ms"
        .formatted(
            Report.number(asked.printed("ours-" + figure)),
            Report.number(asked.printed("plain-" + figure)));
  }

  private static List<Integer> sizes(String property, String standard) {
    return List.of(System.getProperty(property, standard).split(",")).stream()
        .map(Integer::valueOf)
        .toList();
  }
}
