package org.newsgraph.query;

import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;

/// Words what a server answers in place of rows.
final class ServerAnswer {

  private ServerAnswer() {}

  static QueryException failure(QueryExceptionHTTP failure) {
    String reason =
        switch (failure.getStatusCode()) {
          case -1, 0 -> "the server does not answer: is it running?";
          case 401, 403 -> "the server refuses: check user and password";
          case 503 -> "the query took longer than the server allows";
          default -> "the server answers " + failure.getStatusCode() + detail(failure);
        };
    return new QueryException(reason, failure);
  }

  private static String detail(QueryExceptionHTTP failure) {
    String response = String.valueOf(failure.getResponseBody());
    String line = response.lines().findFirst().orElse("");
    return line.isEmpty() || line.equals("null") ? "" : ": " + line;
  }
}
