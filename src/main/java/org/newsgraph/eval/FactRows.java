package org.newsgraph.eval;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultSetException;
import org.apache.jena.sparql.util.Context;
import org.newsgraph.ontology.NodeText;
import org.newsgraph.query.NamedQuery;
import org.newsgraph.query.Parameters;
import org.newsgraph.query.QueryRunner;
import org.newsgraph.query.ResultFormat;

/// Reads the rows of `facts.rq`, each once and in a fixed order.
public final class FactRows {

  private FactRows() {}

  /// The rows that a store answers the query with.
  public static List<ExtractedFact> ask(RDFLink link, NamedQuery query) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    new QueryRunner(link).run(query, Parameters.none(), ResultFormat.JSON, answer);
    return read(new ByteArrayInputStream(answer.toByteArray()));
  }

  /// The rows of a file in SPARQL's JSON format.
  ///
  /// @throws IOException where it cannot be read or is no such file
  public static List<ExtractedFact> read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    } catch (RiotException | ResultSetException e) {
      throw new IOException(
          "\"%s\" holds no SPARQL result in JSON (%s); write it with newsgraph query facts --format json"
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private static List<ExtractedFact> read(InputStream json) {
    RowSet rows =
        RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
            .create(ResultSetLang.RS_JSON)
            .read(json, new Context());
    NavigableSet<ExtractedFact> facts = new TreeSet<>(ExtractedFact.ORDER);
    rows.forEachRemaining(
        row -> {
          TreeMap<String, String> columns = new TreeMap<>();
          row.forEach((variable, node) -> columns.put(variable.getVarName(), NodeText.of(node)));
          facts.add(new ExtractedFact(columns));
        });
    return List.copyOf(facts);
  }
}
