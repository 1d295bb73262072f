package org.newsgraph.serve;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.library.strSplit;
import org.apache.jena.sparql.util.IterLib;

/// Jena's property function `apf:strSplit`, which ends with the query's deadline.
public final class WatchedSplit extends strSplit {

  @Override
  public QueryIterator execEvaluated(
      Binding binding, Node subject, Node predicate, PropFuncArg object, ExecutionContext context) {
    if (!object.getArg(0).isLiteral() || !object.getArg(1).isLiteral()) {
      return IterLib.noResults(context);
    }
    List<Node> parts = parts(object.getArg(0), object.getArg(1));
    if (Var.isVar(subject)) {
      Var part = Var.alloc(subject);
      return QueryIterPlainWrapper.create(
          parts.stream().map(text -> BindingFactory.binding(binding, part, text)).iterator(),
          context);
    }
    return parts.contains(subject) ? IterLib.result(binding, context) : IterLib.noResults(context);
  }

  private static List<Node> parts(Node text, Node separator) {
    try {
      Pattern pattern = Pattern.compile(separator.getLiteralLexicalForm());
      return Stream.of(pattern.split(new WatchedText(text.getLiteralLexicalForm())))
          .map(part -> NodeFactory.createLiteralString(part.trim()))
          .toList();
    } catch (PatternSyntaxException e) {
      throw new ExprEvalException("strSplit: bad pattern: " + e.getMessage(), e);
    }
  }
}
