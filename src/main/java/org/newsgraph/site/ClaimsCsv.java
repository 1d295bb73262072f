package org.newsgraph.site;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes tellings as CSV by RFC 4180, one a line.
///
/// A value that a spreadsheet would run as a formula gets an apostrophe before it.
final class ClaimsCsv {

  private static final List<String> COLUMNS =
      List.of(
          "article",
          "published",
          "kind",
          "subject",
          "object",
          "told",
          "claimants",
          "polarity",
          "certainty",
          "confidence",
          "place",
          "time",
          "sentence",
          "claims");

  private final Writer out;

  ClaimsCsv(OutputStream out) {
    this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
  }

  void header() {
    write(COLUMNS);
  }

  void row(Telling telling, FactLine line, String published) {
    Ground ground = telling.ground();
    write(
        List.of(
            telling.article().id(),
            published,
            telling.kind(),
            labels(telling.subjects()),
            labels(telling.objects()),
            line.phrase().told(),
            labels(ground.claimants()),
            ground.denied() ? "negated" : "affirmed",
            ground.certainty().name().toLowerCase(Locale.ROOT),
            line.confidence(),
            values(telling, "place"),
            values(telling, "time"),
            ground.sentence(),
            telling.claims().stream()
                .map(claim -> claim.node().getURI())
                .collect(Collectors.joining(" "))));
  }

  private static String labels(List<Term> terms) {
    return terms.stream().map(Term::label).collect(Collectors.joining("; "));
  }

  private static String values(Telling telling, String role) {
    return telling.of(role).stream()
        .map(claim -> claim.object().label())
        .collect(Collectors.joining("; "));
  }

  void end() throws IOException {
    out.flush();
  }

  private void write(List<String> values) {
    try {
      out.write(values.stream().map(ClaimsCsv::field).collect(Collectors.joining(",")) + "\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String field(String value) {
    boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
  }
}
