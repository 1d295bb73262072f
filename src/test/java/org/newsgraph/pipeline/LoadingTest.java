package org.newsgraph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.emit.ArticleGraphs;
import org.newsgraph.emit.GraphWriter;
import org.newsgraph.link.Decisions;
import org.newsgraph.model.CorpusIri;
import org.newsgraph.ontology.Ng;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.query.EntitySearch;
import org.newsgraph.query.ExportOptions;
import org.newsgraph.query.Exporter;
import org.newsgraph.query.FoundEntity;
import org.newsgraph.query.GraphFormat;
import org.newsgraph.query.GraphOutput;
import org.newsgraph.sample.ArticleSketch;
import org.newsgraph.sample.SampleArticles;
import org.newsgraph.sample.Writers;
import org.newsgraph.store.LoadPart;
import org.newsgraph.store.StoreException;
import org.newsgraph.store.Tdb2Store;

class LoadingTest {

  private static final String SUMMARY = new CorpusIri(GraphWriter.DEFAULT_BASE).summary();

  @TempDir private Path directory = Path.of("");
  private Path db = Path.of("");
  private Tdb2Store store;
  private Loading loading;

  @BeforeEach
  void open() throws IOException {
    Writers.still();
    db = directory.resolve("db");
    store = Tdb2Store.openOrCreate(db);
    store.replace(List.of(Writers.still().write(SampleArticles.dockers("old")).dataset()));
    loading = new Loading(new CorpusGraphs(Ontology.shipped(), Decisions.none(), Optional.empty()));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void load_replacesStoredArticlesWithParts() throws IOException {
    List<LoadPart> parts = LoadPart.of(List.of(part("one.nq", "a"), part("two.nq.gz", "b", "c")));

    long quads = loading.load(parts, store);

    assertThat(store.articles()).containsExactly("a", "b", "c");
    assertThat(quads).isEqualTo(content().lines().count());
    assertThat(names("kora")).containsExactly("Ana Kora");
    reopen();
    assertThat(store.articles()).containsExactly("a", "b", "c");
    assertThat(names("kora")).containsExactly("Ana Kora");
    assertThat(files()).noneMatch(name -> name.startsWith("new-") || name.startsWith("old-"));
  }

  @Test
  void load_intoANewStore_staysThere() throws IOException {
    Path fresh = directory.resolve("fresh");
    try (Tdb2Store filled = Tdb2Store.openToFill(fresh)) {
      loading.load(LoadPart.of(List.of(part("one.nq", "a"))), filled);
    }

    try (Tdb2Store again = Tdb2Store.open(fresh)) {
      assertThat(again.articles()).containsExactly("a");
    }
  }

  @Test
  void load_keepsTheGraphsThatUsersWrote() throws IOException {
    String base = Writers.still().write(SampleArticles.dockers("old")).article().base();
    Graph note = GraphFactory.createDefaultGraph();
    note.add(node("https://example.org/a"), node("https://example.org/b"), node(base + "c"));
    List<String> users = List.of(base + "default", "https://example.org/own");
    users.forEach(name -> store.put(name, note));

    loading.load(LoadPart.of(List.of(part("one.nq", "a"))), store);

    assertThat(store.articles()).containsExactly("a");
    for (String name : users) {
      assertThat(graph(name).isIsomorphicWith(note)).isTrue();
    }
    assertThat(graph(base + "article/old/text").isEmpty()).isTrue();
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }

  private Graph graph(String name) {
    return new StoreReading(store).graph(name);
  }

  @Test
  void load_fullExport_givesBuiltGraph() throws IOException {
    loading.load(LoadPart.of(List.of(part("lean.nq", "a", "b"))), store);
    String built = content();

    loading.load(LoadPart.of(List.of(fullPart("full.nq", "a", "b"))), store);

    assertThat(content()).isEqualTo(built).doesNotContain("http://www.w3.org/ns/oa#");
  }

  @Test
  void olderParts_gainAboutTriples() throws IOException {
    loading.load(LoadPart.of(List.of(part("now.nq", "a", "b"))), store);
    String built = content();
    Graph summary = graph(SUMMARY);
    Path old = part("old.nq", "a", "b");
    Files.write(
        old, Files.readAllLines(old).stream().filter(line -> !line.contains("#about>")).toList());

    loading.load(LoadPart.of(List.of(old)), store);

    assertThat(content()).isEqualTo(built).contains("#about>");
    assertThat(summary.isEmpty()).isFalse();
    assertThat(graph(SUMMARY).isIsomorphicWith(summary)).isTrue();
  }

  @Test
  void olderParts_gainClaimedEventClasses() throws IOException {
    loading.load(LoadPart.of(List.of(part("now.nq", "a", "b"))), store);
    String built = content();
    Path old = part("old.nq", "a", "b");
    Files.writeString(
        old, Files.readString(old).replace(Ng.CLAIMED_TYPE.getURI(), RDF.type.getURI()));
    List<LoadPart> parts = LoadPart.of(List.of(old));

    loading.load(parts, store);
    assertThat(content()).isEqualTo(built).contains("#claimedType>");
    loading.append(parts, store);
    assertThat(content()).isEqualTo(built);
  }

  @Test
  void olderParts_gainContentKeys() throws IOException {
    ArticleSketch storm = new ArticleSketch("storm", "Storm", "The storm took a roof. ".repeat(20));
    var graphs = Writers.still().write(storm.facts());
    Path part = write("storm.nq", ExportOptions.of(GraphFormat.NQUADS), graphs);
    List<String> lines = Files.readAllLines(part);
    Files.write(part, lines.stream().filter(line -> !line.contains("contentKey")).toList());
    assertThat(Files.readAllLines(part)).hasSizeLessThan(lines.size());
    List<LoadPart> parts = LoadPart.of(List.of(part));

    loading.append(parts, store);
    assertThat(graph(graphs.article().text()).isIsomorphicWith(graphs.text())).isTrue();
    loading.load(parts, store);
    assertThat(graph(graphs.article().text()).isIsomorphicWith(graphs.text())).isTrue();
    assertThat(store.articles()).containsExactly("storm");
  }

  @Test
  void append_keepsOthersAndReplacesSameArticles() throws IOException {
    loading.append(LoadPart.of(List.of(fullPart("more.nq.gz", "old", "new"))), store);

    assertThat(store.articles()).containsExactly("new", "old");
    assertThat(content()).doesNotContain("http://www.w3.org/ns/oa#");
    assertThat(names("kora")).containsExactly("Ana Kora");
  }

  @Test
  void invalidPart_reportsLineAndKeepsStore() throws IOException {
    String before = content();
    Path good = part("one.nq", "a");
    Path bad =
        Files.writeString(directory.resolve("two.nq"), "<a:b> <a:c> <a:d> .\n<a:b> oops .\n");
    List<LoadPart> parts = LoadPart.of(List.of(good, bad));

    assertThatThrownBy(() -> loading.load(parts, store))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith(bad + ":2:");
    assertThat(content()).isEqualTo(before);
    assertThat(names("kora")).containsExactly("Ana Kora");
    reopen();
    assertThat(content()).isEqualTo(before);
  }

  @Test
  void load_ofPartsWithoutAnArticle_isRefused() throws IOException {
    String before = content();
    Path part = Files.writeString(directory.resolve("a.nq"), "<a:b> <a:c> <a:d> <a:e> .\n");
    List<LoadPart> parts = LoadPart.of(List.of(part));

    assertThatThrownBy(() -> loading.load(parts, store))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("no article");
    assertThat(content()).isEqualTo(before);
  }

  @Test
  void append_scatteredArticleQuads_advisesSorting() throws IOException {
    String[] many = IntStream.range(0, 201).mapToObj(n -> "n" + n).toArray(String[]::new);
    List<LoadPart> parts = LoadPart.of(List.of(part("one.nq", many), part("two.nq", "n0")));

    assertThatThrownBy(() -> loading.append(parts, store))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("two.nq")
        .hasMessageContaining("sort")
        .hasMessageNotContaining("without --append");
  }

  @Test
  void append_countsQuadsOutsideArticleGraphs() throws IOException {
    Path part = part("one.nq", "a");
    Files.writeString(
        part,
        """
        <a:b> <a:c> <a:d> .
        <a:b> <a:c> <a:d> _:graph .
        <a:b> <a:c> <a:d> <https://example.org/own> .
        <a:b> <a:c> <a:d> <https://w3id.org/newsgraph/id/identity> .
        """,
        StandardOpenOption.APPEND);

    Loading.Appended appended = loading.append(LoadPart.of(List.of(part)), store);

    assertThat(appended.passedOver()).isEqualTo(3);
    assertThat(appended.quads()).isEqualTo(Files.readAllLines(part).size() - 4);
    assertThat(store.articles()).containsExactly("a", "old");
  }

  @Test
  void append_invalidPart_stillRefreshesDerivedGraphs() throws IOException {
    String background = "https://w3id.org/newsgraph/id/background";
    Graph places = GraphFactory.createDefaultGraph();
    places.add(node("https://example.org/a"), node("https://example.org/b"), node("a:c"));
    store.put(background, places);
    Path bad = Files.writeString(directory.resolve("two.nq"), "<a:b> oops .\n");
    List<LoadPart> parts = LoadPart.of(List.of(part("one.nq", "a"), bad));

    assertThatThrownBy(() -> loading.append(parts, store))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith(bad + ":1:");

    // No article names a place that is known, so a background that was made anew is empty.
    assertThat(graph(background).isEmpty()).isTrue();
  }

  @Test
  void writerFailure_isRethrownUnchanged() throws IOException {
    LoadPart part = LoadPart.of(List.of(part("one.nq", "a"))).getFirst();
    RuntimeIOException full = new RuntimeIOException("No space left on device");

    assertThatThrownBy(
            () ->
                part.read(
                    new StreamRDFBase() {
                      @Override
                      public void quad(Quad quad) {
                        throw full;
                      }
                    }))
        .isSameAs(full);
  }

  @Test
  void load_exceedingDiskSpace_isRejectedBeforehand() throws IOException {
    Path part = directory.resolve("vast.nq");
    try (RandomAccessFile sparse = new RandomAccessFile(part.toFile(), "rw")) {
      sparse.setLength(Files.getFileStore(directory).getUsableSpace() + 1);
    }
    List<LoadPart> parts = LoadPart.of(List.of(part));

    assertThatThrownBy(() -> loading.load(parts, store))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("make room");
    assertThat(store.articles()).containsExactly("old");
  }

  @Test
  void partThatIsCutShort_isTold() throws IOException {
    Path part = part("one.nq.gz", "a");
    byte[] bytes = Files.readAllBytes(part);
    Files.write(part, Arrays.copyOf(bytes, bytes.length / 2));
    List<LoadPart> parts = LoadPart.of(List.of(part));

    assertThatThrownBy(() -> loading.load(parts, store))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(part.toString());
    assertThat(store.articles()).containsExactly("old");
  }

  @Test
  void manifest_namesThePartsWithTheirChecksums() throws Exception {
    Path folder = Files.createDirectories(directory.resolve("graph").resolve("quads"));
    Path part = Files.move(part("one.nq", "a"), folder.resolve("one.nq"));
    Files.move(part("two.nq", "b"), folder.resolve("unlisted.nq"));
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(part));
    Files.writeString(
        directory.resolve("graph").resolve("manifest.json"),
        """
        {"version": 1, "parts": [{"quads": {"file": "quads/one.nq", "sha256": "%s"}}]}
        """
            .formatted(HexFormat.of().formatHex(digest)));

    List<LoadPart> parts = LoadPart.of(List.of(directory.resolve("graph")));
    parts.getFirst().check();
    loading.load(parts, store);

    assertThat(store.articles()).containsExactly("a");
    Files.writeString(part, "\n", StandardOpenOption.APPEND);
    assertThatThrownBy(parts.getFirst()::check)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("SHA-256");
  }

  @Test
  void manifest_fileOutsideFolder_isRejected() throws IOException {
    Path outside = part("one.nq", "a");
    Path folder = Files.createDirectories(directory.resolve("graph"));
    for (String name : List.of("../one.nq", "quads/../../one.nq", outside.toString())) {
      Files.writeString(
          folder.resolve("manifest.json"),
          "{\"parts\": [{\"quads\": {\"file\": \"%s\", \"sha256\": \"\"}}]}".formatted(name));

      assertThatThrownBy(() -> LoadPart.of(List.of(folder)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("outside its folder");
    }
  }

  @Test
  void partsThatAreNone_areRefused() {
    assertThatThrownBy(() -> LoadPart.of(List.of(directory.resolve("missing.nq"))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("missing.nq");
    assertThatThrownBy(() -> LoadPart.of(List.of(Files.createDirectory(db.resolve("empty")))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no parts");
  }

  private Path part(String name, String... articles) throws IOException {
    return write(name, ExportOptions.of(GraphFormat.NQUADS), articles);
  }

  private Path fullPart(String name, String... articles) throws IOException {
    return write(name, ExportOptions.of(GraphFormat.NQUADS).inFull(), articles);
  }

  private Path write(String name, ExportOptions options, String... articles) throws IOException {
    return write(
        name,
        options,
        Arrays.stream(articles)
            .map(article -> Writers.still().write(SampleArticles.dockers(article)))
            .toArray(ArticleGraphs[]::new));
  }

  private Path write(String name, ExportOptions options, ArticleGraphs... articles)
      throws IOException {
    Path file = directory.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        OutputStream packed = name.endsWith(".gz") ? new GZIPOutputStream(out) : out;
        GraphOutput output = new GraphOutput(options.includingText().includingRun(), packed)) {
      for (ArticleGraphs graphs : articles) {
        output.write(graphs.article(), graphs.dataset());
      }
    }
    return file;
  }

  private String content() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RDFLink link = store.link()) {
      new Exporter(link)
          .export(ExportOptions.of(GraphFormat.NQUADS).includingText().includingRun(), out);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private List<String> names(String words) {
    try (RDFLink link = store.link()) {
      return new EntitySearch(link).find(words, 10).stream().map(FoundEntity::label).toList();
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(db)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private void reopen() {
    store.close();
    store = Tdb2Store.open(db);
  }
}
