package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the demo refuses, and when it opens a browser; [LauncherIT] runs it.
class DemoCommandTest {
  static {
    JenaSystem.init();
  }

  @TempDir Path folder;

  @Test
  void withoutSampleArticles_saysWhereTheyBelong() {
    Ran ran = Ran.in(folder, "demo");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).hasLineCount(1).contains("\"data\" beside the launcher");
  }

  @Test
  void keptDirectory_thatExists_isLeftAlone() throws IOException {
    Path store = Files.createDirectory(folder.resolve("mine"));

    Ran ran = Ran.fromCheckout(folder, Path.of(""), "demo", "--keep", store.toString());

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("exists already", "newsgraph serve --store " + store);
    assertThat(store).isEmptyDirectory();
  }

  @Test
  void port_outOfRange_isAUsageError() {
    Ran ran = Ran.in(folder, "demo", "--port", "70000");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("70000");
  }

  @Test
  void browser_isOpenedWhereThereIsADesktop() {
    assertThat(Browser.command("Linux", Map.of("DISPLAY", ":0"))).containsExactly("xdg-open");
    assertThat(Browser.command("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")))
        .containsExactly("xdg-open");
    assertThat(Browser.command("Mac OS X", Map.of())).containsExactly("open");
    assertThat(Browser.command("Linux", Map.of())).isEmpty();
  }
}
