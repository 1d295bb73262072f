package org.newsgraph.serve;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarAlloc;
import org.apache.jena.sparql.expr.ExprVar;

/// Gives the graph of `GRAPH ?g { ?g … }` a name of its own within, and `?g` its value afterwards.
///
/// Jena does the same when it makes quads of such a pattern, but with names like `*g0`, which its
/// reader of rows that went to disk does not know: a long answer then ended in an error.
final class GraphVariables extends TransformCopy {

  /// A dot begins the names that Jena hides from answers, and its reader knows them.
  private final VarAlloc names = new VarAlloc(".graph");

  private GraphVariables() {}

  static Op rename(Op op) {
    return Transformer.transformSkipService(new GraphVariables(), op);
  }

  @Override
  public Op transform(OpGraph graph, Op pattern) {
    if (graph.getNode() instanceof Var name && OpVars.mentionedVars(pattern).contains(name)) {
      Var inner = names.allocVar();
      return OpAssign.assign(new OpGraph(inner, pattern), name, new ExprVar(inner));
    }
    return super.transform(graph, pattern);
  }
}
