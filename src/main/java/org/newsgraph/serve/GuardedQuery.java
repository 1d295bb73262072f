package org.newsgraph.serve;

import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;

/// SPARQL queries within the server's limits: not too many at once, not too long, not too much.
///
/// `timeout=SECONDS` lowers the time, `queryId=ID` lets the client end the query.
final class GuardedQuery extends SPARQL_QueryDataset {

  private static final String TIMEOUT = "timeout";
  private static final String QUERY_ID = "queryId";
  private static final Pattern SECONDS = Pattern.compile("[1-9]\\d{0,5}");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._~-]{8,100}");
  private static final int CONFLICT = 409;
  private static final int TOO_MUCH = 422;
  private static final int UNAVAILABLE = 503;

  private final Limits limits;
  private final RunningQueries running;
  private final Semaphore places;

  GuardedQuery(Limits limits, RunningQueries running) {
    this.limits = limits;
    this.running = running;
    this.places = new Semaphore(limits.concurrentQueries(), true);
  }

  @Override
  protected void execute(String queryText, HttpAction action) {
    Duration allowed = allowed(action);
    Optional<Turn> turn = Turn.take(places, Limits.PATIENCE, action.getRequest());
    if (turn.isEmpty()) {
      action.setResponseHeader("Retry-After", Long.toString(Limits.PATIENCE.toSeconds()));
      ServletOps.error(
          UNAVAILABLE,
          "%d queries are running already, which is the limit; try again soon"
              .formatted(limits.concurrentQueries()));
    }
    Deadline.start(allowed);
    try {
      super.execute(queryText, action);
    } finally {
      Deadline.end();
      running.remove(action.getRequest());
      turn.ifPresent(Turn::end);
    }
  }

  private Duration allowed(HttpAction action) {
    String asked = action.getRequestParameter(TIMEOUT);
    if (asked == null) {
      return limits.queryTimeout();
    }
    if (!SECONDS.matcher(asked).matches()) {
      ServletOps.errorBadRequest(
          "timeout \"%s\" is no number of seconds; allowed are 1 to %d"
              .formatted(asked, limits.queryTimeout().toSeconds()));
    }
    Duration lower = Duration.ofSeconds(Long.parseLong(asked));
    return lower.compareTo(limits.queryTimeout()) < 0 ? lower : limits.queryTimeout();
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    super.validateQuery(action, query);
    if (query.isJsonType()) {
      ServletOps.errorBadRequest("JSON { } is not SPARQL; write SELECT and ask for JSON");
    }
  }

  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
    QueryExec execution = super.createQueryExec(action, query, dataset);
    String id = action.getRequestParameter(QUERY_ID);
    if (id == null) {
      return execution;
    }
    if (!ID.matcher(id).matches()) {
      ServletOps.errorBadRequest(
          "queryId \"%s\" is none; it has 8 to 100 letters, digits, \"-\", \".\", \"_\" or \"~\""
              .formatted(id));
    }
    if (!running.add(id, execution, action.getRequest())) {
      ServletOps.error(CONFLICT, "a query with queryId \"%s\" is running".formatted(id));
    }
    return execution;
  }

  @Override
  protected QueryExecResult executeQuery(
      HttpAction action, QueryExec execution, Query query, String log) {
    QueryExecResult result = result(action, execution, query, log);
    Turn.end(action.getRequest());
    return result;
  }

  private QueryExecResult result(HttpAction action, QueryExec execution, Query query, String log) {
    if (query.isSelectType()) {
      CappedRows rows = CappedRows.of(execution.select(), limits.rows());
      if (rows.isTruncated()) {
        GuardedResponse.of(action.getRequest()).announceTruncation(limits.rows());
      }
      return new QueryExecResult(rows);
    }
    if (query.isConstructType()) {
      return new QueryExecResult(constructed(execution, query));
    }
    QueryExecResult result = super.executeQuery(action, execution, query, log);
    if (result.isGraph() && result.graph().size() > limits.rows()) {
      refuseSize();
    }
    return result;
  }

  private DatasetGraph constructed(QueryExec execution, Query query) {
    DatasetGraph graphs = DatasetGraphFactory.create();
    graphs.prefixes().putAll(query.getPrefixMapping());
    long left = limits.rows();
    for (Iterator<Quad> quads = execution.constructQuads(); quads.hasNext(); ) {
      Quad quad = quads.next();
      if (!graphs.contains(quad)) {
        graphs.add(quad);
        if (--left < 0) {
          refuseSize();
        }
      }
    }
    return graphs;
  }

  // A cut graph would look like a whole one: RDF has no place to say so.
  private void refuseSize() {
    ServletOps.error(
        TOO_MUCH,
        "the graph has more than %,d triples, which is the limit; ask for parts with LIMIT and OFFSET"
            .formatted(limits.rows()));
  }

  @Override
  protected void sendResults(HttpAction action, QueryExecResult result, Prologue prologue) {
    try {
      super.sendResults(action, result, prologue);
    } finally {
      if (result.isRowSet()) {
        result.rowSet().close();
      }
    }
  }
}
