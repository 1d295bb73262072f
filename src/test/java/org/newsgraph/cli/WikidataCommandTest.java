package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WikidataCommandTest {
  static {
    JenaSystem.init();
  }

  private static final String DUMP =
      Path.of("src/test/resources/org/newsgraph/link/tiny-dump.json").toString();

  @TempDir Path folder;

  @Test
  void index_withABrokenLine_reportsIt() {
    Ran ran = Ran.in(folder, "wikidata", "index", DUMP, "--index", folder.resolve("i").toString());

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).contains("14 items of \"tiny-dump.json\"", "line 19: warning");
  }

  @Test
  void lookup_showsTheCandidatesOneALine() {
    String index = folder.resolve("i").toString();
    Ran.in(folder, "wikidata", "index", DUMP, "--index", index);

    Ran ran = Ran.in(folder, "wikidata", "lookup", "Lundhavn", "--index", index, "--limit", "2");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .hasLineCount(2)
        .startsWith("Q2000000002  Lundhavn — port and capital of Norvania [label, 1 references]");
  }

  @Test
  void lookup_ofAnId_showsTheItem() {
    String index = folder.resolve("i").toString();
    Ran.in(folder, "wikidata", "index", DUMP, "--index", index);

    assertThat(Ran.in(folder, "wikidata", "lookup", "Q2000000004", "--index", index).out())
        .contains("Estmark");
  }

  @Test
  void lookup_withoutAnIndex_saysWhatToDo() {
    Ran ran = Ran.in(folder, "wikidata", "lookup", "x", "--index", folder + "/none");

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).contains("no index at", "newsgraph wikidata index");
  }

  @Test
  void keep_ofNoClass_isAUsageError() {
    Ran ran = Ran.in(folder, "wikidata", "index", DUMP, "--keep", "people");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("\"people\"", "Q5");
  }
}
