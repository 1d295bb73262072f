package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.store.Tdb2Store;

/// Bad inputs beside articles: ontologies, lexicons, options, queries, indexes; and the table of
/// all.
class BadInputsTest {
  static {
    JenaSystem.init();
  }

  private static final String TERMS =
      """
      @prefix ng: <https://w3id.org/newsgraph/ontology#> .
      @prefix my: <https://example.org/mine#> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix schema: <https://schema.org/> .
      <https://example.org/mine> owl:imports <https://w3id.org/newsgraph/ontology> .
      """;
  private static final String DUMP =
      Path.of("src/test/resources/org/newsgraph/link/tiny-dump.json").toString();

  @TempDir Path folder;

  @Test
  void table_ofBadInputs_namesFilesOrTests() throws IOException {
    List<BadInput> rows = BadInput.all();

    assertThat(rows.stream().map(BadInput::number).distinct())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 48).boxed().toList());
    Map<String, String> sources = sources();
    for (BadInput row : rows) {
      assertThat(row.file().isEmpty() && row.tests().isEmpty()).as(row.toString()).isFalse();
      for (String test : row.tests()) {
        String[] name = test.split("\\.");
        assertThat(sources.get(name[0])).as(test).contains(" void " + name[1] + "(");
      }
    }
  }

  private static Map<String, String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString().replace(".java", ""), BadInputsTest::text));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Ran check(String terms) throws IOException {
    Path ontology = Files.createDirectories(folder.resolve("ontology"));
    Files.writeString(ontology.resolve("mine.ttl"), TERMS + terms);
    return Ran.in(folder, "lexicon", "check", "--ontology", ontology.toString());
  }

  private static void assertToldOnce(Ran ran, String pattern) {
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).containsPattern(pattern).doesNotContain("\tat ").hasLineCount(1);
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void ontology_malformed_isReportedWithItsPlace() throws IOException {
    assertToldOnce(check("my:a rdfs:label \"x\" my:b ."), "ontology/mine\\.ttl:7:21: error: ");
  }

  @Test
  void classBelowItself_isToldWithItsPlace() throws IOException {
    Ran ran =
        check(
            """
            my:A a owl:Class ; rdfs:subClassOf my:B .
            my:B a owl:Class ; rdfs:subClassOf my:A .
            """);

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err())
        .containsPattern("mine\\.ttl:7:36: error: \"https://example.org/mine#A\" is below itself")
        .containsPattern("mine\\.ttl:8:36: error: \"https://example.org/mine#B\" is below itself");
  }

  @ParameterizedTest
  @CsvSource({
    "my:A a owl:Class ; rdfs:subClassOf my:Nowhere ., 36",
    "my:A a owl:Class ; rdfs:subClassOf ng:Nowhere ., 36",
    "my:p a owl:ObjectProperty ; schema:domainIncludes ng:Nowhere ., 51"
  })
  void undefinedClass_isReportedWithItsPlace(String statement, int column) throws IOException {
    assertToldOnce(
        check(statement), "mine\\.ttl:7:" + column + ": error: .*#Nowhere\" is not defined");
  }

  @Test
  void lexicon_ofWindows_isReadWithItsLines() throws IOException {
    Path ontology = Files.createDirectories(folder.resolve("ontology").resolve("lexicon"));
    Files.writeString(
        ontology.resolve("mine.ttl"),
        """
        \uFEFF@prefix lex: <https://w3id.org/newsgraph/lexicon#> .
        @prefix ontolex: <http://www.w3.org/ns/lemon/ontolex#> .

        lex:thing a ontolex:Word .
        """
            .replace("\n", "\r\n"));

    assertThat(check("").err()).containsPattern("lexicon/mine\\.ttl:4:1: error: ");
  }

  @ParameterizedTest
  @CsvSource({
    "extract.threads=many, '--threads', many",
    "extract.threads=-1, '--threads', -1",
    "extract.threads=99999999999, '--threads', 99999999999",
    "extract.threads=${env:NOTHING}, '--threads', NOTHING",
    "extract.min-confidence=2, '--min-confidence', '0 to 1'",
    "extract.format=pdf, '--format', turtle"
  })
  void invalidPropertyValue_isReportedWithItsOption(String line, String option, String told)
      throws IOException {
    Files.writeString(folder.resolve("newsgraph.properties"), line + "\n");
    Path article = Files.writeString(folder.resolve("a.txt"), BadInputFolder.ARREST);

    Ran ran = Ran.in(folder, "extract", article.toString(), "-o", folder.resolve("out.ttl") + "");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains(option, told).doesNotContain("\tat ");
    assertThat(folder.resolve("out.ttl")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"empty, is empty", "braces, nested too deeply", "brackets, nested too deeply"})
  void query_malformed_isReportedInOneLine(String kind, String told) throws IOException {
    Path store = folder.resolve("db");
    Tdb2Store.openOrCreate(store).close();
    int depth = 20_000;
    String query =
        switch (kind) {
          case "braces" -> "SELECT * WHERE " + "{".repeat(depth) + "}".repeat(depth);
          case "brackets" ->
              "SELECT * WHERE { FILTER " + "(".repeat(depth) + "1=1" + ")".repeat(depth) + " }";
          default -> "";
        };

    Ran ran = Ran.withInput(folder, query, "query", "-", "--store", store.toString());

    assertToldOnce(ran, told);
  }

  @Test
  void ontologyInXml_isRefusedAndReadsNothing() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "do not read this");
    Path ontology = Files.createDirectories(folder.resolve("xml"));
    Files.writeString(
        ontology.resolve("newsgraph.ttl"),
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]><rdf:RDF>&e;</rdf:RDF>".formatted(secret.toUri()));

    Ran ran = Ran.in(folder, "lexicon", "check", "--ontology", ontology.toString());

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).contains("newsgraph.ttl:1:").doesNotContain("do not read", "\tat ");
  }

  @Test
  void turtle_nestedTooDeep_isReported() throws IOException {
    int depth = 50_000;
    assertToldOnce(
        check("my:a my:b " + "[ my:b ".repeat(depth) + "1" + "]".repeat(depth) + " ."),
        "mine\\.ttl:1:1: error: its brackets are nested too deeply");
  }

  @Test
  void undefinedPrefix_isToldWithItsPlace() throws IOException {
    assertToldOnce(
        check("nope:a rdfs:label \"x\" ."), "mine\\.ttl:7:1: error: Undefined prefix: nope");
  }

  @Test
  void literalOfTenMegabytes_isRead() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThat(check("my:a rdfs:label \"" + "x".repeat(10_000_000) + "\" .").exitCode())
                .isZero());
  }

  @ParameterizedTest
  @ValueSource(strings = {"cut", "zeros", "gone", "other"})
  void indexThatIsDamaged_isNamed(String damage) throws IOException {
    Path index = folder.resolve("index");
    Ran.in(folder, "wikidata", "index", DUMP, "--index", index.toString());
    List<Path> files;
    try (Stream<Path> all = Files.list(index)) {
      files = all.filter(file -> !file.endsWith("write.lock")).sorted().toList();
    }
    for (Path file : files) {
      byte[] whole = Files.readAllBytes(file);
      damage(file, damage);

      Ran ran = Ran.in(folder, "wikidata", "lookup", "Lundhavn", "--index", index.toString());

      if (ran.exitCode() != 0) {
        assertToldOnce(ran, "index");
      } else {
        assertThat(ran.out()).as(damage + " " + file).contains("Q2000000002");
      }
      Files.write(file, whole);
    }
  }

  private static void damage(Path file, String damage) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      switch (damage) {
        case "cut" -> bytes.setLength(bytes.length() / 2);
        case "zeros" -> bytes.write(new byte[(int) bytes.length()]);
        case "other" -> {
          bytes.seek(bytes.length() / 2);
          bytes.write("damaged".getBytes(StandardCharsets.US_ASCII));
        }
        default -> {}
      }
    }
    if (damage.equals("gone")) {
      Files.delete(file);
    }
  }

  @Test
  void folderWithoutArticles_isAUsageError() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    Ran ran = Ran.in(folder, "build", empty.toString(), "--store", folder.resolve("db").toString());

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("no article in \"" + empty + "\"");
  }
}
