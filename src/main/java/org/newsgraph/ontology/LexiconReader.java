package org.newsgraph.ontology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.newsgraph.ontology.EntryPlaces.Place;

/// Reads `lexicon/*.ttl` against an ontology and tells each fault with its file and line.
public final class LexiconReader {

  private final Ontology ontology;

  /// A reader of entries that denote the given ontology's terms.
  public LexiconReader(Ontology ontology) {
    this.ontology = ontology;
  }

  /// The lexicon of an ontology's files, in their order.
  public LexiconReading read(OntologyFiles files) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<LexicalEntry> entries = new ArrayList<>();
    Map<String, String> seen = new HashMap<>();
    for (OntologyFile file : files.files()) {
      if (file.isLexicon()) {
        readFile(file, seen, entries, diagnostics);
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

  private void readFile(
      OntologyFile file,
      Map<String, String> seen,
      List<LexicalEntry> entries,
      List<Diagnostic> diagnostics) {
    TurtleReader turtle = TurtleReader.read(file);
    diagnostics.addAll(turtle.diagnostics());
    if (!turtle.diagnostics().isEmpty()) {
      return;
    }
    EntryPlaces places = EntryPlaces.of(file.text(), turtle.prefixes());
    Map<Node, List<Triple>> bySubject = new LinkedHashMap<>();
    for (Triple triple : turtle.triples()) {
      bySubject.computeIfAbsent(triple.getSubject(), key -> new ArrayList<>()).add(triple);
    }
    bySubject.forEach(
        (subject, triples) -> {
          EntryReader reader = new EntryReader(ontology, file, places, subject, triples);
          reader.read().ifPresent(entries::add);
          diagnostics.addAll(reader.diagnostics());
          diagnostics.addAll(duplicates(file, places, subject, reader.sense(), seen));
        });
  }

  private static List<Diagnostic> duplicates(
      OntologyFile file, EntryPlaces places, Node subject, String sense, Map<String, String> seen) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    String name = subject.toString();
    List<Place> beginnings = places.beginnings(name);
    for (Place place : beginnings) {
      String here = file.path() + ":" + place.line();
      String earlier = seen.putIfAbsent(name, here);
      if (earlier != null) {
        diagnostics.add(
            new Diagnostic(
                file.path(),
                place.line(),
                place.column(),
                "entry \""
                    + subject.getLocalName()
                    + "\" is already at "
                    + earlier
                    + "; join the two or give this one another name"));
      }
    }
    if (diagnostics.isEmpty() && !beginnings.isEmpty() && !sense.isEmpty()) {
      Place place = beginnings.getFirst();
      String earlier = seen.putIfAbsent(sense, file.path() + ":" + place.line());
      if (earlier != null) {
        diagnostics.add(
            new Diagnostic(
                file.path(),
                place.line(),
                place.column(),
                "entry \""
                    + subject.getLocalName()
                    + "\" repeats the word, part of speech and"
                    + " meaning of the one at "
                    + earlier
                    + "; join the two"));
      }
    }
    return diagnostics;
  }
}
