package org.newsgraph.ontology;

import java.util.List;

/// What came of reading a lexicon: all of it, or what is wrong with it.
public sealed interface LexiconReading {

  /// Every entry is right.
  record Complete(Lexicon lexicon) implements LexiconReading {}

  /// Some entries are wrong; the lexicon is not to be used.
  record Faulty(List<TurtleDiagnostic> diagnostics) implements LexiconReading {
    /// The given faults, in the order of the files.
    public Faulty {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
