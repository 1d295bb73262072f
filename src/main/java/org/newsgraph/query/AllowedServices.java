package org.newsgraph.query;

import java.net.URI;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.util.Context;

/// Which SPARQL endpoints the `SERVICE` of a query may ask: exactly those that were named.
///
/// All others are refused before anything is sent; where the query says `SILENT`, it goes on
/// without them. An answer is bounded in time, bytes and rows; one that is larger is an error and
/// not cut. Redirects are not followed. An endpoint is asked once for many rows, which are sent
/// along as `VALUES`.
public final class AllowedServices {

  private final Set<String> endpoints;
  private final ServiceRequest request;

  private AllowedServices(Set<String> endpoints, ServiceLimits limits) {
    this.endpoints = endpoints;
    this.request = new ServiceRequest(limits);
  }

  /// Lets queries ask nobody.
  public static AllowedServices none() {
    return of(Set.of());
  }

  /// Lets queries ask these endpoints, with the usual bounds.
  ///
  /// @throws ParameterException where an address is none of the web
  public static AllowedServices of(Collection<URI> endpoints) {
    return of(endpoints, ServiceLimits.usual());
  }

  /// Lets queries ask these endpoints within the bounds.
  static AllowedServices of(Collection<URI> endpoints, ServiceLimits limits) {
    Set<String> allowed = new TreeSet<>();
    for (URI endpoint : endpoints) {
      if (!isOfTheWeb(endpoint)) {
        throw new ParameterException(
            "service \"%s\" is not the address of an endpoint; it looks like https://example.org/sparql"
                .formatted(endpoint));
      }
      allowed.add(endpoint.toString());
    }
    return new AllowedServices(allowed, limits);
  }

  private static boolean isOfTheWeb(URI address) {
    String scheme = String.valueOf(address.getScheme());
    return (scheme.equals("http") || scheme.equals("https"))
        && address.getHost() != null
        && address.getRawUserInfo() == null
        && address.getRawFragment() == null;
  }

  /// Makes all queries over a dataset keep to this.
  public void installIn(Context dataset) {
    ServiceExecutorRegistry.set(dataset, registry());
  }

  /// Makes one query keep to this, where this process answers it.
  QueryExecBuilder installIn(QueryExecBuilder query) {
    return query.set(ARQConstants.registryServiceExecutors, registry());
  }

  /// A registry without Jena's own executor, so that there is no other way out.
  private ServiceExecutorRegistry registry() {
    ServiceExecutorRegistry registry = new ServiceExecutorRegistry();
    registry.addSingleLink(
        (service, original, row, context, next) ->
            answer(original, QueryIterSingleton.create(row, context), context));
    registry.addBulkLink((service, rows, context, next) -> answer(service, rows, context));
    return registry;
  }

  private QueryIterator answer(OpService service, QueryIterator rows, ExecutionContext context) {
    Node endpoint = service.getService();
    if (!endpoint.isURI() || !endpoints.contains(endpoint.getURI())) {
      if (service.getSilent()) {
        return rows;
      }
      rows.close();
      throw new QueryDeniedException(refusal(endpoint));
    }
    return new ServiceRows(new ServiceQuestion(service), request, rows, context);
  }

  private String refusal(Node endpoint) {
    String name = endpoint.isURI() ? endpoint.getURI() : endpoint.toString();
    String allowed =
        endpoints.isEmpty()
            ? "no service is"
            : "allowed is <%s>".formatted(String.join(">, <", endpoints));
    return "SERVICE <%s> is not allowed, %s; --allow-service URL allows one"
        .formatted(name, allowed);
  }
}
