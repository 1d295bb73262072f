package org.newsgraph.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.ontology.LexiconReader;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.OntologyFiles;

/// The ontology and the lexicon that come with the program, read once for all tests.
public final class ShippedTerms {

  /// The shipped ontology.
  public static final Ontology ONTOLOGY;

  /// The shipped lexicon.
  public static final Lexicon LEXICON;

  static {
    org.apache.jena.sys.JenaSystem.init();
    try {
      OntologyFiles files = OntologyFiles.shipped();
      ONTOLOGY = Ontology.of(files);
      LEXICON = new LexiconReader(ONTOLOGY).readOrThrow(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ShippedTerms() {}
}
