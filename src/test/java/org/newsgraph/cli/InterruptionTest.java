package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What Ctrl-C makes a build say.
class InterruptionTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final PrintStream printed = new PrintStream(err, true, StandardCharsets.UTF_8);
  private final Console console =
      new Console(
          InputStream.nullInputStream(),
          printed,
          printed,
          false,
          false,
          Clock.systemUTC(),
          Path.of(""),
          Optional.empty(),
          Map.of());

  private String said(int stored) {
    try (Interruption interruption = Interruption.watched(console, new OutputOptions(console))) {
      interruption.stored(stored);
      interruption.report();
    }
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void build_stoppedBeforeItsFirstArticle_storesNothing() {
    assertThat(said(0))
        .isEqualTo("stopped before an article was stored; run the same command again\n");
  }

  @Test
  void build_stoppedLater_countsWhatIsStored() {
    assertThat(said(500))
        .startsWith("stopped; 500 articles are stored. Run the same command again");
  }
}
