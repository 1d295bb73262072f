package org.newsgraph.query;

import java.io.OutputStream;
import java.util.List;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;

/// Writes rows in the forms that queries are answered in.
public final class ResultRows {

  private ResultRows() {}

  /// Writes rows that were made, not asked for.
  public static void write(
      List<Var> columns, List<Binding> rows, ResultFormat format, OutputStream out) {
    write(RowSetStream.create(columns, rows.iterator()), format, out);
  }

  static void write(RowSet rows, ResultFormat format, OutputStream out) {
    RowSetWriterRegistry.getFactory(format.lang())
        .create(format.lang())
        .write(out, rows, new Context());
  }
}
