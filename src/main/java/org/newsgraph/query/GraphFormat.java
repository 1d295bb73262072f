package org.newsgraph.query;

import org.apache.jena.riot.RDFFormat;

/// The syntaxes that graphs are written in.
public enum GraphFormat {
  /// Turtle: triples for reading.
  TURTLE(true),
  /// TriG: as Turtle, each article's graph by itself.
  TRIG(true),
  /// N-Quads: one quad a line, sorted; the same bytes for the same content.
  NQUADS(true),
  /// N-Triples: one triple a line, sorted.
  NTRIPLES(true),
  /// JSON-LD 1.1; needs the memory of the whole export.
  JSONLD(false),
  /// RDF/XML; needs the memory of the whole export.
  RDFXML(false);

  private final boolean rdf12;

  GraphFormat(boolean rdf12) {
    this.rdf12 = rdf12;
  }

  /// Whether the syntax can write triple terms of RDF 1.2.
  public boolean hasRdf12() {
    return rdf12;
  }

  /// Whether graphs keep their names.
  public boolean hasGraphs() {
    return this == TRIG || this == NQUADS || this == JSONLD;
  }

  RDFFormat format() {
    return switch (this) {
      case TURTLE -> RDFFormat.TURTLE_PRETTY;
      case TRIG -> RDFFormat.TRIG_PRETTY;
      case NQUADS -> RDFFormat.NQUADS_UTF8;
      case NTRIPLES -> RDFFormat.NTRIPLES_UTF8;
      case JSONLD -> RDFFormat.JSONLD11_PRETTY;
      case RDFXML -> RDFFormat.RDFXML_PLAIN;
    };
  }
}
