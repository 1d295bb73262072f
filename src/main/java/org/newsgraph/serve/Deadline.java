package org.newsgraph.serve;

import java.time.Duration;
import java.util.Optional;
import org.apache.jena.query.QueryCancelledException;

/// The moment at which a query must be over, told to code that Jena's own timeout does not reach.
///
/// It belongs to the thread that evaluates the query, as Jena evaluates one query in one thread.
final class Deadline {

  private static final ThreadLocal<Deadline> CURRENT = new ThreadLocal<>();

  private final long end;
  private volatile boolean cancelled;

  private Deadline(long end) {
    this.end = end;
  }

  /// Starts a deadline for what this thread does from now until [#end].
  static Deadline start(Duration allowed) {
    Deadline deadline = new Deadline(System.nanoTime() + allowed.toNanos());
    CURRENT.set(deadline);
    return deadline;
  }

  /// Takes this thread's deadline away.
  static void end() {
    CURRENT.remove();
  }

  /// The deadline of this thread; absent where it evaluates nobody's query.
  static Optional<Deadline> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /// Lets the next [#check] fail; may be called from any thread.
  void cancel() {
    cancelled = true;
  }

  /// Whether the time is up or the query was cancelled.
  boolean isOver() {
    return cancelled || System.nanoTime() - end > 0;
  }

  /// Throws where the deadline is over or was cancelled.
  void check() {
    if (isOver()) {
      throw new QueryCancelledException();
    }
  }
}
