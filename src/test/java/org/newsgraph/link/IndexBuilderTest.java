package org.newsgraph.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexBuilderTest {

  private static final IndexOptions ALL =
      IndexOptions.of(TinyIndex.LANGUAGES, Set.of(), TinyIndex.COMPARED);

  @TempDir Path folder;

  @Test
  void dump_givesItemsWithWhatLinkingNeeds() throws IOException {
    try (ItemIndex index = TinyIndex.in(folder.resolve("index"))) {
      Item minister = index.item(TinyIndex.id(5)).orElseThrow();

      assertThat(minister.label()).isEqualTo("Ada Brimm");
      assertThat(minister.names()).containsExactly("Ada Brimm", "A. Brimm");
      assertThat(minister.description()).isEqualTo("minister of harbours of Norvania");
      assertThat(minister.values("P27")).containsExactly(TinyIndex.id(1));
      assertThat(minister.values("P569")).containsExactly("+1961-04-02T00:00:00Z/11");
      assertThat(index.item(TinyIndex.id(1)).orElseThrow())
          .returns(13, Item::sitelinks)
          .returns(6, Item::references)
          .satisfies(country -> assertThat(country.demonyms()).containsExactly("Norvanian"))
          .satisfies(country -> assertThat(country.names()).contains("Norva", "NRV"));
    }
  }

  @Test
  void classes_leadUpTheTree() throws IOException {
    try (ItemIndex index = TinyIndex.in(folder.resolve("index"))) {
      Item port = index.item(TinyIndex.id(2)).orElseThrow();

      assertThat(index.classLevels(port))
          .containsExactly(Set.of(TinyIndex.id(10)), Set.of("Q515"), Set.of("Q486972"));
    }
  }

  @Test
  void build_skipsPagesNamelessItemsAndDeprecatedStatements() throws IOException {
    try (ItemIndex index = TinyIndex.in(folder.resolve("index"))) {
      assertThat(index.item(TinyIndex.id(11))).as("disambiguation page").isEmpty();
      assertThat(index.item(TinyIndex.id(12))).as("no English name").isEmpty();
      assertThat(index.item(TinyIndex.id(13)).orElseThrow().values("P17"))
          .containsExactly(TinyIndex.id(1));
      assertThat(index.info().items()).isEqualTo(14);
    }
  }

  @Test
  void otherLanguages_areKeptWhereAskedFor() throws IOException {
    Path directory = folder.resolve("index");
    IndexOptions options = IndexOptions.of(List.of("en", "de", "da"), Set.of(), TinyIndex.COMPARED);

    TinyIndex.build(directory, TinyIndex.DUMP, options, new TinyIndex.Heard());

    try (ItemIndex index = ItemIndex.open(directory)) {
      assertThat(index.item(TinyIndex.id(12)).orElseThrow().label())
          .isEqualTo("ohne englischen Namen");
      assertThat(index.item(TinyIndex.id(1)).orElseThrow().demonyms())
          .containsExactly("Norvanian", "norvansk");
    }
  }

  @Test
  void keep_leavesItemsOfTheClassesAndBelow() throws IOException {
    Path directory = folder.resolve("index");
    IndexOptions options =
        IndexOptions.of(TinyIndex.LANGUAGES, Set.of("Q486972"), TinyIndex.COMPARED);

    TinyIndex.build(directory, TinyIndex.DUMP, options, new TinyIndex.Heard());

    try (ItemIndex index = ItemIndex.open(directory)) {
      assertThat(List.of(2, 3, 13))
          .allSatisfy(number -> assertThat(index.item(TinyIndex.id(number))).isPresent());
      assertThat(index.info().items()).isEqualTo(3);
    }
  }

  @Test
  void packedDumps_giveTheSame() throws IOException {
    byte[] plain = Files.readAllBytes(TinyIndex.DUMP);
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(gzip)) {
      out.write(plain);
    }
    ByteArrayOutputStream bzip = new ByteArrayOutputStream();
    try (OutputStream out = new BZip2CompressorOutputStream(bzip)) {
      out.write(plain);
    }
    for (ByteArrayOutputStream packed : List.of(gzip, bzip)) {
      Path dump = Files.write(folder.resolve("dump-" + packed.size()), packed.toByteArray());
      Path directory = folder.resolve("index-" + packed.size());

      assertThat(TinyIndex.build(directory, dump, ALL, new TinyIndex.Heard()).items())
          .isEqualTo(14);
    }
  }

  @Test
  void dumpsDateAndHash_areKept() throws IOException {
    Path dump = Files.copy(TinyIndex.DUMP, folder.resolve("wikidata-20260105-all.json"));

    TinyIndex.build(folder.resolve("index"), dump, ALL, new TinyIndex.Heard());

    try (ItemIndex index = ItemIndex.open(folder.resolve("index"))) {
      assertThat(index.info())
          .returns("wikidata-20260105-all.json", IndexInfo::dump)
          .returns("2026-01-05", IndexInfo::dumpDate);
      assertThat(index.info().sha256()).matches("[0-9a-f]{64}");
    }
  }

  @Test
  void brokenLine_isReportedOnceAndSkipped() throws IOException {
    TinyIndex.Heard heard = new TinyIndex.Heard();

    TinyIndex.build(folder.resolve("index"), TinyIndex.DUMP, ALL, heard);

    assertThat(heard.skippedLines).containsExactly(19L);
    assertThat(heard.phases).containsExactlyInAnyOrder(IndexListener.Phase.values());
  }

  @Test
  void truncatedDump_failsThenWholeDumpCompletes() throws IOException {
    Path dump = folder.resolve("dump.json.gz");
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(gzip)) {
      out.write(Files.readAllBytes(TinyIndex.DUMP));
    }
    byte[] whole = gzip.toByteArray();
    Files.write(dump, Arrays.copyOf(whole, whole.length / 2));

    assertThatThrownBy(
            () -> TinyIndex.build(folder.resolve("index"), dump, ALL, new TinyIndex.Heard()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("breaks off");
    Files.write(dump, whole);

    assertThat(
            TinyIndex.build(folder.resolve("index"), dump, ALL, new TinyIndex.Heard()).complete())
        .isTrue();
  }

  @Test
  void killed_goesOnBehindTheLastCommit() throws IOException {
    Path dump = bigDump(9_000);
    Path directory = folder.resolve("index");
    IndexOptions options =
        new IndexOptions(TinyIndex.LANGUAGES, Set.of(), TinyIndex.COMPARED, 3_000);
    TinyIndex.Heard killer =
        new TinyIndex.Heard() {
          @Override
          public void progressed(Phase phase, long bytes, long totalBytes, long items) {
            if (phase == Phase.INDEX && items > 5_000) {
              throw new IllegalStateException("killed");
            }
          }
        };
    assertThatThrownBy(() -> TinyIndex.build(directory, dump, options, killer))
        .hasMessage("killed");
    assertThatThrownBy(() -> ItemIndex.open(directory)).hasMessageContaining("finish it");

    TinyIndex.Heard heard = new TinyIndex.Heard();
    IndexInfo info = TinyIndex.build(directory, dump, options, heard);

    assertThat(heard.resumedBehind).containsExactly(4_000L);
    assertThat(heard.phases).as("surveyed already").containsExactly(IndexListener.Phase.INDEX);
    assertThat(info.items()).isEqualTo(9_000);
    try (ItemIndex index = ItemIndex.open(directory)) {
      assertThat(index.find(ItemKey.NAME, "thing 5000", 5)).hasSize(1);
    }
  }

  @Test
  void complete_isNotMadeAgain() throws IOException {
    Path directory = folder.resolve("index");
    TinyIndex.build(directory, TinyIndex.DUMP, ALL, new TinyIndex.Heard());
    TinyIndex.Heard heard = new TinyIndex.Heard();

    assertThat(TinyIndex.build(directory, TinyIndex.DUMP, ALL, heard).complete()).isTrue();
    assertThat(heard.phases).isEmpty();
  }

  @Test
  void otherDumpInTheSamePlace_isRefused() throws IOException {
    Path directory = folder.resolve("index");
    TinyIndex.build(directory, TinyIndex.DUMP, ALL, new TinyIndex.Heard());

    assertThatThrownBy(() -> TinyIndex.build(directory, bigDump(10), ALL, new TinyIndex.Heard()))
        .hasMessageContaining("tiny-dump.json")
        .hasMessageContaining("name another directory");
  }

  @Test
  void comparedProperties_areKeptWholeAndSaid() throws IOException {
    Path dump =
        Files.writeString(
            folder.resolve("members.json"),
            """
            {"type":"item","id":"Q2000000001","labels":{"en":{"value":"Norvania"}},"claims":{%s}},
            """
                .formatted(manyItems("P463", 40) + "," + manyItems("P150", 40)));
    Path directory = folder.resolve("index");
    IndexOptions options = IndexOptions.of(TinyIndex.LANGUAGES, Set.of(), Set.of("P463"));

    TinyIndex.build(directory, dump, options, new TinyIndex.Heard());

    try (ItemIndex index = ItemIndex.open(directory)) {
      Item country = index.item(TinyIndex.id(1)).orElseThrow();
      assertThat(country.values("P463")).hasSize(40);
      assertThat(country.values("P150")).as("not compared").hasSize(30);
      assertThat(index.info().compares("P463")).isTrue();
      assertThat(index.info().compares("P46")).isFalse();
    }
  }

  private static String manyItems(String property, int count) {
    return "\"%s\":[%s]"
        .formatted(
            property,
            IntStream.range(100, 100 + count)
                .mapToObj(
                    number ->
                        "{\"mainsnak\":{\"datavalue\":{\"value\":{\"id\":\"%s\"}}}}"
                            .formatted(TinyIndex.id(number)))
                .collect(Collectors.joining(",")));
  }

  @ParameterizedTest
  @CsvSource({
    "+1961-00-00T00:00:00Z, 9, Q1985727, +1961-00-00T00:00:00Z/9",
    "+1612-05-03T00:00:00Z, 11, Q2000000088, +1612-05-03T00:00:00Z/11/J"
  })
  void time_hasItsPrecisionAndAForeignCalendar(
      String time, String precision, String calendar, String kept) throws IOException {
    String line =
        """
        {"id":"Q2000000001","claims":{"P569":[{"mainsnak":{"datavalue":{"value":{"time":"%s",\
        "precision":%s,"calendarmodel":"http://www.wikidata.org/entity/%s"}}}}]}}
        """
            .formatted(time, precision, calendar);

    assertThat(new DumpItemParser(TinyIndex.LANGUAGES).parse(line).orElseThrow().times())
        .containsEntry("P569", List.of(kept));
  }

  @Test
  void olderIndexFormat_isRejectedWithRebuildCommand() throws IOException {
    Path directory = folder.resolve("index");
    TinyIndex.build(directory, TinyIndex.DUMP, ALL, new TinyIndex.Heard());
    try (IndexWriter writer =
        new IndexWriter(FSDirectory.open(directory), new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("format", "1", "complete", "true").entrySet());
      writer.commit();
    }

    assertThatThrownBy(() -> ItemIndex.open(directory))
        .hasMessageContaining("format 1")
        .hasMessageContaining("newsgraph wikidata index DUMP --index " + directory);
  }

  @Test
  void noDump_isTold() {
    assertThatThrownBy(
            () ->
                TinyIndex.build(
                    folder.resolve("index"), folder.resolve("none"), ALL, new TinyIndex.Heard()))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("no dump at");
  }

  private Path bigDump(int items) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= items; i++) {
      text.append(
          "{\"type\":\"item\",\"id\":\"%s\",\"labels\":{\"en\":{\"value\":\"thing %d\"}}},\n"
              .formatted(TinyIndex.id(i), i));
    }
    return Files.writeString(folder.resolve("big.json"), text);
  }
}
