package org.newsgraph.query;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;

/// Writes what queries other than SELECT answer.
final class GraphAnswer {

  private final Query query;
  private final AnswerStyle style;
  private final OutputStream out;

  GraphAnswer(Query query, AnswerStyle style, OutputStream out) {
    this.query = query;
    this.style = style;
    this.out = out;
  }

  Answered write(QueryExec execution) {
    if (query.isAskType()) {
      return truth(execution.ask());
    }
    if (query.isJsonType()) {
      Lines.write(List.of(execution.execJson().toString()), out);
      return Answered.value();
    }
    if (query.isConstructQuad()) {
      return quads(execution.constructDataset());
    }
    Graph graph = query.isConstructType() ? execution.construct() : execution.describe();
    Stream<Node> terms =
        graph.stream()
            .flatMap(one -> Stream.of(one.getSubject(), one.getPredicate(), one.getObject()));
    graph.getPrefixMapping().clearNsPrefixMap().setNsPrefixes(used(terms));
    RDFWriter.source(graph).lang(Lang.TURTLE).output(out);
    return Answered.triples(graph.size());
  }

  private Answered truth(boolean answer) {
    if (style.format() == ResultFormat.TABLE) {
      Lines.write(List.of(Boolean.toString(answer)), out);
    } else {
      Lang lang = style.format().lang();
      RowSetWriterRegistry.getFactory(lang).create(lang).write(out, answer, new Context());
    }
    return Answered.value();
  }

  private Answered quads(DatasetGraph dataset) {
    Stream<Node> terms =
        dataset.stream()
            .flatMap(
                one ->
                    Stream.of(
                        one.getGraph(), one.getSubject(), one.getPredicate(), one.getObject()));
    Map<String, String> used = used(terms);
    dataset.prefixes().clear();
    dataset.prefixes().putAll(used);
    RDFWriter.source(dataset).lang(Lang.TRIG).output(out);
    return Answered.triples(dataset.stream().count());
  }

  /// The prefixes of the query that these terms need.
  private Map<String, String> used(Stream<Node> terms) {
    Map<String, String> known = query.getPrefixMapping().getNsPrefixMap();
    Map<String, String> used = new TreeMap<>();
    terms.forEach(
        term -> {
          String iri = iri(term);
          known.forEach(
              (prefix, namespace) -> {
                if (iri.startsWith(namespace)) {
                  used.put(prefix, namespace);
                }
              });
        });
    return used;
  }

  private static String iri(Node term) {
    if (term.isLiteral()) {
      return term.getLiteralDatatypeURI();
    }
    return term.isURI() ? term.getURI() : "";
  }
}
