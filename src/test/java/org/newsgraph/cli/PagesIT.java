package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The commands of the documentation, run with the real models in a folder with the sample
/// articles. All pages share the folder, and a command line that several pages show is run once.
///
/// With `-Dnewsgraph.pages.write=true` what is printed is written into the pages.
class PagesIT {

  private static final Map<String, String> PRINTED = new HashMap<>();
  private static final boolean WRITES = Boolean.getBoolean("newsgraph.pages.write");

  /// What runs until somebody stops it.
  private static final List<String> SERVING = List.of("serve", "demo");

  @TempDir static Path folder;

  @BeforeAll
  static void copyInputs() throws IOException {
    for (String name : List.of("data", "ontology")) {
      FileUtils.copyDirectory(Path.of(name).toFile(), folder.resolve(name).toFile());
    }
  }

  static List<Page> pages() throws IOException {
    return Page.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void commands_ofAPage_printWhatItShows(Page page) throws IOException {
    for (Step step : page.steps()) {
      if (step.isRun()) {
        String printed = PRINTED.computeIfAbsent(step.line(), line -> run(step));
        assertThat(WRITES || step.shown().isEmpty() || step.shows(printed))
            .as("%s shows of '%s'%n%sbut it prints%n%s", page, step.line(), step.shown(), printed)
            .isTrue();
      }
    }
    if (WRITES) {
      Files.writeString(page.file(), page.with(step -> PRINTED.getOrDefault(step.line(), "")));
    }
  }

  private static String run(Step step) {
    StringBuilder printed = new StringBuilder();
    for (String[] call : step.calls()) {
      if (!SERVING.contains(call[0])) {
        Ran ran = Ran.in(folder, inFolder(call));
        assertThat(ran.exitCode()).as("%s: %s", step.line(), ran.err()).isZero();
        printed.append(ran.err()).append(ran.out());
      }
    }
    return printed.toString();
  }

  /// The call with the files that it writes, and loads again, in the tests' folder.
  private static String[] inFolder(String[] call) {
    String[] resolved = call.clone();
    for (int i = 1; i < call.length; i++) {
      if (call[i].endsWith(".nq") || List.of("-o", "--store").contains(call[i - 1])) {
        resolved[i] = folder.resolve(call[i]).toString();
      }
    }
    return resolved;
  }
}
