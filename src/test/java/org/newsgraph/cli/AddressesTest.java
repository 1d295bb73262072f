package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.read.FetchException;
import org.newsgraph.read.Web;
import org.newsgraph.read.WebAnswer;

/// Addresses from a file, kept in an archive and read again from there.
class AddressesTest {
  static {
    JenaSystem.init();
  }

  private static final Web WEB =
      request -> {
        String path = request.address().getPath();
        String page =
            """
            <html lang="en"><head><title>Bridge %1$s closed</title></head><body><article>
            <p>The bridge over the sound was closed on Wednesday, since its cables had rusted.</p>
            <p>Drivers have to take the ferry, which leaves every hour, the county said.</p>
            </article></body></html>
            """
                .formatted(path);
        return path.startsWith("/bridge")
            ? new WebAnswer(
                200,
                Map.of("Content-Type", List.of("text/html")),
                page.getBytes(StandardCharsets.UTF_8))
            : new WebAnswer(404, Map.of(), new byte[0]);
      };
  private static final Web NOBODY =
      request -> {
        throw new FetchException("is asked although it must not be");
      };

  @TempDir Path folder;

  private Path addresses() throws IOException {
    return Files.writeString(
        folder.resolve("urls.txt"),
        """
        # the bridges
        https://one.example/bridge-1
        one.example/bridge-2
        https://two.example/gone
        https://three.example/bridge-3
        """);
  }

  @Test
  void addressFile_withBadLines_readsTheOthers() throws IOException {
    Path file = addresses();

    Ran ran = Ran.onTheWeb(folder, WEB, "read", "--delay", "0", "--urls", file.toString());

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out()).contains("id: \"bridge-1\"", "id: \"bridge-3\"");
    assertThat(ran.err())
        .isEqualTo(
            """
            %s:3:1: error: no address; write it as https://host/path
            https://two.example/gone: error: the server answers with status 404
            2 articles, 2 failures, 0 warnings
            """
                .formatted(file));
  }

  @Test
  void archive_readOffline_givesTheSameBytes() throws IOException {
    String file = addresses().toString();
    String archive = folder.resolve("archive").toString();
    Ran live =
        Ran.onTheWeb(folder, WEB, "read", "--delay", "0", "--urls", file, "--archive", archive);

    Ran offline =
        Ran.onTheWeb(
            folder,
            NOBODY,
            "read",
            "--delay",
            "0",
            "--urls",
            file,
            "--archive",
            archive,
            "--offline");

    assertThat(offline.out()).isEqualTo(live.out()).isNotEmpty();
    assertThat(offline.err())
        .contains("https://two.example/gone: error: is not in the archive \"" + archive + "\"");
    try (Stream<Path> files = Files.list(folder.resolve("archive"))) {
      assertThat(files.map(kept -> kept.getFileName().toString()))
          .hasSize(2)
          .allMatch(
              name -> name.matches("newsgraph-20261124T120000000Z-[0-9a-f]{8}\\.(warc\\.gz|cdx)"));
    }
  }

  @Test
  void archive_asInput_givesTheSameArticles() throws IOException {
    String archive = folder.resolve("archive").toString();
    String urls = addresses().toString();
    Ran live =
        Ran.onTheWeb(folder, WEB, "read", "--delay", "0", "--urls", urls, "--archive", archive);

    Ran rebuilt = Ran.in(folder, "read", archive);

    assertThat(rebuilt.exitCode()).isZero();
    assertThat(rebuilt.out()).contains(live.out().split("\n\n")[0]);
    assertThat(rebuilt.err()).contains("2 articles, 0 failures");
  }

  @ParameterizedTest
  @CsvSource({
    "read --offline https://a.example/b, --offline reads from an archive",
    "read --delay -1 https://a.example/b, --delay",
    "read --delay x https://a.example/b, --delay",
    "read --time-gate archive https://a.example/b, --time-gate",
    "read --archive {file} https://a.example/b, cannot be used",
    "read, nothing to read"
  })
  void optionsThatCannotBeMeant_areUsageErrors(String line, String told) throws IOException {
    String file = addresses().toString();

    Ran ran = Ran.onTheWeb(folder, NOBODY, line.replace("{file}", file).split(" "));

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).startsWith("newsgraph: error: ").contains(told).doesNotContain("\tat ");
  }

  @Test
  void fileOfAddressesThatIsMissing_isReported() {
    Ran ran = Ran.onTheWeb(folder, NOBODY, "read", "--delay", "0", "--urls", "none.txt");

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).contains("none.txt: error: there is no such file or folder");
  }
}
