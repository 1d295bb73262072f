package org.newsgraph.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;

/// Asks a store the program's own questions.
public final class Questions {

  private static final Duration UNHURRIED = Duration.ofHours(1);

  private final RDFLink link;
  private final Optional<Duration> timeout;

  /// Asks through this link, which stays open.
  public Questions(RDFLink link) {
    this(link, Optional.empty());
  }

  private Questions(RDFLink link, Optional<Duration> timeout) {
    this.link = link;
    this.timeout = timeout;
  }

  /// The same for questions over the whole store that no reader waits for: the time that a served
  /// store gives a query does not hold for them.
  public static Questions unhurried(RDFLink link) {
    return new Questions(link, Optional.of(UNHURRIED));
  }

  /// All rows of the answer, with these values in place of variables.
  public List<Binding> select(Query query, Map<String, Node> values) {
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

  /// Asks with many values in place of the one in the query's `VALUES` block of the variable; where
  /// it has none they stand first. All rows of the answer, with these values in place of variables.
  public List<Binding> select(
      Query query, String variable, Collection<Node> many, Map<String, Node> values) {
    Query filled = query.cloneQuery();
    Var name = Var.alloc(variable);
    ElementData block = block(filled, name);
    block.getRows().clear();
    many.forEach(value -> block.getRows().add(BindingFactory.binding(name, value)));
    return select(filled, values);
  }

  private static ElementData block(Query query, Var name) {
    List<ElementData> blocks = ParameterBlocks.of(query).get(name.getVarName());
    if (blocks != null) {
      return blocks.getFirst();
    }
    ElementData first = new ElementData(List.of(name), new ArrayList<>());
    ((ElementGroup) query.getQueryPattern()).getElements().addFirst(first);
    return first;
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
    timeout.ifPresent(time -> builder.timeout(time.toMillis(), TimeUnit.MILLISECONDS));
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
