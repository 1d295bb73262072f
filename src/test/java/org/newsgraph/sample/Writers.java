package org.newsgraph.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.sys.JenaSystem;
import org.newsgraph.emit.GraphWriter;
import org.newsgraph.emit.Run;
import org.newsgraph.ontology.Ontology;

/// A graph writer as tests need it: its clock stands still.
public final class Writers {

  static {
    JenaSystem.init();
  }

  private Writers() {}

  public static GraphWriter still() {
    return at(GraphWriter.DEFAULT_BASE, Instant.parse("2026-11-24T10:00:00Z"));
  }

  public static GraphWriter at(String base, Instant time) {
    Run run = new Run("0.1", "abc", List.of("parser"), new TreeMap<>());
    try {
      return new GraphWriter(base, Ontology.shipped(), run, Clock.fixed(time, ZoneOffset.UTC));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
