package org.newsgraph.query;

import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;

/// An endpoint that a query's `SERVICE` asks gives no usable answer; a server says so with 502.
final class ServiceFailure extends QueryExceptionHTTP {

  private static final int BAD_GATEWAY = 502;

  private final String message;

  // Jena means to leave such exceptions to its own client, but its server knows no other for 502.
  @SuppressWarnings({"deprecation", "removal"})
  ServiceFailure(String endpoint, String what) {
    super(BAD_GATEWAY, what, new HttpException(BAD_GATEWAY, what));
    message = "SERVICE <%s> %s".formatted(endpoint, what);
  }

  @Override
  public String getMessage() {
    return message;
  }
}
