package org.newsgraph.query;

import java.util.regex.Pattern;

/// Joins pieces of Turtle or TriG into one text: prefixes once, `a` for `rdf:type`.
final class TurtleLayout {

  // Where a predicate stands: first on its line, or after the subject and two spaces.
  private static final Pattern TYPE =
      Pattern.compile("^(\\s*(?:[^\\s\"]+  +)?)rdf:type ", Pattern.MULTILINE);
  private static final Pattern DIRECTIVES = Pattern.compile("\\A(?:@prefix [^\n]*\n)+\n?");

  private boolean begun;

  String arrange(String piece) {
    String body = begun ? DIRECTIVES.matcher(piece).replaceFirst("\n") : piece;
    begun = true;
    return TYPE.matcher(body).replaceAll("$1a        ");
  }
}
