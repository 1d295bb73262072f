package org.newsgraph.query;

import java.util.Locale;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/// The forms that the rows of a query are written in.
public enum ResultFormat {
  /// Columns for reading.
  TABLE,
  /// SPARQL 1.1 CSV.
  CSV,
  /// SPARQL 1.1 TSV.
  TSV,
  /// SPARQL 1.1 JSON.
  JSON,
  /// SPARQL 1.1 XML.
  XML;

  /// As users write it.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  Lang lang() {
    return switch (this) {
      case TABLE -> ResultSetLang.RS_Text;
      case CSV -> ResultSetLang.RS_CSV;
      case TSV -> ResultSetLang.RS_TSV;
      case JSON -> ResultSetLang.RS_JSON;
      case XML -> ResultSetLang.RS_XML;
    };
  }
}
