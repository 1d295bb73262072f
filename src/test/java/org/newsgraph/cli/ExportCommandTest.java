package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.sample.SampleArticles;
import org.newsgraph.sample.Writers;
import org.newsgraph.store.Tdb2Store;

class ExportCommandTest {

  private static final String MARK = "\uFEFF";

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void makeStore() {
    try (Tdb2Store made = Tdb2Store.openOrCreate(folder.resolve("db"))) {
      made.replace(List.of(Writers.still().write(SampleArticles.dockers("a")).dataset()));
    }
  }

  private Ran run(String command) {
    return Ran.in(folder, (command + " --store " + folder.resolve("db")).split(" "));
  }

  @Test
  void csv_writesNodesAndEdgesIntoAFolder() {
    Path tables = folder.resolve("tables");

    assertThat(run("export --format csv --bom -o " + tables).exitCode()).isZero();

    assertThat(tables.toFile().list()).containsExactlyInAnyOrder("nodes.csv", "edges.csv");
    assertThat(tables.resolve("nodes.csv")).content().startsWith(MARK + "Id,Label,Type,");
    assertThat(tables.resolve("edges.csv")).content().startsWith(MARK + "Source,Target,Type,");
  }

  @Test
  void csv_withoutAFolder_isRefused() {
    Ran ran = run("export --format csv");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("name a folder with -o DIR");
  }

  @Test
  void format_withoutRdf12_isAUsageError() {
    Ran ran = run("export --rdf 1.2 --format jsonld");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("use turtle, trig, nquads or ntriples");
  }

  @Test
  void byteOrderMark_withoutATable_isRefused() {
    Ran ran = run("export --bom");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("--bom is for --format csv and tsv");
  }

  @Test
  void query_withByteOrderMark_beginsWithIt() {
    assertThat(run("query arrests --format csv --bom").out()).startsWith(MARK);
    assertThat(run("query arrests --format csv").out()).doesNotContain(MARK);
  }
}
