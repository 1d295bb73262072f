package org.newsgraph.spark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorpusFileTest {

  @ParameterizedTest
  @CsvSource({
    "news.jsonl, LINES",
    "NEWS.NDJSON.GZ, LINES",
    "news.jsonl.bz2,",
    "part-0.snappy.parquet, TABLE",
    "raid.txt, DOCUMENT",
    "archive.warc.gz, DOCUMENT",
    "README.md,",
    "_SUCCESS,",
    ".part-0.parquet.crc,",
    "picture.png,"
  })
  void nameOfAFile_tellsWhatItHolds(String name, CorpusFile.Kind kind) {
    assertThat(CorpusFile.kind(name).orElse(null)).isEqualTo(kind);
  }

  /// Files of one name in two folders must not give equal ids.
  @Test
  void idOfALine_isOfItsFilesPathAndOffset() {
    CorpusFile file =
        new CorpusFile("s3a://press/2019/a.jsonl.gz", "2019/a.jsonl.gz", CorpusFile.Kind.LINES, 9);

    assertThat(file.id(new RecordKey(0, 4711, 0))).isEqualTo("2019-a-4711");
    assertThat(
            new CorpusFile("file:/a.2019.parquet", "a.2019.parquet", CorpusFile.Kind.TABLE, 9)
                .id(new RecordKey(0, 7, 0)))
        .isEqualTo("a.2019-7");
    assertThat(file.place(new RecordKey(0, 4711, 0))).isEqualTo("s3a://press/2019/a.jsonl.gz@4711");
  }
}
