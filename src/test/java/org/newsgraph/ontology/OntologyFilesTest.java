package org.newsgraph.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OntologyFilesTest {

  private static final List<String> NAMES =
      List.of("lexicon/a.ttl", "lexicon/b.ttl", "newsgraph.ttl", "shapes.ttl");

  @TempDir Path folder;

  @Test
  void ofFolder_sortsTurtleFilesAndSkipsOthers() throws IOException {
    for (String name : List.of("shapes.ttl", "lexicon/b.ttl", "newsgraph.ttl", "lexicon/a.ttl")) {
      write(name);
    }
    write("README.md");
    write("old/c.ttl");

    assertThat(OntologyFiles.ofFolder(folder).files())
        .extracting(OntologyFile::name)
        .isEqualTo(NAMES);
  }

  @Test
  void ofClassPath_readsJarLikeFolder() throws IOException {
    for (String name : NAMES) {
      write("ontology/" + name);
    }
    Path jar = folder.resolve("program.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      for (String name : NAMES.reversed()) {
        out.putNextEntry(new JarEntry("ontology/" + name));
        out.write(name.getBytes(StandardCharsets.UTF_8));
      }
    }

    OntologyFiles fromFolder = fromClassPath(folder);
    OntologyFiles fromJar = fromClassPath(jar);

    assertThat(fromJar).isEqualTo(fromFolder);
    assertThat(fromJar.files()).extracting(OntologyFile::name).isEqualTo(NAMES);
    assertThat(fromJar.sha256()).isEqualTo(fromFolder.sha256());
  }

  @Test
  void sha256_changesWithOneCharacter() {
    OntologyFiles one = new OntologyFiles(List.of(new OntologyFile("a.ttl", "a.ttl", "x")));
    OntologyFiles other = new OntologyFiles(List.of(new OntologyFile("a.ttl", "a.ttl", "y")));

    assertThat(one.sha256()).hasSize(64).isNotEqualTo(other.sha256());
  }

  @Test
  void ofFolder_withoutNewsgraphTtl_namesTheFolder() {
    assertThatThrownBy(() -> OntologyFiles.ofFolder(folder))
        .isInstanceOf(FileNotFoundException.class)
        .hasMessageContaining("\"" + folder + "\"");
  }

  private void write(String name) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, name.replace("ontology/", ""));
  }

  private static OntologyFiles fromClassPath(Path root) throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {root.toUri().toURL()}, null)) {
      return OntologyFiles.ofClassPath(loader);
    }
  }
}
