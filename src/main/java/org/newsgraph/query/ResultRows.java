package org.newsgraph.query;

import java.io.OutputStream;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
import org.newsgraph.model.ArticleIri;

/// Writes rows in the forms that queries are answered in.
public final class ResultRows {

  private ResultRows() {}

  /// Writes rows that were made, not asked for.
  ///
  /// @param width how many characters a line of a table may have; absent where lines are not cut
  public static void write(
      List<Var> columns,
      List<Binding> rows,
      ResultFormat format,
      OptionalInt width,
      OutputStream out) {
    if (format == ResultFormat.TABLE) {
      ReadableTerms terms = ReadableTerms.without(GraphPrefixes.of(ArticleIri.DEFAULT_BASE));
      table(columns, rows, terms, new AnswerStyle(format, width, 0, OptionalLong.empty()), out);
    } else {
      write(RowSetStream.create(columns, rows.iterator()), format, out);
    }
  }

  static void write(RowSet rows, ResultFormat format, OutputStream out) {
    RowSetWriterRegistry.getFactory(format.lang())
        .create(format.lang())
        .write(out, rows, new Context());
  }

  /// Writes no heads where there are no rows.
  static void table(
      List<Var> columns,
      List<Binding> rows,
      ReadableTerms terms,
      AnswerStyle style,
      OutputStream out) {
    if (rows.isEmpty()) {
      return;
    }
    TextTable table =
        new TextTable(
            columns.stream().map(Var::getVarName).toList(),
            rows.stream().map(row -> terms.row(columns, row)).toList(),
            style.width());
    Lines.write(table.lines(style.offset() + 1), out);
  }
}
