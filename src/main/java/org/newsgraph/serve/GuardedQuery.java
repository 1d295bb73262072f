package org.newsgraph.serve;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.newsgraph.query.GraphPrefixes;

/// SPARQL queries within the server's limits: not too many at once, not too long, not too much.
///
/// `timeout=SECONDS` lowers the time, `queryId=ID` lets the client end the query.
final class GuardedQuery extends SPARQL_QueryDataset {

  private static final String TIMEOUT = "timeout";
  private static final String QUERY_ID = "queryId";
  private static final Pattern SECONDS = Pattern.compile("[1-9]\\d{0,5}");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._~-]{8,100}");
  private static final int CONFLICT = 409;
  private static final int TOO_LONG = 413;
  private static final int TOO_MUCH = 422;
  private static final int UNAVAILABLE = 503;

  private final Limits limits;
  private final PrefixMapping prefixes;
  private final RunningQueries running;
  private final Places places;

  GuardedQuery(ServerSettings settings, RunningQueries running, Places places) {
    this.limits = settings.limits();
    this.prefixes = GraphPrefixes.of(settings.base());
    this.running = running;
    this.places = places;
  }

  @Override
  public void execGet(HttpAction action) {
    if (action.getRequestQueryString() == null) {
      describe(action);
    } else {
      super.execGet(action);
    }
  }

  // SPARQL 1.1 Service Description, 2: what the endpoint is, to who asks it nothing.
  private static void describe(HttpAction action) {
    HttpServletRequest request = action.getRequest();
    try {
      request
          .getRequestDispatcher(Route.SERVICE_DESCRIPTION)
          .forward(request, action.getResponse());
    } catch (ServletException | IOException e) {
      ServletOps.errorOccurred(e);
    }
  }

  @Override
  protected void execute(String queryText, HttpAction action) {
    if (queryText.length() > Limits.QUERY_CHARACTERS) {
      ServletOps.error(
          TOO_LONG,
          "the query has %,d characters; it may have %,d"
              .formatted(queryText.length(), Limits.QUERY_CHARACTERS));
    }
    Deadline deadline = Deadline.start(allowed(action));
    try {
      places
          .take(queryText, deadline, action.getRequest())
          .ifPresentOrElse(
              turn -> execute(queryText, action, turn),
              () -> refuse(action, "too many queries are running already"));
    } finally {
      Deadline.end();
    }
  }

  private void execute(String queryText, HttpAction action, Turn turn) {
    try {
      super.execute(queryText, action);
    } catch (ActionErrorException | QueryCancelledException e) {
      if (turn.isRefused()) {
        refuse(
            action,
            "%d queries that compute for long are running already, which is the limit"
                .formatted(limits.concurrentQueries()));
      }
      String reason = String.valueOf(e.getMessage());
      GraphPrefixes.undeclared(reason)
          .ifPresent(prefix -> ServletOps.errorBadRequest(place(reason) + undeclared(prefix)));
      throw e;
    } finally {
      running.remove(action.getRequest());
      turn.end();
    }
  }

  private static String place(String reason) {
    return reason.substring(0, reason.indexOf("Unresolved"));
  }

  private String undeclared(String prefix) {
    String known = prefixes.getNsPrefixURI(prefix);
    return known == null
        ? "unknown prefix \"%s:\"; declare it with PREFIX. This graph uses %s"
            .formatted(prefix, GraphPrefixes.listed(prefixes))
        : "unknown prefix \"%s:\"; begin with PREFIX %s: <%s>".formatted(prefix, prefix, known);
  }

  private static void refuse(HttpAction action, String reason) {
    action.setResponseHeader("Retry-After", Long.toString(Limits.PATIENCE.toSeconds()));
    ServletOps.error(UNAVAILABLE, reason + "; try again soon");
  }

  private Duration allowed(HttpAction action) {
    String asked = action.getRequestParameter(TIMEOUT);
    if (asked == null) {
      return limits.queryTimeout();
    }
    if (!SECONDS.matcher(asked).matches()) {
      ServletOps.errorBadRequest(
          "timeout \"%s\" is not a number of seconds; allowed are 1 to %d"
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
    Optional<Deadline> deadline = Deadline.current();
    Turn.of(action.getRequest())
        .ifPresent(
            turn ->
                turn.onEnd(
                    () -> {
                      deadline.ifPresent(Deadline::cancel);
                      execution.abort();
                    }));
    String id = action.getRequestParameter(QUERY_ID);
    if (id == null) {
      return execution;
    }
    if (!ID.matcher(id).matches()) {
      ServletOps.errorBadRequest(
          "queryId \"%s\" is not valid; it has 8 to 100 letters, digits, \"-\", \".\", \"_\" or \"~\""
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
    Turn.of(action.getRequest()).ifPresent(Turn::end);
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
