package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.sample.ArticleSketch.named;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.reconcile.StandInService;
import org.newsgraph.reconcile.World;
import org.newsgraph.sample.ArticleSketch;
import org.newsgraph.sample.Writers;
import org.newsgraph.store.Tdb2Store;

/// The command line against a service on this machine.
class ReconcileOptionsTest {
  static {
    JenaSystem.init();
  }

  @TempDir Path folder;

  private final StandInService service = new StandInService(World.items());
  private String store = "";

  @BeforeEach
  void storeOfOneArticle() {
    store = folder.resolve("store").toString();
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

  @AfterEach
  void stop() {
    service.close();
  }

  private Ran link(URI address, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "link",
                "--store",
                store,
                "--reconcile",
                address.toString(),
                "--reconcile-cache",
                folder.resolve("cache").toString()));
    arguments.addAll(List.of(more));
    return Ran.in(folder, arguments.toArray(String[]::new));
  }

  private List<String> graph() {
    return Ran.in(folder, "export", "--store", store, "--format", "ntriples")
        .out()
        .lines()
        .sorted()
        .toList();
  }

  @Test
  void link_withAServiceAlone_needsNoIndex() {
    Ran ran = link(service.address());

    assertThat(ran.err()).contains("1 article: 2 links").doesNotContain("unresolved");
    assertThat(ran.exitCode()).isZero();
    assertThat(graph())
        .anyMatch(line -> line.contains("sameAs") && line.contains(World.iri(5)))
        .anyMatch(line -> line.contains("ontology#retrieved") && line.contains("2026-11-24"))
        .anyMatch(line -> line.contains("terms/source") && line.contains("/en/api>"));
    assertThat(service.queries().toString()).contains("\"pid\":\"P27\",\"v\":\"Norvania\"");
  }

  @Test
  void service_failing_isAskedAgainLater() {
    service.failFrom(1, good -> good.withStatus(403));
    List<String> facts = graph();

    Ran failed = link(service.address());

    assertThat(failed.exitCode()).isZero();
    assertThat(failed.err())
        .contains("2 names unresolved", "status 403", "newsgraph link --store ", " --reconcile ");
    assertThat(graph()).containsAll(facts).noneMatch(line -> line.contains("sameAs"));

    service.recover();
    Ran later = link(service.address());

    assertThat(later.err()).contains("2 links").doesNotContain("unresolved");
    List<String> finished = graph();
    assertThat(finished).noneMatch(line -> line.contains("UnresolvedItem"));
    int asked = service.requests().size();
    assertThat(link(service.address()).err()).contains("2 links");
    assertThat(service.requests()).hasSize(asked);
    assertThat(graph()).isEqualTo(finished);
  }

  @Test
  void keyInTheAddress_isToldToNobody() {
    service.failFrom(1, good -> good.withStatus(403));

    Ran ran = link(URI.create(service.address() + "?key=hush"));

    assertThat(ran.err()).contains("unresolved").doesNotContain("hush");
    assertThat(graph()).noneMatch(line -> line.contains("hush"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://localhost/", "http:///api", "http://me:secret@localhost/"})
  void address_ofNoService_isAUsageError(String address) {
    Ran ran = link(URI.create(address));

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("--reconcile");
  }

  @Test
  void negativeAge_isAUsageError() {
    assertThat(link(service.address(), "--reconcile-max-age", "-1").exitCode()).isEqualTo(2);
  }
}
