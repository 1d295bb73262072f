package org.newsgraph.emit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.irix.IRIx;
import org.apache.jena.sys.JenaSystem;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.Ontology;

/// What a fuzzer throws at the maker of IRIs: any name gives an IRI without a fault, always the
/// same.
public final class IriFuzz {

  static {
    JenaSystem.init();
  }

  private static final EntityIris IRIS = iris();

  private IriFuzz() {}

  private static EntityIris iris() {
    try {
      return new EntityIris(GraphWriter.DEFAULT_BASE, Ontology.shipped());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void fuzzerTestOneInput(byte[] bytes) {
    String name = new String(bytes, StandardCharsets.UTF_8);
    String iri = IRIS.ofName(OntologyTerm.ng("Person"), name, "a");
    if (IRIx.create(iri).hasViolations()
        || !iri.matches("[a-z0-9:/.-]+")
        || !iri.equals(IRIS.ofName(OntologyTerm.ng("Person"), name, "a"))) {
      throw new AssertionError(iri);
    }
  }
}
