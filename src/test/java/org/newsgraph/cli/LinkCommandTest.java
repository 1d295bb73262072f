package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.newsgraph.sample.ArticleSketch.named;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.link.Decisions;
import org.newsgraph.model.Doubt;
import org.newsgraph.model.LinkCandidate;
import org.newsgraph.model.LinkDecision;
import org.newsgraph.sample.ArticleSketch;
import org.newsgraph.sample.Writers;
import org.newsgraph.store.Tdb2Store;

class LinkCommandTest {
  static {
    JenaSystem.init();
  }

  private static final String DUMP = "src/test/resources/org/newsgraph/link/tiny-dump.json";
  private static final String TOWN = "https://w3id.org/newsgraph/id/entity/";

  @TempDir Path folder;

  private String store = "";
  private String index = "";

  @BeforeEach
  void storeAndIndex() {
    store = folder.resolve("store").toString();
    index = folder.resolve("index").toString();
    Ran.in(folder, "wikidata", "index", DUMP, "--index", index);
    String sentence = "Ada Brimm of Norvania spoke.";
    ArticleSketch sketch = new ArticleSketch("speech", "A speech", sentence);
    sketch.fact(
        named("Person", "Ada Brimm"),
        "citizenOf",
        named("Place", "Norvania"),
        sketch.says(sentence, "of"));
    try (Tdb2Store made = Tdb2Store.openOrCreate(Path.of(store))) {
      made.replace(List.of(Writers.still().write(sketch.facts()).dataset()));
    }
  }

  private String sameAs() {
    return Ran.in(folder, "export", "--store", store, "--format", "ntriples")
        .out()
        .lines()
        .filter(line -> line.contains("owl#sameAs"))
        .distinct()
        .sorted()
        .reduce("", (all, line) -> all + line + "\n");
  }

  @Test
  void link_addsLinksToTheStoredArticles() {
    assertThat(sameAs()).isEmpty();

    Ran ran = Ran.in(folder, "link", "--store", store, "--index", index);

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).contains("1 article: 2 links");
    assertThat(sameAs()).contains("Q2000000001", "Q2000000005").hasLineCount(2);
  }

  @Test
  void decisions_winAndAreReplayed() throws IOException {
    Ran.in(folder, "link", "--store", store, "--index", index);
    String country =
        sameAs().lines().filter(line -> line.contains("norvania")).findFirst().orElseThrow();
    String thing = country.substring(0, country.indexOf(' '));
    Path decisions =
        Files.writeString(
            folder.resolve("decisions.ttl"),
            thing
                + " <http://www.w3.org/2002/07/owl#differentFrom>"
                + " <http://www.wikidata.org/entity/Q2000000001> .\n");

    Ran ran =
        Ran.in(
            folder,
            "link",
            "--store",
            store,
            "--index",
            index,
            "--decisions",
            decisions.toString());

    assertThat(ran.exitCode()).isZero();
    assertThat(sameAs()).contains("Q2000000005").doesNotContain("Q2000000001");
  }

  @Test
  void brokenDecisions_areToldAndNothingIsChanged() throws IOException {
    Path decisions = Files.writeString(folder.resolve("decisions.ttl"), "this is that");

    Ran ran =
        Ran.in(
            folder,
            "link",
            "--store",
            store,
            "--index",
            index,
            "--decisions",
            decisions.toString());

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).contains("decisions.ttl:1: error: no Turtle");
    assertThat(sameAs()).isEmpty();
  }

  @Test
  void review_again_keepsWhatIsDecided() throws IOException {
    Path file = folder.resolve("decisions.ttl");
    LinkDecision doubtful =
        new LinkDecision(
            TOWN + "lundhavn-1",
            LinkDecision.Outcome.CLOSE,
            Optional.of(new LinkCandidate("https://example.org/port", "Port", 0.6)),
            List.of(new LinkCandidate("https://example.org/hamlet", "Hamlet", 0.3)),
            "its label",
            Optional.empty());

    assertThat(ReviewFile.append(file, List.of(doubtful, doubtful), List.of())).isEqualTo(1);
    String asked = Files.readString(file);
    Files.writeString(file, asked.replaceFirst("(?m)^# (<.*owl:sameAs)", "$1"));
    assertThat(ReviewFile.append(file, List.of(doubtful), List.of())).isZero();

    assertThat(asked).contains("owl:sameAs <https://example.org/hamlet> . # Hamlet, 0.30");
    assertThatCode(() -> Decisions.read(file)).doesNotThrowAnyException();
    assertThat(Files.readString(file))
        .containsPattern("(?m)^<.*lundhavn-1> owl:sameAs <https://example.org/port>");
  }

  @Test
  void review_ofOneName_asksWithItsGrounds() throws IOException {
    Path file = folder.resolve("decisions.ttl");
    String article = "https://w3id.org/newsgraph/id/article/";
    Doubt doubt =
        new Doubt(TOWN + "tove-1", List.of(article + "a", article + "b"), "a: age 61; b: age 24");

    assertThat(ReviewFile.append(file, List.of(), List.of(doubt))).isEqualTo(1);
    assertThat(ReviewFile.append(file, List.of(), List.of(doubt))).isZero();

    assertThat(Files.readString(file))
        .contains(
            "# One name, or two? a: age 61; b: age 24",
            "# <%sa/links/tove-1> owl:differentFrom <%stove-1> .".formatted(article, TOWN));
    Files.writeString(file, Files.readString(file).replaceAll("(?m)^# (<.*owl:different)", "$1"));
    assertThat(Decisions.read(file).areDifferent(article + "b/links/tove-1", TOWN + "tove-1"))
        .isTrue();
  }

  @Test
  void export_ofLinkedArticles_hasTheirPlaces() {
    Ran.in(folder, "link", "--store", store, "--index", index);

    assertThat(Ran.in(folder, "export", "--store", store).out())
        .contains("a           ng:Country , ng:Place", "\"tiny-dump.json\"");
    assertThat(Ran.in(folder, "export", "--store", store, "--facts-only").out())
        .doesNotContain("tiny-dump.json");
  }

  @Test
  void article_removed_takesItsPlacesAlong() {
    Ran.in(folder, "link", "--store", store, "--index", index);

    assertThat(Ran.in(folder, "remove", "speech", "--store", store).exitCode()).isZero();

    assertThat(sameAs()).isEmpty();
  }

  @Test
  void link_withoutAnIndex_saysWhatToDo() {
    Ran ran = Ran.in(folder, "link", "--store", store, "--index", folder + "/none");

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).contains("newsgraph wikidata index");
  }
}
