package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.sample.SampleArticles;
import org.newsgraph.sample.Writers;
import org.newsgraph.store.Tdb2Store;

/// Stores that cannot be used: one line names the path and what to do, and nothing is made.
class UnusableStoreIT {

  @TempDir private Path folder = Path.of("");
  private Path store = Path.of("");

  @BeforeEach
  void makeStore() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "Police arrested Ana Sol in Oslo.");
    store = folder.resolve("store");
    try (Tdb2Store made = Tdb2Store.openOrCreate(store)) {
      made.replace(List.of(Writers.still().write(SampleArticles.dockers("a")).dataset()));
    }
  }

  private static List<String> names(Path top) throws IOException {
    try (Stream<Path> files = Files.walk(top)) {
      return files
          .map(Path::toString)
          .filter(name -> !name.matches(".*/(out|err)\\d+.txt"))
          .sorted()
          .toList();
    }
  }

  private void assertToldInALine(Ran ran, Path path, String remedy) {
    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(1);
    assertThat(ran.err().lines())
        .as(ran.err())
        .singleElement()
        .satisfies(line -> assertThat(line).contains("error:", path.toString(), remedy));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"articles", "query facts", "export", "check", "remove a", "serve --port 0"})
  void pathThatIsAFile_isTold(String command) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no store");
    List<String> before = names(folder);

    Ran ran = Ran.in(folder, (command + " --store " + file).split(" "));

    assertToldInALine(ran, file, "build one with 'newsgraph build --store ");
    assertThat(names(folder)).isEqualTo(before);
  }

  @Test
  void build_intoAFile_isTold() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no store");
    List<String> before = names(folder);

    Ran ran = Ran.in(folder, "build", folder + "/a.txt", "--store", file.toString());

    assertToldInALine(ran, file, "is it a file");
    assertThat(names(folder)).isEqualTo(before);
    assertThat(file).hasContent("no store");
  }

  @ParameterizedTest
  @CsvSource({
    "articles, build one with 'newsgraph build --store ",
    "export, build one with 'newsgraph build --store ",
    "serve --port 0, build one with 'newsgraph build --store ",
    "check, build one with 'newsgraph build --store ",
    "build {folder}/a.txt, name another directory"
  })
  void store_withoutData_isReportedAndUnchanged(String command, String remedy) throws IOException {
    Files.move(store.resolve("Data-0001"), folder.resolve("elsewhere"));
    List<String> before = names(folder);

    Ran ran =
        Ran.in(
            folder,
            (command.replace("{folder}", folder.toString()) + " --store " + store).split(" "));

    assertToldInALine(ran, store, remedy);
    assertThat(names(folder)).isEqualTo(before);
  }

  @Test
  void emptyLockFile_doesNoHarm() throws IOException {
    Files.writeString(store.resolve("tdb.lock"), "");

    Ran ran = Ran.in(folder, "articles", "--store", store.toString());

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("a\t");
  }

  /// A process that may do no more than its user, and a folder that belongs to somebody else.
  @ParameterizedTest
  @CsvSource({
    "articles, rwxr-xr-x",
    "articles, rwx------",
    "build a.txt, rwxr-xr-x",
    "build a.txt, rwx------",
    "serve --port 0, rwxr-xr-x"
  })
  void storeOfOtherUser_isReportedAndUnchanged(String command, String permissions)
      throws Exception {
    giveAway(store, permissions);
    List<String> before = names(folder);

    Ran ran = asThisUser(command + " --store " + store);

    assertToldInALine(ran, store, "copy it, or get leave to write there");
    assertThat(names(folder)).isEqualTo(before);
  }

  @Test
  void newStore_inAnothersFolder_isNotMade() throws Exception {
    Path theirs = Files.createDirectory(folder.resolve("theirs"));
    giveAway(theirs, "rwxr-xr-x");

    Ran ran = asThisUser("build a.txt --store " + theirs + "/new");

    assertToldInALine(ran, theirs.resolve("new"), "or its folder read-only?");
    assertThat(theirs).isEmptyDirectory();
  }

  @Test
  void storeThatAnotherUserServes_isTold() throws Exception {
    Path server = Files.writeString(store.resolve("server.json"), "{}");
    giveAway(server, "rw-------");
    List<String> before = names(folder);

    Ran ran = asThisUser("articles --store " + store);

    assertToldInALine(ran, server, "--endpoint");
    assertThat(names(folder)).isEqualTo(before);
  }

  @Test
  void lockFileOfAnotherUser_isTold() throws Exception {
    giveAway(store.resolve("tdb.lock"), "rw-r--r--");

    Ran ran = asThisUser("articles --store " + store);

    assertToldInALine(ran, store.resolve("tdb.lock"), "cannot open store");
  }

  private static void giveAway(Path path, String permissions) throws IOException {
    assumeTrue(
        "root".equals(System.getProperty("user.name")),
        "only root can give a folder to another user");
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    Files.setAttribute(path, "unix:uid", 65_534);
  }

  /// Root is let in everywhere, but not without its capabilities.
  private Ran asThisUser(String command) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("--bounding-set=-all", "--"));
    arguments.addAll(Started.commandLine(command.split(" ")));
    return Started.launch(Path.of("setpriv"), folder, Map.of(), arguments.toArray(String[]::new))
        .ended();
  }
}
