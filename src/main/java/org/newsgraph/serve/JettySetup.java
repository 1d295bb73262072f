package org.newsgraph.serve;

import org.apache.jena.fuseki.main.FusekiServer;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;

/// What the HTTP server below Fuseki is told: where to listen, what is too long or too slow, and
/// the headers that every answer has, those to requests that no servlet sees among them.
final class JettySetup {

  /// Less than this and a client is as good as gone; both ways.
  private static final long MIN_BYTES_PER_SECOND = 100;

  private static final long STOP_MILLIS = 5_000;

  private JettySetup() {}

  /// Sets up a server that is built but not started.
  static void apply(FusekiServer fuseki, ServerSettings settings) {
    Server server = fuseki.getJettyServer();
    server.setErrorHandler(new PlainErrorHandler());
    server.setStopTimeout(STOP_MILLIS);
    ServletContextHandler context = (ServletContextHandler) server.getHandler();
    context.setErrorHandler(new PlainErrorHandler());
    context.insertHandler(new MinimumDataRateHandler(MIN_BYTES_PER_SECOND, MIN_BYTES_PER_SECOND));
    for (Connector connector : server.getConnectors()) {
      ServerConnector listening = (ServerConnector) connector;
      listening.setHost(settings.host());
      listening.setIdleTimeout(Limits.BODY_TIME.dividedBy(2).toMillis());
      HttpConfiguration http =
          listening.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
      apply(http);
      HeadTimer heads = new HeadTimer(listening, Limits.HEAD_TIME);
      listening.addBean(heads);
      http.addCustomizer(heads);
    }
  }

  private static void apply(HttpConfiguration http) {
    http.setRequestHeaderSize(Limits.HEADER_BYTES);
    http.setSendServerVersion(false);
    http.addCustomizer(
        (request, headers) -> {
          putSafetyHeaders(headers);
          return request;
        });
  }

  /// Puts the headers that every answer has.
  static void putSafetyHeaders(HttpFields.Mutable headers) {
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("X-Frame-Options", "DENY");
  }
}
