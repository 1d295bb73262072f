package org.newsgraph.serve;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.DataBag;
import org.apache.jena.atlas.data.ThresholdPolicyFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.system.SerializationFactoryFinder;

/// The rows of an answer up to a number, all known before the first is sent.
///
/// So it can be said beforehand whether rows are missing, and a query that runs out of time is an
/// error rather than half an answer. Rows beyond ten thousand wait on disk until [#close].
final class CappedRows extends RowSetStream {

  private static final long ROWS_IN_MEMORY = 10_000;

  private final DataBag<Binding> rows;
  private final boolean truncated;

  private CappedRows(
      List<Var> variables, DataBag<Binding> rows, Iterator<Binding> stored, boolean truncated) {
    super(variables, stored);
    this.rows = rows;
    this.truncated = truncated;
  }

  /// Takes at most the given number of rows.
  static CappedRows of(RowSet answer, int most) {
    DataBag<Binding> rows =
        BagFactory.newDefaultBag(
            ThresholdPolicyFactory.count(ROWS_IN_MEMORY),
            SerializationFactoryFinder.bindingSerializationFactory());
    boolean complete = false;
    try {
      for (int taken = 0; taken < most && answer.hasNext(); taken++) {
        rows.add(answer.next());
      }
      boolean truncated = answer.hasNext();
      complete = true;
      return new CappedRows(answer.getResultVars(), rows, rows.iterator(), truncated);
    } finally {
      if (!complete) {
        rows.close();
      }
    }
  }

  /// Whether there are more rows than were taken.
  boolean isTruncated() {
    return truncated;
  }

  @Override
  public void close() {
    rows.close();
  }
}
