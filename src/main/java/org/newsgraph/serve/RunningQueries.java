package org.newsgraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.sparql.exec.QueryExec;

/// The queries under way that their clients gave an id, so that they can be ended.
final class RunningQueries {

  private static final String ATTRIBUTE = RunningQueries.class.getName();

  private record Running(QueryExec execution, Optional<Deadline> deadline) {}

  private final Map<String, Running> running = new ConcurrentHashMap<>();

  /// Notes what this thread evaluates for a request; false where another query under way has the
  /// id.
  boolean add(String id, QueryExec execution, HttpServletRequest request) {
    if (running.putIfAbsent(id, new Running(execution, Deadline.current())) != null) {
      return false;
    }
    request.setAttribute(ATTRIBUTE, id);
    return true;
  }

  /// Forgets what was noted for the request, if anything.
  void remove(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof String id) {
      running.remove(id);
    }
  }

  /// Ends the query of this id; false where there is none.
  boolean cancel(String id) {
    Running query = running.get(id);
    if (query == null) {
      return false;
    }
    query.deadline.ifPresent(Deadline::cancel);
    query.execution.abort();
    return true;
  }
}
