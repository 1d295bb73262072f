package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as users run it: the launcher, a process of its own, the assembled folder.
class LauncherIT {

  private static final Path LAUNCHER = Path.of("newsgraph").toAbsolutePath();
  private static final Path ASSEMBLED = Path.of("target", "newsgraph").toAbsolutePath();
  private static final Pattern SERVING = Pattern.compile("at (http://127\\.0\\.0\\.1:\\d+/)\\n");

  @TempDir static Path folder;

  @BeforeAll
  static void buildAStore() throws Exception {
    Files.writeString(
        folder.resolve("harbour.txt"),
        """
        ---
        title: Police arrest harbour master
        date: 2019-03-04
        ---
        Police arrested Milan Petrov in Varna on Monday. The mayor denied that Petrov had fled.
        """);
    Files.write(folder.resolve("picture.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0});
    Ran built = run("build", "harbour.txt", "picture.txt", "--store", "store");
    assertThat(built.exitCode()).as(built.err()).isEqualTo(1);
    assertThat(built.err())
        .containsPattern("(?m)^picture\\.txt: error: .*$")
        .containsPattern("(?m)^1 article in .* sentences, .* words$")
        .contains("1 failure")
        .contains("newsgraph query --store store who-says-what")
        .doesNotContain("\tat ");
    assertThat(built.out()).isEmpty();
  }

  @Test
  void query_afterBuild_printsOnlyTheAnswer() throws Exception {
    Ran ran = run("query", "arrests", "--store", "store", "--format", "csv");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).contains("Milan Petrov", "Varna");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void eachReadingCommand_ofTheStore_succeeds() throws Exception {
    assertThat(run("articles", "--store", "store").out()).startsWith("harbour\t");
    assertThat(run("stats", "--store", "store").out()).contains("Arrest");
    assertThat(run("validate", "--store", "store").exitCode()).isZero();
    assertThat(run("explain", "Milan Petrov", "--store", "store").out()).contains("[arrested]");
    assertThat(run("export", "--store", "store", "--facts-only").out()).contains("ng:Arrest");
  }

  @Test
  void extract_writesTheWholeFile() throws Exception {
    Ran ran = run("--quiet", "extract", "harbour.txt", "-o", "facts.nq");

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(folder.resolve("facts.nq")).content().contains("ontology#Arrest>");
    assertThat(folder.resolve("facts.nq.part")).doesNotExist();
  }

  @Test
  void lexiconSuggest_listsWordsWithSentences() throws Exception {
    Files.writeString(
        folder.resolve("polisher.txt"),
        "Police arrested Ana Ilieva, who polishes mirrors, in Oslo on Monday.\n");

    Ran ran = run("lexicon", "suggest", "polisher.txt");

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("1  polish").contains("Ana Ilieva, who polishes mirrors");
  }

  @Test
  void serve_untilSigterm_takesOthersWrites() throws Exception {
    run("--quiet", "build", "harbour.txt", "--store", "served");
    Started server = start("serve", "--store", "served", "--port", "0");
    try {
      String url = server.awaitOnErr(SERVING);
      assertThat(askedForArrests(url)).contains("true");

      assertThat(run("remove", "harbour", "--store", "served").exitCode()).isZero();
      assertThat(askedForArrests(url)).contains("false");
      Ran built = run("build", "harbour.txt", "--store", "served");
      assertThat(built.exitCode()).as(built.err()).isZero();
      assertThat(askedForArrests(url)).contains("true");

      Ran second = run("serve", "--store", "served", "--port", "0");
      assertThat(second.exitCode()).isEqualTo(1);
      assertThat(second.err()).contains("is served at " + url).hasLineCount(1);
    } finally {
      server.process().destroy();
    }
    assertThat(server.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(server.process().exitValue()).isEqualTo(143);
    assertThat(folder.resolve("served").resolve("server.json")).doesNotExist();
    assertThat(run("articles", "--store", "served").out()).startsWith("harbour\t");
  }

  @Test
  void serve_onATakenPort_isRefused() throws Exception {
    run("--quiet", "build", "harbour.txt", "--store", "other");
    Started server = start("serve", "--store", "store", "--port", "0");
    try {
      int port = URI.create(server.awaitOnErr(SERVING)).getPort();

      Ran ran = run("serve", "--store", "other", "--port", Integer.toString(port));

      assertThat(ran.exitCode()).isEqualTo(1);
      assertThat(ran.err())
          .hasLineCount(1)
          .startsWith("newsgraph: error: port " + port + " is taken");
    } finally {
      server.process().destroy();
      server.process().waitFor(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void launcher_throughALinkWithSpaces_runs() throws Exception {
    Path launcher = unpacked("a folder/news graph");
    Path link = Files.createSymbolicLink(folder.resolve("ng"), launcher);

    Ran ran = Started.launch(link, folder, Map.of(), "--version").ended();

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(ran.out()).startsWith("newsgraph ");
  }

  @Test
  void launcher_withDamagedClasses_makesThemAnew() throws Exception {
    List<Path> kept;
    try (Stream<Path> files = Files.list(ASSEMBLED)) {
      kept = files.filter(file -> file.toString().endsWith(".aot")).toList();
    }
    assumeFalse(kept.isEmpty(), "the launcher's Java is older than 25, or NEWSGRAPH_AOT is off");
    Path launcher = unpacked("damaged");
    for (Path file : kept) {
      Files.writeString(launcher.resolveSibling(file.getFileName()), "no classes");
    }

    Ran ran = Started.launch(launcher, folder, Map.of(), "--version").ended();

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(ran.out()).startsWith("newsgraph ");
    assertThat(ran.err()).isEmpty();
    String[] build = {"build", "harbour.txt", "--store", "anew"};
    Ran first = Started.launch(launcher, folder, Map.of(), build).ended();
    assertThat(first.err()).startsWith("newsgraph: preparing faster starts");
    Ran doctor = Started.launch(launcher, folder, Map.of(), "doctor", "--store", "anew").ended();
    assertThat(doctor.exitCode()).as(doctor.out()).isZero();
    assertThat(doctor.out()).containsPattern("(?m)^ok +start ").doesNotContain("problem");
  }

  @Test
  void doctor_withLittleMemory_namesTheProblem() throws Exception {
    Map<String, String> environment = Map.of("NEWSGRAPH_MEMORY", "400m");

    Ran ran = Started.launch(LAUNCHER, folder, environment, "doctor", "--store", "store").ended();

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out()).containsPattern("(?m)^problem +network .* set NEWSGRAPH_MEMORY=2g");
    assertThat(ran.out()).containsPattern("(?m)^ok +store +\"store\" has 1 article in ");
    assertThat(ran.err()).isEqualTo("newsgraph: error: 1 problem, see above\n");
  }

  @Test
  void demo_showsTheSampleArticlesAndLeavesNothing() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Map<String, String> environment =
        Map.of("NEWSGRAPH_JAVA_OPTIONS", "-Djava.io.tmpdir=" + temporary);
    Started demo = Started.launch(LAUNCHER, folder, environment, "demo", "--no-browser");
    try {
      String url = demo.awaitOnErr(SERVING);

      assertThat(askedForArrests(url)).contains("true");
      assertThat(names(temporary)).anyMatch(name -> name.startsWith("newsgraph-demo-"));
    } finally {
      demo.process().destroy();
    }
    assertThat(demo.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(demo.process().exitValue()).isEqualTo(143);
    assertThat(names(temporary)).noneMatch(name -> name.startsWith("newsgraph-demo-"));
    assertThat(Files.readString(demo.err())).doesNotContain("Exception", "error");
  }

  @Test
  void launcher_withoutJava_saysWhatIsMissing() throws Exception {
    Path old = Files.createDirectories(folder.resolve("jdk-17").resolve("bin"));
    Files.createFile(old.resolve("java")).toFile().setExecutable(true);
    Files.writeString(folder.resolve("jdk-17").resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
    Map<String, String> environment =
        Map.of("NEWSGRAPH_JAVA_HOME", folder.resolve("jdk-17").toString());

    Ran ran = Started.launch(LAUNCHER, folder, environment, "--version").ended();

    assertThat(ran.exitCode()).isEqualTo(69);
    assertThat(ran.err()).hasLineCount(1).contains("jdk-17", "Java 21 or newer");
  }

  /// The launcher of an unpacked release without its folders of text, in a folder of its own.
  private static Path unpacked(String name) throws IOException {
    Path home = Files.createDirectories(folder.resolve(name));
    Files.createSymbolicLink(home.resolve("lib"), ASSEMBLED.resolve("lib"));
    return Files.copy(ASSEMBLED.resolve("newsgraph"), home.resolve("newsgraph"));
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static Ran run(String... arguments) throws IOException, InterruptedException {
    return start(arguments).ended();
  }

  private static Started start(String... arguments) throws IOException {
    return Started.launch(LAUNCHER, folder, Map.of(), arguments);
  }

  private static String askedForArrests(String url) throws IOException, InterruptedException {
    String ask = "ASK%7B%3Fe%20a%20%3Chttps%3A%2F%2Fw3id.org%2Fnewsgraph%2Fontology%23Arrest%3E%7D";
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url + "news/sparql?query=" + ask)).build();
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }
}
