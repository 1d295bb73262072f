package org.newsgraph.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// An index of a dump of a made-up world: two countries, two towns of one name, a family.
public final class TinyIndex {

  static final Path DUMP = Path.of("src/test/resources/org/newsgraph/link/tiny-dump.json");
  static final List<String> LANGUAGES = List.of("en", "mul");
  static final Set<String> COMPARED = Set.of("P27", "P569");

  private TinyIndex() {}

  public static ItemIndex in(Path directory) throws IOException {
    build(directory, DUMP, IndexOptions.of(LANGUAGES, Set.of(), COMPARED), new Heard());
    return ItemIndex.open(directory);
  }

  static IndexInfo build(Path directory, Path dump, IndexOptions options, IndexListener listener)
      throws IOException {
    return new IndexBuilder(options, listener).build(dump, directory);
  }

  /// The id of a made-up item.
  public static String id(int number) {
    return "Q" + (2_000_000_000 + number);
  }

  /// Remembers what it was told.
  public static class Heard implements IndexListener {
    final List<Long> resumedBehind = new ArrayList<>();
    final List<Long> skippedLines = new ArrayList<>();
    final Set<Phase> phases = java.util.EnumSet.noneOf(Phase.class);

    @Override
    public void progressed(Phase phase, long bytes, long totalBytes, long items) {
      phases.add(phase);
    }

    @Override
    public void resumed(long lines) {
      resumedBehind.add(lines);
    }

    @Override
    public synchronized void skipped(long line, String reason) {
      skippedLines.add(line);
    }
  }
}
