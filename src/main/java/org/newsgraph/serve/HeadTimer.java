package org.newsgraph.serve;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

/// Closes connections that bring no whole request head in time.
///
/// Jetty has a time for connections on which nothing comes, and its least rate counts from the end
/// of the head. Whoever sends a byte of the head now and then is held by neither, so here a clock
/// runs for each connection while it has no request under way.
final class HeadTimer implements Connection.Listener, HttpConfiguration.Customizer {

  private final Scheduler scheduler;
  private final Duration allowed;
  private final Map<Connection, Scheduler.Task> clocks = new ConcurrentHashMap<>();

  HeadTimer(Connector connector, Duration allowed) {
    this.scheduler = connector.getScheduler();
    this.allowed = allowed;
  }

  @Override
  public void onOpened(Connection connection) {
    start(connection);
  }

  @Override
  public void onClosed(Connection connection) {
    stop(connection);
  }

  /// Called with each request whose head is there.
  @Override
  public Request customize(Request request, HttpFields.Mutable headers) {
    Connection connection = request.getConnectionMetaData().getConnection();
    stop(connection);
    Request.addCompletionListener(request, failure -> start(connection));
    return request;
  }

  private void start(Connection connection) {
    // A request may end together with its connection.
    if (connection.getEndPoint().isOpen()) {
      Scheduler.Task former =
          clocks.put(
              connection,
              scheduler.schedule(
                  () -> connection.getEndPoint().close(),
                  allowed.toMillis(),
                  TimeUnit.MILLISECONDS));
      cancel(former);
    }
  }

  private void stop(Connection connection) {
    cancel(clocks.remove(connection));
  }

  private static void cancel(Scheduler.@org.jspecify.annotations.Nullable Task clock) {
    if (clock != null) {
      clock.cancel();
    }
  }
}
