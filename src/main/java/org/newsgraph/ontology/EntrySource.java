package org.newsgraph.ontology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.ontology.EntryPlaces.Place;

/// One entry as its file states it: its name, its triples and where they stand.
///
/// @param ordinal how many entries of the same name come before it in the file
record EntrySource(LexiconFile file, Node subject, int ordinal, List<Triple> triples) {

  /// The entries of a file in their order; statements that follow each other are one entry.
  static List<EntrySource> of(LexiconFile file, List<Triple> triples) {
    List<EntrySource> entries = new ArrayList<>();
    Map<Node, Integer> seen = new HashMap<>();
    int start = 0;
    for (int end = 1; end <= triples.size(); end++) {
      if (end == triples.size() || begins(triples, end)) {
        Node subject = triples.get(start).getSubject();
        int ordinal = seen.merge(subject, 1, Integer::sum) - 1;
        entries.add(new EntrySource(file, subject, ordinal, triples.subList(start, end)));
        start = end;
      }
    }
    return entries;
  }

  private static boolean begins(List<Triple> triples, int index) {
    Triple triple = triples.get(index);
    return !triple.getSubject().equals(triples.get(index - 1).getSubject())
        || triple.getPredicate().equals(RDF.type.asNode());
  }

  /// The entry's IRI; empty for a blank node.
  String iri() {
    return subject.isURI() ? subject.getURI() : "";
  }

  /// The entry's name as messages call it.
  String name() {
    return subject.isURI() ? subject.getLocalName() : "[]";
  }

  /// What is wrong at the place where the entry begins.
  TurtleDiagnostic diagnostic(String message) {
    return at(file.places().beginning(iri(), ordinal), message);
  }

  /// What is wrong at the place where the entry names the term; its beginning where it does not.
  TurtleDiagnostic diagnostic(String term, String message) {
    return at(file.places().of(iri(), ordinal, term), message);
  }

  /// The entry's beginning as `file:line`.
  String location() {
    return file.path() + ":" + file.places().beginning(iri(), ordinal).line();
  }

  private TurtleDiagnostic at(Place place, String message) {
    return new TurtleDiagnostic(file.path(), place.line(), place.column(), message);
  }
}
