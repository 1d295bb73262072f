package org.newsgraph.serve;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/// SPARQL's `REGEX`, which ends with the query's deadline.
final class WatchedRegex extends E_Regex {

  private static final NodeValue NO_FLAGS = NodeValue.makeString("");

  private final RegexArguments arguments = new RegexArguments("REGEX");

  WatchedRegex(Expr text, Expr pattern, Expr flags) {
    super(text, pattern, flags);
  }

  /// The function of the given arguments; without flags these are the empty ones.
  static WatchedRegex of(ExprList arguments) {
    return new WatchedRegex(
        arguments.get(0), arguments.get(1), arguments.size() > 2 ? arguments.get(2) : NO_FLAGS);
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    String text = arguments.text(values.get(0));
    Pattern pattern = arguments.pattern(values, 1, 2);
    return NodeValue.booleanReturn(pattern.matcher(new WatchedText(text)).find());
  }

  @Override
  public Expr copy(ExprList newArguments) {
    return of(newArguments);
  }
}
