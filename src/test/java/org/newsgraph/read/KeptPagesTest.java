package org.newsgraph.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.Warcinfo;
import org.newsgraph.model.ArchivedCopy;
import org.newsgraph.model.Article;

/// Pages are kept as they came, and what is kept can be read instead of them.
class KeptPagesTest {

  @TempDir Path folder;
  private Path archive;
  private NewsSite site;

  @BeforeEach
  void start() throws IOException {
    archive = folder.resolve("archive");
    site = new NewsSite();
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private List<ReadOutcome> read(String... paths) {
    return read(false, paths);
  }

  private List<ReadOutcome> read(boolean offline, String... paths) {
    String[] addresses = Stream.of(paths).map(site::address).toArray(String[]::new);
    try (HttpWeb web = site.web();
        PageFetcher fetcher = fetcher(web, offline)) {
      return Reading.outcomes(Polite.reader(ReadOptions.standard(), fetcher), addresses);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private PageFetcher fetcher(Web web, boolean offline) {
    return Polite.open(
        web, Polite.options(NewsSite.MAX_BYTES, Polite.QUICK, Optional.of(archive), offline));
  }

  private static Article article(List<ReadOutcome> outcomes) {
    return Reading.article(outcomes);
  }

  private static ArchivedCopy copy(List<ReadOutcome> outcomes) {
    assertThat(article(outcomes).metadata().copies()).hasSize(1);
    return article(outcomes).metadata().copies().getFirst();
  }

  private List<Path> files(String ending) throws IOException {
    try (Stream<Path> found = Files.list(archive)) {
      return found.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private List<WarcRecord> records() throws IOException {
    List<WarcRecord> records = new ArrayList<>();
    for (Path file : files(".warc.gz")) {
      try (WarcReader reader = new WarcReader(file)) {
        reader.records().forEach(records::add);
      }
    }
    return records;
  }

  @Test
  void page_isArchivedUnchangedWithDateAndHash() throws Exception {
    byte[] body = NewsSite.page("Café burns").getBytes(Charset.forName("windows-1252"));
    site.on(
        "/cafe",
        exchange -> {
          exchange.getResponseHeaders().add("X-Desk", "north");
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=windows-1252");
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(body);
          exchange.close();
        });

    List<ReadOutcome> outcomes = read("/cafe");

    assertThat(article(outcomes).headline()).hasValue("Café burns");
    try (WarcReader reader = new WarcReader(files(".warc.gz").getFirst())) {
      Warcinfo info = (Warcinfo) reader.next().orElseThrow();
      assertThat(info.fields().first("software")).hasValue("newsgraph/test");
      WarcResponse response = (WarcResponse) reader.next().orElseThrow();
      assertThat(response.version()).hasToString("WARC/1.1");
      assertThat(response.target()).isEqualTo(site.address("/cafe"));
      assertThat(response.http().status()).isEqualTo(200);
      assertThat(response.http().headers().first("x-desk")).hasValue("north");
      assertThat(response.http().headers().first("Transfer-Encoding")).isEmpty();
      assertThat(response.http().body().stream().readAllBytes()).isEqualTo(body);
      String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
      assertThat(response.headers().first("WARC-Payload-Digest")).hasValue("sha256:" + hash);
      assertThat(response.payloadDigest().orElseThrow().hex()).isEqualTo(hash);
      WarcRequest request = (WarcRequest) reader.next().orElseThrow();
      assertThat(request.concurrentTo()).containsExactly(response.id());
      assertThat(request.http().headers().first("User-Agent")).hasValue("newsgraph/test");
      assertThat(copy(outcomes))
          .isEqualTo(
              new ArchivedCopy(
                  response.id(),
                  Optional.of(response.date()),
                  Optional.of("sha256:" + hash),
                  Optional.of(files(".warc.gz").getFirst().getFileName().toString())));
    }
  }

  @Test
  void conditionalRequest_forUnchangedPage_readsCopy() throws IOException {
    site.on(
        "/tower",
        exchange -> {
          exchange.getResponseHeaders().add("ETag", "\"v1\"");
          exchange.getResponseHeaders().add("Last-Modified", "Mon, 06 May 2024 08:00:00 GMT");
          if ("\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
          } else {
            NewsSite.send(exchange, 200, "text/html", NewsSite.page("Tower falls"));
          }
        });
    List<ReadOutcome> first = read("/tower");
    site.forget();

    List<ReadOutcome> second = read("/tower");

    assertThat(article(second)).isEqualTo(article(first));
    assertThat(site.asked().getLast().headers().getFirst("If-Modified-Since"))
        .isEqualTo("Mon, 06 May 2024 08:00:00 GMT");
    WarcRevisit revisit =
        (WarcRevisit)
            records().stream().filter(WarcRevisit.class::isInstance).findFirst().orElseThrow();
    assertThat(revisit.profile()).isEqualTo(WarcRevisit.SERVER_NOT_MODIFIED_1_1);
    assertThat(revisit.refersTo()).hasValue(copy(first).iri());
    assertThat(article(read("/tower"))).isEqualTo(article(first));
  }

  @Test
  void identicalResponse_yieldsSameArticleAndRevisitRecord() throws IOException {
    site.serve("/tower", "Tower falls");
    List<ReadOutcome> first = read("/tower");

    List<ReadOutcome> second = read("/tower");

    assertThat(article(second)).isEqualTo(article(first));
    assertThat(records().stream().filter(WarcResponse.class::isInstance)).hasSize(1);
    assertThat(records().stream().filter(WarcRevisit.class::isInstance)).hasSize(1);
    List<ReadOutcome> folder = Reading.outcomes(archive.toString());
    assertThat(Reading.ids(folder)).containsExactly("tower");
    assertThat(folder).noneMatch(ReadFailure.class::isInstance);
  }

  @Test
  void changedPage_isArchivedAsNewCopy() throws IOException {
    site.serve("/tower", "Tower falls");
    List<ReadOutcome> first = read("/tower");
    site.change(
        "/tower",
        exchange -> NewsSite.send(exchange, 200, "text/html", NewsSite.page("Tower fell")));

    List<ReadOutcome> second = read("/tower");

    assertThat(article(second).headline()).hasValue("Tower fell");
    assertThat(copy(second).iri()).isNotEqualTo(copy(first).iri());
    assertThat(article(read(true, "/tower"))).isEqualTo(article(second));
  }

  @Test
  void archive_readOffline_givesTheSameWithoutAsking() throws IOException {
    site.serve("/news/tower", "Tower falls")
        .redirect("/old", "/news/tower")
        .serve("/gone", 410, "text/html", "<p>Gone</p>")
        .serve("/note.txt", 200, "text/plain", "The wall of Vikholm stands, said the town.");
    List<ReadOutcome> live = read("/old", "/note.txt", "/gone");
    site.close();

    List<ReadOutcome> offline = read(true, "/old", "/note.txt", "/gone", "/never");

    assertThat(Reading.ids(live)).containsExactly("tower", "note");
    assertThat(offline.subList(0, 2)).isEqualTo(live.subList(0, 2));
    assertThat(((ReadFailure) offline.get(2)).message()).contains("is not in the archive");
    assertThat(((ReadFailure) offline.getLast()).message())
        .isEqualTo(site.address("/never") + ": error: is not in the archive \"" + archive + "\"");
  }

  @Test
  void archive_readAsWarc_givesTheSameArticles() throws IOException {
    String canonical =
        NewsSite.page("Tower falls")
            .replace("<head>", "<head><link rel=canonical href=https://vik.example/a/other>");
    site.serve("/news/tower.html", 200, "text/html; charset=utf-8", canonical)
        .redirect("/old", "/news/tower.html")
        .serve("/wall", "Wall stands");
    List<Article> live = articles(read("/old", "/wall"));
    site.close();

    List<Article> rebuilt = articles(Reading.outcomes(files(".warc.gz").getFirst().toString()));

    assertThat(rebuilt).hasSameSizeAs(live);
    for (int i = 0; i < live.size(); i++) {
      assertThat(rebuilt.get(i))
          .usingRecursiveComparison()
          .ignoringFields("metadata.source")
          .isEqualTo(live.get(i));
    }
  }

  private static List<Article> articles(List<ReadOutcome> outcomes) {
    return outcomes.stream()
        .filter(ReadArticle.class::isInstance)
        .map(outcome -> ((ReadArticle) outcome).article())
        .sorted(Comparator.comparing(Article::id))
        .toList();
  }

  @Test
  void fileOfKilledRun_isRepairedAndIndexed() throws IOException {
    site.serve("/tower", "Tower falls").serve("/wall", "Wall stands");
    List<ReadOutcome> first = read("/tower");
    Path killed = archive.resolve(copy(first).file().orElseThrow());
    byte[] whole = Files.readAllBytes(killed);
    List<ReadOutcome> second = read("/wall");
    byte[] other = Files.readAllBytes(archive.resolve(copy(second).file().orElseThrow()));
    Files.write(killed, Arrays.copyOf(other, other.length - 50), StandardOpenOption.APPEND);
    for (Path index : files(".cdx")) {
      Files.delete(index);
    }
    assertThat(((ReadFailure) Reading.outcomes(killed.toString()).getLast()).message())
        .contains("is a cut-off or damaged WARC file");

    List<ReadOutcome> offline = read(true, "/tower");

    assertThat(article(offline)).isEqualTo(article(first));
    assertThat(Files.size(killed))
        .isBetween((long) whole.length, (long) whole.length + other.length - 51);
    assertThat(Reading.outcomes(killed.toString())).allMatch(ReadArticle.class::isInstance);
    assertThat(files(".cdx")).hasSize(2);
  }

  @Test
  void fileThatAnotherRunWrites_isLeftAlone() throws IOException {
    site.serve("/tower", "Tower falls").serve("/wall", "Wall stands");
    try (HttpWeb web = site.web();
        PageFetcher running = fetcher(web, false)) {
      Reading.outcomes(Polite.reader(ReadOptions.standard(), running), site.address("/tower"));

      assertThat(Reading.ids(read("/wall"))).containsExactly("wall");
      assertThat(files(".cdx")).hasSize(1);
    }
    assertThat(files(".cdx")).hasSize(2);
  }

  /// Another process that opens the archive.
  static final class OtherRun {
    public static void main(String[] arguments) throws IOException {
      Optional<Path> archive = Optional.of(Path.of(arguments[0]));
      Web nobody = request -> new WebAnswer(404, Map.of(), new byte[0]);
      Polite.open(nobody, Polite.options(1000, Polite.QUICK, archive, true)).close();
    }
  }

  @Test
  void otherProcess_skipsFileReadByOwningRun() throws Exception {
    site.serve("/tower", "Tower falls").redirect("/old", "/tower");
    try (HttpWeb web = site.web();
        PageFetcher running = fetcher(web, false)) {
      Reading.outcomes(
          Polite.reader(ReadOptions.standard(), running),
          site.address("/tower"),
          site.address("/old"));

      Process other =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  OtherRun.class.getName(),
                  archive.toString())
              .inheritIO()
              .start();

      assertThat(other.waitFor()).isZero();
      assertThat(files(".cdx")).isEmpty();
    }
    assertThat(files(".cdx")).hasSize(1);
  }

  @Test
  @SuppressWarnings("try") // held while another run looks
  void fileThatAnotherRunIsAboutToWrite_isLeftAlone() throws IOException {
    Files.createDirectories(archive);
    Path begun = archive.resolve("newsgraph-20261130T080000000Z-1a2b3c4d.warc.gz");
    site.serve("/tower", "Tower falls");
    try (RunLock running = RunLock.take(begun).orElseThrow()) {
      Files.createFile(begun);

      read("/tower");

      assertThat(RunLock.take(begun)).isEmpty();
      assertThat(begun).exists();
    }
    read("/tower");
    assertThat(begun).doesNotExist();
    try (Stream<Path> rest = Files.list(archive)) {
      assertThat(rest.filter(file -> file.toString().endsWith(".lock"))).isEmpty();
    }
  }

  @Test
  void damagedFile_staysUnchangedAndServesOtherCopies() throws IOException {
    site.serve("/tower", "Tower falls").serve("/wall", "Wall stands").serve("/gate", "Gate falls");
    List<ReadOutcome> live = read("/tower", "/wall", "/gate");
    Path damaged = files(".warc.gz").getFirst();
    byte[] bytes = Files.readAllBytes(damaged);
    int second = offset(damaged, site.address("/wall"));
    Arrays.fill(bytes, second + 12, second + 60, (byte) 0xFF);
    Files.write(damaged, bytes);
    Files.delete(files(".cdx").getFirst());

    try (HttpWeb web = site.web();
        PageFetcher fetcher = fetcher(web, true)) {
      assertThat(fetcher.warnings())
          .singleElement()
          .hasToString(
              ("%s: warning: is damaged at byte %d and stays as it is;"
                      + " what cannot be read of it counts as not kept")
                  .formatted(damaged, second));
    }
    List<ReadOutcome> offline = read(true, "/tower", "/wall", "/gate");

    assertThat(damaged).hasBinaryContent(bytes);
    assertThat(offline.getFirst()).isEqualTo(live.getFirst());
    assertThat(((ReadFailure) offline.get(1)).message()).contains("is not in the archive");
    assertThat(offline.getLast()).isEqualTo(live.getLast());
  }

  /// Where the response of an address begins.
  private static int offset(Path file, String address) throws IOException {
    try (WarcReader reader = new WarcReader(file)) {
      for (Optional<WarcRecord> record = reader.next();
          record.isPresent();
          record = reader.next()) {
        if (record.get() instanceof WarcResponse response && response.target().equals(address)) {
          return Math.toIntExact(reader.position());
        }
      }
    }
    throw new IllegalStateException("no response of " + address);
  }

  @Test
  void archiveThatIsNone_isRefused() throws IOException {
    Files.writeString(folder.resolve("archive"), "no folder");

    assertThatThrownBy(
            () ->
                PageFetcher.open(
                    request -> new WebAnswer(404, Map.of(), new byte[0]),
                    Polite.options(1000, Polite.QUICK, Optional.of(archive), false)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void gzippedPage_isArchivedAndReadBack() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(NewsSite.page("Tower falls").getBytes(StandardCharsets.UTF_8));
    }
    site.on(
        "/tower",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          NewsSite.send(exchange, 200, "text/html", packed.toByteArray());
        });

    List<ReadOutcome> live = read("/tower");

    assertThat(article(read(true, "/tower"))).isEqualTo(article(live));
    assertThat(Reading.ids(Reading.outcomes(files(".warc.gz").getFirst().toString())))
        .containsExactly("tower");
  }
}
