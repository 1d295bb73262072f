package org.newsgraph.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusFilesTest {

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    for (String name :
        List.of(
            "b/2.jsonl", "a.txt", "b/1.jsonl.gz", "README.md", "_tmp/x.txt", "pictures/map.png")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "x");
    }
  }

  @Test
  void filesOfAFolder_comeInTheOrderOfTheirPaths() throws IOException {
    CorpusFiles found = find(folder.toString());

    assertThat(found.files())
        .extracting(CorpusFile::name)
        .containsExactly("a.txt", "b/1.jsonl.gz", "b/2.jsonl");
    assertThat(found.passedOver()).isEqualTo(3);
  }

  @Test
  void fileThatIsNamedTwice_isReadOnce() throws IOException {
    assertThat(find(folder.resolve("b/2.jsonl").toString(), folder + "/b", folder + "/b/*").files())
        .extracting(CorpusFile::name)
        .containsExactly("2.jsonl", "1.jsonl.gz");
  }

  @Test
  void fileThatIsNamedItself_isReadWhateverItsName() throws IOException {
    assertThat(find(folder + "/README.md").files())
        .extracting(CorpusFile::kind)
        .containsExactly(CorpusFile.Kind.DOCUMENT);
  }

  @Test
  void inputWithoutArticles_isRefused() {
    assertThatThrownBy(() -> find(folder + "/pictures"))
        .isInstanceOf(JobException.class)
        .hasMessageContaining("holds no file that is read");
    assertThatThrownBy(() -> find(folder + "/none"))
        .hasMessageContaining("there is no such file or folder");
  }

  private static CorpusFiles find(String... inputs) throws IOException {
    return CorpusFiles.find(List.of(inputs), new Configuration());
  }
}
