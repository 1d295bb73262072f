package org.newsgraph.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;

/// Asks a store the program's own questions.
final class Questions {

  private final RDFLink link;

  Questions(RDFLink link) {
    this.link = link;
  }

  List<Binding> select(Query query, Map<String, Node> values) {
    List<Binding> rows = new ArrayList<>();
    ask(
        query,
        values,
        execution -> {
          RowSet found = execution.select();
          // A row of a store is read from the disk only when it is looked at.
          found.forEachRemaining(row -> rows.add(row.detach()));
        });
    return rows;
  }

  Graph construct(Query query, Map<String, Node> values) {
    List<Graph> answer = new ArrayList<>();
    ask(query, values, execution -> answer.add(execution.construct()));
    return answer.getFirst();
  }

  private interface Use {
    void use(QueryExec execution);
  }

  private void ask(Query query, Map<String, Node> values, Use use) {
    QueryExecBuilder builder = link.newQuery().query(query);
    values.forEach(builder::substitution);
    link.begin(ReadWrite.READ);
    try (QueryExec execution = builder.build()) {
      use.use(execution);
    } catch (QueryExceptionHTTP e) {
      throw ServerAnswer.failure(e);
    } finally {
      link.end();
    }
  }
}
