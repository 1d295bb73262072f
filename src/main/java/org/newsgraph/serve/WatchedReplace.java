package org.newsgraph.serve;

import java.util.List;
import java.util.regex.Matcher;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/// SPARQL's `REPLACE`, which ends with the query's deadline.
final class WatchedReplace extends E_StrReplace {

  private static final NodeValue NO_FLAGS = NodeValue.makeString("");

  private final RegexArguments arguments = new RegexArguments("REPLACE");

  WatchedReplace(Expr text, Expr pattern, Expr replacement, Expr flags) {
    super(text, pattern, replacement, flags);
  }

  /// The function of the given arguments; without flags these are the empty ones.
  static WatchedReplace of(ExprList arguments) {
    return new WatchedReplace(
        arguments.get(0),
        arguments.get(1),
        arguments.get(2),
        arguments.size() > 3 ? arguments.get(3) : NO_FLAGS);
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    String text = arguments.text(values.get(0));
    Matcher matcher = arguments.pattern(values, 1, 3).matcher(new WatchedText(text));
    String replaced = replaced(matcher, text, arguments.text(values.get(2)));
    return replaced.equals(text) ? values.get(0) : like(values.get(0).asNode(), replaced);
  }

  // As Jena has it: the empty match that follows a match up to the text's end is none.
  private static String replaced(Matcher matcher, String text, String replacement) {
    StringBuilder result = new StringBuilder();
    boolean atEnd = false;
    try {
      while (matcher.find()) {
        if (atEnd && matcher.start() == matcher.end()) {
          break;
        }
        matcher.appendReplacement(result, replacement);
        atEnd = matcher.end() == text.length();
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new ExprEvalException("REPLACE: bad replacement \"" + replacement + "\"", e);
    }
    return matcher.appendTail(result).toString();
  }

  private static NodeValue like(Node model, String text) {
    Node node =
        model.getLiteralLanguage().isEmpty()
            ? NodeFactory.createLiteralDT(text, model.getLiteralDatatype())
            : NodeFactory.createLiteralLang(text, model.getLiteralLanguage());
    return NodeValue.makeNode(node);
  }

  @Override
  public Expr copy(ExprList newArguments) {
    return of(newArguments);
  }
}
