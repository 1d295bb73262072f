package org.newsgraph.read;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/// The drafts of a table, one a row; the first row names the columns.
///
/// Values are separated by what separates the names: commas, semicolons or tabs.
final class CsvDrafts implements Drafts {
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
  private static final Pattern LINE = Pattern.compile("^.*$", Pattern.MULTILINE);

  private final CSVParser parser;
  private final Iterator<CSVRecord> rows;
  private final RecordFields fields;
  private final List<String> warnings;
  private int number;
  private int line = 1;

  CsvDrafts(Source source, ReadOptions options) throws ReadException, IOException {
    TextDecoder.Decoded decoded =
        TextDecoder.decode(source.bytes(options.maxFileBytes()), List.of());
    String table = decoded.text();
    warnings = decoded.warnings();
    fields = new RecordFields(options.fieldNames());
    try {
      parser =
          CSVFormat.RFC4180
              .builder()
              .setDelimiter(delimiter(table))
              .setHeader()
              .setSkipHeaderRecord(true)
              .setIgnoreHeaderCase(true)
              .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
              .setAllowMissingColumnNames(true)
              .setIgnoreEmptyLines(true)
              .setTrim(true)
              .get()
              .parse(new StringReader(table));
    } catch (IllegalArgumentException e) {
      throw new ReadException("no table: " + e.getMessage(), 1, 1);
    }
    rows = parser.iterator();
  }

  private static char delimiter(String table) {
    Matcher first = LINE.matcher(table.strip());
    String names = QUOTED.matcher(first.find() ? first.group() : "").replaceAll("");
    char most = ',';
    for (char candidate : new char[] {'\t', ';'}) {
      if (count(names, candidate) > count(names, most)) {
        most = candidate;
      }
    }
    return most;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  @Override
  public Optional<Draft> next() throws ReadException {
    line = (int) parser.getCurrentLineNumber() + 1;
    try {
      if (!rows.hasNext()) {
        return Optional.empty();
      }
      number++;
      CSVRecord row = rows.next();
      if (!row.isConsistent()) {
        throw new ReadException(
            "has %d values where the first row names %d columns"
                .formatted(row.size(), parser.getHeaderNames().size()));
      }
      Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      values.putAll(row.toMap());
      return Optional.of(
          fields.draft(key -> Optional.ofNullable(values.get(key))).withWarnings(warnings(number)));
    } catch (UncheckedIOException | IllegalStateException e) {
      throw new ReadException("a value in quotes is never closed");
    }
  }

  private List<String> warnings(int row) {
    return row == 1 ? warnings : List.of();
  }

  @Override
  public Part part() {
    return Part.line(Math.max(1, number), line);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
