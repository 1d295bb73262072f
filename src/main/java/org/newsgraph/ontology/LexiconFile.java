package org.newsgraph.ontology;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One lexicon file that was parsed; where its entries stand is looked up only for a message.
final class LexiconFile {

  private final OntologyFile file;
  private final TurtleReader turtle;
  private @Nullable EntryPlaces places;

  LexiconFile(OntologyFile file) {
    this.file = file;
    turtle = TurtleReader.read(file);
  }

  /// Where the file breaks Turtle's rules.
  List<TurtleDiagnostic> diagnostics() {
    return turtle.diagnostics();
  }

  /// The file's entries in their order; empty where it is no Turtle.
  List<EntrySource> entries() {
    return diagnostics().isEmpty() ? EntrySource.of(this, turtle.triples()) : new ArrayList<>();
  }

  String path() {
    return file.path();
  }

  EntryPlaces places() {
    EntryPlaces known = places;
    if (known == null) {
      known = EntryPlaces.of(file.text(), turtle.prefixes());
      places = known;
    }
    return known;
  }
}
