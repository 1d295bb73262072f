package org.newsgraph.query;

import java.net.URI;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;

/// A SPARQL endpoint of somebody else's that the program asks by itself, within the usual limits.
public final class WebEndpoint {

  private final URI address;
  private final ServiceRequest request = new ServiceRequest(ServiceLimits.usual());

  /// The endpoint at an address of the web.
  public WebEndpoint(URI address) {
    this.address = address;
  }

  /// The rows of the answer.
  ///
  /// @throws QueryException where there is none, or too large a one
  public List<Binding> select(Query query) {
    try {
      return request.ask(address.toString(), query, null);
    } catch (ServiceFailure e) {
      throw new QueryException(e.getMessage(), e);
    }
  }
}
