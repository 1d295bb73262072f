package org.newsgraph.query;

import java.util.Locale;
import org.apache.jena.riot.RDFFormat;

/// The forms that graphs are written in.
public enum GraphFormat {
  /// Turtle: triples for reading.
  TURTLE(true),
  /// TriG: as Turtle, each article's graph by itself.
  TRIG(true),
  /// N-Quads: one quad a line, sorted; the same bytes for the same content.
  NQUADS(true),
  /// N-Triples: one triple a line, sorted.
  NTRIPLES(true),
  /// JSON-LD 1.1 with all triples in one graph; needs the memory of the whole export.
  JSONLD(false),
  /// JSON-LD 1.1, each article's graph by itself; needs the memory of the whole export.
  JSONLD_GRAPHS(false),
  /// RDF/XML; needs the memory of the whole export.
  RDFXML(false),
  /// GraphML: a property graph in one file; needs the memory of the whole export.
  GRAPHML(false),
  /// CSV: a property graph in two tables; needs the memory of the whole export.
  CSV(false);

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
    return this == TRIG || this == NQUADS || this == JSONLD_GRAPHS;
  }

  /// Whether claims are edges between nodes that have attributes, instead of triples.
  public boolean isPropertyGraph() {
    return this == GRAPHML || this == CSV;
  }

  /// The name that users choose it by.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  RDFFormat format() {
    return switch (this) {
      case TURTLE -> RDFFormat.TURTLE_PRETTY;
      case TRIG -> RDFFormat.TRIG_PRETTY;
      case NQUADS -> RDFFormat.NQUADS_UTF8;
      case NTRIPLES -> RDFFormat.NTRIPLES_UTF8;
      case JSONLD, JSONLD_GRAPHS -> RDFFormat.JSONLD11_PRETTY;
      case RDFXML -> RDFFormat.RDFXML_PLAIN;
      case GRAPHML, CSV -> throw new IllegalStateException(this + " is not a syntax of RDF");
    };
  }
}
