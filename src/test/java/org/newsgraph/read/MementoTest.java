package org.newsgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.model.ArchivedCopy;

/// A web archive is asked for its copy of a page, if that is wanted.
class MementoTest {
  private static final String PAGE = "https://vik.example/tower";
  private static final String GATE = "https://archive.example/web/";
  private static final String MEMENTO = GATE + "20241130/" + PAGE;

  @TempDir Path folder;
  private final List<WebRequest> asked = new ArrayList<>();
  private Instant now = Instant.parse("2024-12-01T08:00:00Z");

  private ReadArticle read(Map<String, WebAnswer> answers, boolean offline) throws IOException {
    Web web =
        request -> {
          asked.add(request);
          return Optional.ofNullable(answers.get(request.address().toString()))
              .orElseGet(
                  () ->
                      request.address().toString().equals(PAGE)
                          ? answer(200, Map.of("Content-Type", "text/html"))
                          : answer(404, Map.of()));
        };
    WebOptions options =
        new WebOptions(
            "newsgraph/test",
            NewsSite.MAX_BYTES,
            Polite.QUICK,
            Optional.of(folder),
            offline,
            Optional.of(URI.create(GATE)),
            InstantSource.fixed(now));
    try (PageFetcher fetcher = PageFetcher.open(web, options)) {
      return Reading.readArticle(
          Reading.outcomes(Polite.reader(ReadOptions.standard(), fetcher), PAGE));
    }
  }

  private static WebAnswer answer(int status, Map<String, String> headers) {
    Map<String, List<String>> all = new TreeMap<>();
    headers.forEach((name, value) -> all.put(name, List.of(value)));
    return new WebAnswer(
        status, all, NewsSite.page("Tower falls").getBytes(StandardCharsets.UTF_8));
  }

  private static WebAnswer gate() {
    return answer(
        302,
        Map.of(
            "Location",
            MEMENTO,
            "Vary",
            "Accept-Datetime",
            "Link",
            "<%s>; rel=\"original\", <%s>; rel=\"memento\"; datetime=\"Sat, 30 Nov 2024 07:00:00 GMT\""
                .formatted(PAGE, MEMENTO)));
  }

  private static List<URI> mementos(ReadArticle read) {
    return read.article().metadata().copies().stream()
        .map(ArchivedCopy::iri)
        .filter(iri -> !"urn".equals(iri.getScheme()))
        .toList();
  }

  @Test
  void copyNearestToReadingDate_isRequested() throws IOException {
    ReadArticle read = read(Map.of(GATE + PAGE, gate()), false);

    assertThat(read.article().metadata().copies().getLast())
        .isEqualTo(
            new ArchivedCopy(
                URI.create(MEMENTO),
                Optional.of(Instant.parse("2024-11-30T07:00:00Z")),
                Optional.empty(),
                Optional.empty()));
    assertThat(asked.getLast().headers())
        .containsEntry("Accept-Datetime", "Sun, 1 Dec 2024 08:00:00 GMT");
  }

  @Test
  void archiveAnswer_isStoredAndNotRequestedAgain() throws IOException {
    ReadArticle first = read(Map.of(GATE + PAGE, gate()), false);
    asked.clear();

    ReadArticle second = read(Map.of(), false);

    assertThat(second).isEqualTo(first);
    assertThat(asked.stream().map(request -> request.address().getHost()))
        .containsOnly("vik.example");
    assertThat(read(Map.of(), true)).isEqualTo(first);
  }

  @Test
  void changedPage_triggersNewMementoRequest() throws IOException {
    read(Map.of(GATE + PAGE, gate()), false);
    now = now.plus(Duration.ofDays(30));
    asked.clear();
    WebAnswer changed =
        new WebAnswer(
            200,
            Map.of("Content-Type", List.of("text/html")),
            NewsSite.page("Tower fell").getBytes(StandardCharsets.UTF_8));
    String later = GATE + "20241230/" + PAGE;
    WebAnswer answer = answer(302, Map.of("Location", later, "Vary", "Accept-Datetime"));

    ReadArticle read = read(Map.of(PAGE, changed, GATE + PAGE, answer), false);

    assertThat(mementos(read)).containsExactly(URI.create(later));
    assertThat(asked.getLast().headers())
        .containsEntry("Accept-Datetime", "Tue, 31 Dec 2024 08:00:00 GMT");
    asked.clear();
    assertThat(read(Map.of(PAGE, changed), false)).isEqualTo(read);
    assertThat(read(Map.of(), true)).isEqualTo(read);
  }

  @Test
  void invalidCopyAddress_givesWarning() throws IOException {
    WebAnswer answer =
        answer(
            200,
            Map.of(
                "Memento-Datetime",
                "Sat, 30 Nov 2024 07:00:00 GMT",
                "Content-Location",
                "/web/the tower"));

    ReadArticle read = read(Map.of(GATE + PAGE, answer), false);

    assertThat(mementos(read)).isEmpty();
    assertThat(read.warnings())
        .singleElement()
        .hasToString(
            PAGE
                + ": warning: no Memento was found: says that it is from \"/web/the tower\","
                + " which is not an address");
  }

  @Test
  void archive_servingCopyDirectly_givesMemento() throws IOException {
    Map<String, WebAnswer> answers =
        Map.of(
            GATE + PAGE,
            answer(301, Map.of("Location", "https://archive.example/gate/" + PAGE)),
            "https://archive.example/gate/" + PAGE,
            answer(
                200,
                Map.of(
                    "Memento-Datetime",
                    "Sat, 30 Nov 2024 07:00:00 GMT",
                    "Content-Location",
                    MEMENTO)));

    assertThat(mementos(read(answers, false))).containsExactly(URI.create(MEMENTO));
  }

  @Test
  void pageMissingFromArchive_isReadWithoutWarning() throws IOException {
    ReadArticle read = read(Map.of(), false);

    assertThat(mementos(read)).isEmpty();
    assertThat(read.warnings()).isEmpty();
  }

  @Test
  void archiveThatFails_isToldInAWarning() throws IOException {
    ReadArticle read = read(Map.of(GATE + PAGE, answer(500, Map.of())), false);

    assertThat(mementos(read)).isEmpty();
    assertThat(read.warnings())
        .singleElement()
        .hasToString(
            PAGE + ": warning: no Memento was found: the web archive answers with status 500");
  }
}
