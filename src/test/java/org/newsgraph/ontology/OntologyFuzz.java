package org.newsgraph.ontology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.sys.JenaSystem;

/// What a fuzzer throws at the readers of ontology and lexicon: any text is read or its faults are
/// told.
public final class OntologyFuzz {

  static {
    JenaSystem.init();
  }

  private static final String PREFIXES =
      """
      @prefix ng: <https://w3id.org/newsgraph/ontology#> .
      @prefix lex: <https://w3id.org/newsgraph/lexicon#> .
      @prefix arg: <https://w3id.org/newsgraph/lexicon/argument#> .
      @prefix ontolex: <http://www.w3.org/ns/lemon/ontolex#> .
      @prefix lexinfo: <http://www.lexinfo.net/ontology/3.0/lexinfo#> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      """;

  private OntologyFuzz() {}

  private static OntologyFiles file(String name, byte[] bytes) {
    String text = PREFIXES + new String(bytes, StandardCharsets.UTF_8);
    return new OntologyFiles(List.of(new OntologyFile(name, name, text)));
  }

  /// Terms.
  public static final class Terms {

    private Terms() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
      try {
        Ontology.of(file("newsgraph.ttl", bytes)).alignments();
      } catch (OntologyException told) {
        if (told.diagnostics().isEmpty()) {
          throw new AssertionError("an error without a word", told);
        }
      }
    }
  }

  /// Entries of the lexicon.
  public static final class Words {

    private static final LexiconReader READER = reader();

    private Words() {}

    private static LexiconReader reader() {
      try {
        return new LexiconReader(Ontology.shipped());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
      READER.read(file("lexicon/mine.ttl", bytes));
    }
  }
}
