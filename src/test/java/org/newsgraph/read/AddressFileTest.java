package org.newsgraph.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressFileTest {
  private static final Fetcher WEB =
      address -> {
        if (address.getPath().contains("gone")) {
          throw new FetchException("the server answers with status 404");
        }
        byte[] page = NewsSite.page("About " + address.getPath()).getBytes(StandardCharsets.UTF_8);
        return new FetchedPage(address, Optional.of("text/html"), page);
      };

  @TempDir Path folder;

  private List<String> read(String addresses) throws IOException {
    return read(Files.writeString(folder.resolve("urls.txt"), addresses));
  }

  private List<String> read(Path... files) {
    ArticleReader reader =
        new ArticleReader(ReadOptions.standard(), InputStream.nullInputStream(), WEB);
    try (Stream<ReadOutcome> outcomes = reader.read(List.of(), List.of(files))) {
      return outcomes.map(this::told).toList();
    }
  }

  private String told(ReadOutcome outcome) {
    return switch (outcome) {
      case ReadArticle read -> read.article().id();
      case ReadFailure failure -> failure.message().replace(folder + "/", "");
      case ReadSkipped skipped -> skipped.message().replace(folder + "/", "");
    };
  }

  @Test
  void addresses_areReadInOrderSkippingComments() throws IOException {
    assertThat(
            read(
                """
                \uFEFF# Vik Week
                https://vik.example/tower

                  https://vik.example/wall#photos   # the second report
                https://other.example/bridge
                """))
        .containsExactly("tower", "wall", "bridge");
  }

  @Test
  void badLine_reportsPositionAndReadingContinues() throws IOException {
    assertThat(
            read(
                """
                https://vik.example/tower
                vik.example/wall
                https://me:secret@vik.example/hidden
                https://vik.example/a https://vik.example/b
                ftp://vik.example/file
                https://vik.example/bridge
                """))
        .containsExactly(
            "tower",
            "urls.txt:2:1: error: no address; write it as https://host/path",
            "urls.txt:3:1: error: addresses with a user name are not read; take it out",
            "urls.txt:4:1: error: more than an address; write one a line",
            "urls.txt:5:1: error: no address; write it as https://host/path",
            "bridge");
  }

  @Test
  void unreadablePage_isReportedAndReadingContinues() throws IOException {
    assertThat(read("https://vik.example/gone\nhttps://vik.example/tower\n"))
        .containsExactly(
            "https://vik.example/gone: error: the server answers with status 404", "tower");
  }

  @Test
  void addressThatComesTwice_isAskedForOnce() throws IOException {
    assertThat(read("https://vik.example/tower\nhttps://vik.example/tower\n"))
        .containsExactly("tower", "https://vik.example/tower: note: skipped: already read");
  }

  @Test
  void missingOrInvalidUtf8File_isReported() throws IOException {
    Path binary = Files.write(folder.resolve("bad.txt"), new byte[] {'h', (byte) 0xC3, '('});

    assertThat(read(folder.resolve("none.txt"), binary))
        .first()
        .isEqualTo("none.txt: error: there is no such file or folder");
    assertThat(read(binary)).singleElement().asString().startsWith("bad.txt:1:").contains("UTF-8");
  }

  @Test
  void pathsAndFilesOfAddresses_areReadTogether() throws IOException {
    Path file = Files.writeString(folder.resolve("urls.txt"), "https://vik.example/tower\n");
    ArticleReader reader =
        new ArticleReader(ReadOptions.standard(), InputStream.nullInputStream(), WEB);

    List<String> paths = List.of("https://vik.example/wall");
    try (Stream<ReadOutcome> outcomes = reader.read(paths, List.of(file))) {
      assertThat(outcomes.map(this::told)).containsExactly("wall", "tower");
    }
    assertThat(reader.count(paths, List.of(file))).isEqualTo(2);
  }
}
