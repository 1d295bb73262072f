package org.newsgraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.io.output.ProxyOutputStream;
import picocli.CommandLine.Option;

/// Whether tables begin with a mark by which spreadsheets recognise UTF-8.
final class ByteOrderMark {

  @Option(
      names = "--bom",
      description = "Begin CSV and TSV with a byte-order mark, so that Excel reads them as UTF-8.")
  private boolean wanted;

  /// Refuses the option where no table is written.
  void requireTable(boolean table) {
    if (wanted && !table) {
      throw new UsageException("--bom is for --format csv and tsv");
    }
  }

  /// The stream with the mark before its first byte, if the user wants one.
  OutputStream before(OutputStream out) {
    return wanted ? new Marked(out) : out;
  }

  private static final class Marked extends ProxyOutputStream {

    private boolean begun;

    private Marked(OutputStream out) {
      super(out);
    }

    @Override
    protected void beforeWrite(int length) throws IOException {
      if (!begun) {
        begun = true;
        out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
