package org.newsgraph.ontology;

import java.util.ArrayList;
import java.util.IllegalFormatException;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/// Parses one Turtle file and keeps the order in which it states its triples.
final class TurtleReader extends StreamRDFBase implements ErrorHandler {

  private final OntologyFile file;
  private final List<Triple> triples = new ArrayList<>();
  private final List<TurtleDiagnostic> diagnostics = new ArrayList<>();
  private final PrefixMap prefixes = PrefixMapFactory.create();

  private TurtleReader(OntologyFile file) {
    this.file = file;
  }

  /// What a file states, or where it breaks Turtle's rules.
  static TurtleReader read(OntologyFile file) {
    TurtleReader reader = new TurtleReader(file);
    try {
      RDFParser.fromString(file.text(), Lang.TURTLE)
          .checking(false)
          .errorHandler(reader)
          .parse(reader);
    } catch (RiotException e) {
      if (reader.diagnostics.isEmpty()) {
        reader.diagnostics.add(
            new TurtleDiagnostic(file.path(), 1, 1, String.valueOf(e.getMessage())));
      }
    } catch (IllegalFormatException e) {
      // How Jena 6.2 stumbles over a "%" at the end of the text, when it words its own message.
      int lines = (int) Math.max(1, file.text().lines().count());
      reader.diagnostics.add(
          new TurtleDiagnostic(file.path(), lines, 1, "the file ends within a name"));
    } catch (StackOverflowError e) {
      reader.diagnostics.add(
          new TurtleDiagnostic(file.path(), 1, 1, "its brackets are nested too deeply"));
    }
    return reader;
  }

  List<Triple> triples() {
    return triples;
  }

  List<TurtleDiagnostic> diagnostics() {
    return diagnostics;
  }

  PrefixMap prefixes() {
    return prefixes;
  }

  @Override
  public void triple(Triple triple) {
    triples.add(triple);
  }

  @Override
  public void quad(Quad quad) {
    triples.add(quad.asTriple());
  }

  @Override
  public void prefix(String prefix, String iri) {
    prefixes.add(prefix, iri);
  }

  @Override
  public void warning(String message, long line, long column) {
    error(message, line, column);
  }

  @Override
  public void error(String message, long line, long column) {
    diagnostics.add(
        new TurtleDiagnostic(
            file.path(), (int) Math.max(1, line), (int) Math.max(1, column), message));
  }

  @Override
  public void fatal(String message, long line, long column) {
    error(message, line, column);
    throw new RiotException(message);
  }
}
