package org.newsgraph.query;

import java.util.Iterator;
import org.apache.jena.sparql.engine.binding.Binding;

/// Some of the rows of an answer, in their order.
final class RowWindow implements Iterator<Binding> {

  private final Iterator<Binding> rows;
  private final long limit;
  private long before;
  private long written;

  RowWindow(Iterator<Binding> rows, AnswerStyle style) {
    this.rows = rows;
    this.limit = style.mostRows();
    while (before < style.offset() && rows.hasNext()) {
      rows.next();
      before++;
    }
  }

  @Override
  public boolean hasNext() {
    return written < limit && rows.hasNext();
  }

  @Override
  public Binding next() {
    written++;
    // A row of a store is read from the disk only when it is looked at.
    return rows.next().detach();
  }

  /// Reads the rest to count it.
  Answered counted() {
    long after = 0;
    while (rows.hasNext()) {
      rows.next();
      after++;
    }
    return Answered.rows(written, before + written + after);
  }
}
