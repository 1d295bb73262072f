package org.newsgraph.sample;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sys.JenaSystem;
import org.newsgraph.emit.GraphWriter;
import org.newsgraph.emit.Run;

/// A graph writer as tests need it: its clock stands still and its ontology is small.
public final class Writers {

  static {
    JenaSystem.init();
  }

  private static final String CLASSES =
      """
      PREFIX ng: <https://w3id.org/newsgraph/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      ng:Organization rdfs:subClassOf ng:Entity, <https://schema.org/Organization> .
      ng:ArmedGroup rdfs:subClassOf ng:Organization .
      ng:Person rdfs:subClassOf ng:Entity .
      ng:Place rdfs:subClassOf ng:Entity .
      """;

  private Writers() {}

  public static GraphWriter still() {
    return at(Instant.parse("2026-11-24T10:00:00Z"));
  }

  public static GraphWriter at(Instant time) {
    Graph ontology = RDFParser.fromString(CLASSES, Lang.TURTLE).toGraph();
    Run run = new Run("0.1", "abc", List.of("parser"), new TreeMap<>());
    return new GraphWriter(
        GraphWriter.DEFAULT_BASE, ontology, run, Clock.fixed(time, ZoneOffset.UTC));
  }
}
