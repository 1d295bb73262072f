package org.newsgraph.serve;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/// The values that a function on regular expressions was given, with the last pattern kept
/// compiled.
final class RegexArguments {

  private record Compiled(String pattern, String flags, Pattern compiled) {}

  private final String function;
  private volatile Compiled last = new Compiled("", "", Pattern.compile(""));

  RegexArguments(String function) {
    this.function = function;
  }

  /// The text of a string value; a value of another type is an error of the expression.
  String text(NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral(function, value).getLiteralLexicalForm();
  }

  /// The pattern with its flags, which may be left out.
  Pattern pattern(List<NodeValue> values, int patternAt, int flagsAt) {
    String pattern = text(values.get(patternAt));
    String flags = values.size() > flagsAt ? text(values.get(flagsAt)) : "";
    Compiled found = last;
    if (!found.pattern.equals(pattern) || !found.flags.equals(flags)) {
      found = new Compiled(pattern, flags, RegexEngine.makePattern(function, pattern, flags));
      last = found;
    }
    return found.compiled;
  }
}
