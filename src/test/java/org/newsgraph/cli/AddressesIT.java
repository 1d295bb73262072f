package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.read.FetchException;
import org.newsgraph.read.Web;
import org.newsgraph.read.WebAnswer;

/// Pages of the web become a graph that is made again, byte for byte, when the pages are gone.
class AddressesIT {
  static {
    JenaSystem.init();
  }

  private static final Web WEB =
      request ->
          request.address().getPath().equals("/robots.txt")
              ? new WebAnswer(404, Map.of(), new byte[0])
              : new WebAnswer(
                  200,
                  Map.of("Content-Type", List.of("text/html")),
                  """
                  <html lang="en"><head><title>Two held at the harbour</title></head><body><article>
                  <p>Police arrested Ana Kora in Skopje on Monday, a spokesman said.</p>
                  <p>She was taken to the prison of the town, where her lawyer met her.</p>
                  </article></body></html>
                  """
                      .getBytes(StandardCharsets.UTF_8));
  private static final Web GONE =
      request -> {
        throw new FetchException("nobody is to be asked");
      };

  @TempDir Path folder;

  private String extract(Web web, String name, String... more) throws IOException {
    Path graph = folder.resolve(name);
    String[] arguments = new String[4 + more.length];
    arguments[0] = "extract";
    arguments[1] = "--output";
    arguments[2] = graph.toString();
    arguments[3] = "--delay=0";
    System.arraycopy(more, 0, arguments, 4, more.length);

    Ran ran = Ran.onTheWeb(folder, web, arguments);
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    return Files.readString(graph);
  }

  @Test
  void archive_withoutTheWeb_givesTheSameGraph() throws IOException {
    String urls =
        Files.writeString(folder.resolve("urls.txt"), "https://vik.example/news/harbour\n")
            .toString();
    String archive = folder.resolve("archive").toString();

    String live = extract(WEB, "live.trig", "--urls", urls, "--archive", archive);
    String again = extract(WEB, "again.trig", "--urls", urls, "--archive", archive);
    String offline = extract(GONE, "off.trig", "--urls", urls, "--archive", archive, "--offline");
    String rebuilt = extract(GONE, "warc.trig", archive);

    assertThat(live)
        .containsPattern("ng:archivedAt\\s+<urn:uuid:")
        .containsPattern("ng:payloadDigest\\s+\"sha256:[0-9a-f]{64}\"")
        .contains("ng:Arrest");
    assertThat(again).isEqualTo(live);
    assertThat(offline).isEqualTo(live);
    assertThat(rebuilt).isEqualTo(live);
  }
}
