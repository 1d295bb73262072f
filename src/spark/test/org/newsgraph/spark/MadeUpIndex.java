package org.newsgraph.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.newsgraph.link.IndexBuilder;
import org.newsgraph.link.IndexListener;
import org.newsgraph.link.IndexOptions;

/// An index of a made-up world, where Lundhavn lies in Norvania.
final class MadeUpIndex {

  private static final IndexListener SILENT =
      new IndexListener() {
        @Override
        public void progressed(Phase phase, long bytes, long totalBytes, long items) {}

        @Override
        public void resumed(long lines) {}

        @Override
        public void skipped(long line, String reason) {}
      };

  private MadeUpIndex() {}

  static Path in(Path folder) throws IOException {
    Path dump = BuildJobIT.CHECKOUT.resolve("src/test/resources/org/newsgraph/link/tiny-dump.json");
    new IndexBuilder(IndexOptions.of(List.of("en", "mul"), Set.of(), Set.of()), SILENT)
        .build(dump, folder);
    return folder;
  }
}
