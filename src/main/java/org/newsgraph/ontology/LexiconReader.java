package org.newsgraph.ontology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Reads `lexicon/*.ttl` against an ontology and tells each fault with its file and line.
public final class LexiconReader {

  private final Ontology ontology;

  /// A reader of entries that denote the given ontology's terms.
  public LexiconReader(Ontology ontology) {
    this.ontology = ontology;
  }

  /// The lexicon of an ontology's files, in their order.
  public LexiconReading read(OntologyFiles files) {
    List<TurtleDiagnostic> diagnostics = new ArrayList<>();
    List<LexicalEntry> entries = new ArrayList<>();
    Map<String, EntrySource> names = new HashMap<>();
    Map<String, EntrySource> senses = new HashMap<>();
    for (OntologyFile file : files.files()) {
      if (file.isLexicon()) {
        LexiconFile lexiconFile = new LexiconFile(file);
        diagnostics.addAll(lexiconFile.diagnostics());
        for (EntrySource source : lexiconFile.entries()) {
          EntryReader reader = new EntryReader(ontology, source);
          reader.read().ifPresent(entries::add);
          diagnostics.addAll(reader.diagnostics());
          diagnostics.addAll(duplicates(source, reader.sense(), names, senses));
        }
      }
    }
    return diagnostics.isEmpty()
        ? new LexiconReading.Complete(new Lexicon(entries))
        : new LexiconReading.Faulty(diagnostics);
  }

  /// The lexicon of an ontology's files; throws [OntologyException] where anything is wrong.
  public Lexicon readOrThrow(OntologyFiles files) {
    return switch (read(files)) {
      case LexiconReading.Complete complete -> complete.lexicon();
      case LexiconReading.Faulty faulty -> throw new OntologyException(faulty.diagnostics());
    };
  }

  /// What a check says of the right entries, each remark at its place.
  ///
  /// @param check tells what is to be said of an entry, by the term or label that it is about
  public List<TurtleDiagnostic> remarks(
      OntologyFiles files, Function<LexicalEntry, Map<String, String>> check) {
    List<TurtleDiagnostic> remarks = new ArrayList<>();
    for (OntologyFile file : files.files()) {
      for (EntrySource source :
          file.isLexicon() ? new LexiconFile(file).entries() : List.<EntrySource>of()) {
        new EntryReader(ontology, source)
            .read()
            .map(check)
            .ifPresent(
                said -> said.forEach((term, why) -> remarks.add(source.diagnostic(term, why))));
      }
    }
    return remarks;
  }

  private static List<TurtleDiagnostic> duplicates(
      EntrySource source,
      String sense,
      Map<String, EntrySource> names,
      Map<String, EntrySource> senses) {
    EntrySource sameName = names.putIfAbsent(source.iri(), source);
    if (sameName != null) {
      return List.of(
          source.diagnostic(
              "entry \"%s\" is already at %s; join the two or give this one another name"
                  .formatted(source.name(), sameName.location())));
    }
    EntrySource sameSense = sense.isEmpty() ? null : senses.putIfAbsent(sense, source);
    if (sameSense != null) {
      return List.of(
          source.diagnostic(
              "entry \"%s\" repeats the word, part of speech and meaning of \"%s\" at %s; join the two"
                  .formatted(source.name(), sameSense.name(), sameSense.location())));
    }
    return List.of();
  }
}
