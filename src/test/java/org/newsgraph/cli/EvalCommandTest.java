package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.sample.SampleArticles;
import org.newsgraph.sample.Writers;
import org.newsgraph.store.Tdb2Store;

class EvalCommandTest {

  static {
    JenaSystem.init();
  }

  private static final String GOLD =
      """
      {"id": "dockers-1", "quote": "Harbour police arrested two dockers in Piraeus in 2025.", "subject": {"event": ["Arrest"], "trigger": "arrested"}, "property": ["patient"], "object": {"name": ["dockers"], "type": ["Group"]}}
      {"id": "dockers-2", "quote": "Harbour police arrested two dockers in Piraeus in 2025.", "subject": {"event": ["Arrest"], "trigger": "arrested"}, "property": ["time"], "object": {"literal": ["in 2025"]}}
      {"id": "dockers-3", "quote": "The Dockers' Union denies that Ana Kora paid them.", "subject": {"event": ["Financing"], "trigger": "paid"}, "property": ["agent"], "object": {"name": ["Kora"], "type": ["Person"]}, "claimant": ["Dockers' Union"], "polarity": "negated"}
      {"id": "dockers-4", "quote": "She may have left for Malta.", "subject": {"event": ["Travel"], "trigger": "left"}, "property": ["agent"], "object": {"name": ["Ana Kora"], "type": ["Person"]}, "certainty": "possible"}
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeGoldAndStore() throws IOException {
    Files.writeString(folder.resolve("gold.jsonl"), GOLD);
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder.resolve("db"))) {
      store.replace(List.of(Writers.still().write(SampleArticles.dockers("dockers")).dataset()));
    }
  }

  private Ran eval(String... options) {
    String[] command = new String[options.length + 4];
    command[0] = "eval";
    command[1] = folder.resolve("gold.jsonl").toString();
    command[2] = "--store";
    command[3] = folder.resolve("db").toString();
    System.arraycopy(options, 0, command, 4, options.length);
    return Ran.in(folder, command);
  }

  @Test
  void store_isScoredAgainstTheGoldFacts() {
    Ran ran = eval("--format", "csv");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .contains("total,all,4,3,7,3,0.4286,0.7500,0.5455,,")
        .contains("attribute,claimant,,,,,,,,1.0000,")
        .contains("attribute,polarity,,,,,,,,1.0000,");
  }

  @Test
  void named_acceptsTheFirstNameOnly() throws IOException {
    String pronoun = GOLD.replace("[\"dockers\"]", "[\"the strikers\", \"dockers\"]");
    Files.writeString(folder.resolve("gold.jsonl"), pronoun);

    assertThat(eval("--format", "csv").out()).contains("total,all,4,3,7,3,");
    assertThat(eval("--format", "csv", "--named").out()).contains("total,all,4,2,7,2,");
  }

  @Test
  void queryRows_inAFile_scoreTheSame() throws IOException {
    Ran rows = Ran.in(folder, "query", "facts", "--format", "json", "--store", folder + "/db");
    Path file = Files.writeString(folder.resolve("facts.json"), rows.out());

    assertThat(eval("--facts", file.toString()).out()).isEqualTo(eval().out()).contains("0.545");
  }

  @Test
  void output_goesIntoTheFile() {
    Path report = folder.resolve("report.md");

    Ran ran = eval("--output", report.toString());

    assertThat(ran.out()).isEmpty();
    assertThat(report).content().isEqualTo(eval().out());
  }

  @Test
  void calibrate_writesTheSameTableEachTime() throws IOException {
    Path table = folder.resolve("confidence.tsv");
    String[] command = {
      "eval", "calibrate", folder + "/gold.jsonl", "--store", folder + "/db", "--out", "" + table
    };

    Ran ran = Ran.in(folder, command);
    String written = Files.readString(table);
    Ran.in(folder, command);

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err())
        .contains("7 facts of 1 article; expected calibration error:")
        .contains("not measured, for want of a second article, on articles left out of the fit")
        .contains("on the articles that it was fitted to");
    assertThat(written).contains("\nkind\tscore\tprecision\n*\t").contains("\t0.4286\n");
    assertThat(table).content().isEqualTo(written);
  }

  @Test
  void gold_malformed_isReportedWithItsPlace() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.jsonl"), "{\"id\": 7}\n");

    Ran ran = Ran.in(folder, "eval", bad.toString(), "--store", folder + "/db");

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).isEqualTo(bad + ":1:2: error: \"id\" is missing or no text\n");
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void factsThatAreNoSparqlResult_areRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("facts.json"), "[1, 2");

    Ran ran = eval("--facts", file.toString());

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).startsWith("newsgraph: error: ").contains("facts.json", "SPARQL result");
  }
}
