package org.newsgraph.query;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter;

/// Rows of a query joined with what an endpoint answers about them, a hundred at a time.
final class ServiceRows extends QueryIter {

  private static final int BATCH = 100;

  private final ServiceQuestion question;
  private final ServiceRequest request;
  private final QueryIterator rows;
  private Iterator<Binding> joined = List.<Binding>of().iterator();
  private Optional<List<Binding>> answeredAlone = Optional.empty();

  ServiceRows(
      ServiceQuestion question,
      ServiceRequest request,
      QueryIterator rows,
      ExecutionContext context) {
    super(context);
    this.question = question;
    this.request = request;
    this.rows = rows;
  }

  @Override
  protected boolean hasNextBinding() {
    while (!joined.hasNext() && rows.hasNext()) {
      List<Binding> batch = new ArrayList<>();
      while (batch.size() < BATCH && rows.hasNext()) {
        batch.add(rows.next());
      }
      joined = join(batch).iterator();
    }
    return joined.hasNext();
  }

  private List<Binding> join(List<Binding> batch) {
    List<Binding> answered;
    try {
      answered = answer(batch);
    } catch (ServiceFailure e) {
      if (question.silent()) {
        return batch;
      }
      throw e;
    }
    List<Binding> all = new ArrayList<>();
    for (Binding row : batch) {
      for (Binding answer : answered) {
        Binding both = Algebra.merge(row, answer);
        if (both != null) {
          all.add(both);
        }
      }
    }
    return all;
  }

  private List<Binding> answer(List<Binding> batch) {
    if (batch.stream().allMatch(question::isAbout)) {
      return question.about(batch).map(this::ask).orElse(List.of());
    }
    if (answeredAlone.isEmpty()) {
      answeredAlone = Optional.of(ask(question.alone()));
    }
    return answeredAlone.get();
  }

  private List<Binding> ask(Query query) {
    return request.ask(question.endpoint(), query, getExecContext().getCancelSignal()).stream()
        .map(question::row)
        .toList();
  }

  @Override
  protected Binding moveToNextBinding() {
    return joined.next();
  }

  @Override
  protected void closeIterator() {
    rows.close();
  }

  @Override
  protected void requestCancel() {
    performRequestCancel(rows);
  }
}
