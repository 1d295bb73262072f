package org.newsgraph.serve;

import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.util.Context;

/// Makes queries and the patterns of updates harmless before Jena optimizes and evaluates them:
/// regular expressions heed the deadline, IRIs of Java classes are refused, and rows can be read
/// again that went to disk.
///
/// On the algebra, since there is every expression of a query, wherever it stands.
final class QueryRewrite implements Rewrite {

  private final Rewrite optimizer;

  private QueryRewrite(Rewrite optimizer) {
    this.optimizer = optimizer;
  }

  /// Has all queries on a dataset rewritten.
  static void register(Context dataset) {
    RewriteFactory usual = Optimize.stdOptimizationFactory;
    RewriteFactory ours = context -> new QueryRewrite(usual.create(context));
    dataset.set(ARQConstants.sysOptimizerFactory, ours);
    QueryFunctions.register(dataset);
  }

  @Override
  public Op rewrite(Op op) {
    Op harmless = Transformer.transform(new Patterns(), new Expressions(), op);
    return GraphVariables.rename(optimizer.rewrite(harmless));
  }

  private static final class Expressions extends ExprTransformCopy {

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
      return switch (function) {
        case E_Regex regex -> WatchedRegex.of(arguments);
        case E_StrReplace replace -> WatchedReplace.of(arguments);
        case E_Function named -> {
          refuseJava(named.getFunctionIRI());
          yield super.transform(named, arguments);
        }
        default -> super.transform(function, arguments);
      };
    }
  }

  private static final class Patterns extends TransformCopy {

    @Override
    public Op transform(OpBGP pattern) {
      pattern.getPattern().forEach(Patterns::check);
      return super.transform(pattern);
    }

    @Override
    public Op transform(OpTriple pattern) {
      check(pattern.getTriple());
      return super.transform(pattern);
    }

    private static void check(Triple triple) {
      if (triple.getPredicate().isURI()) {
        refuseJava(triple.getPredicate().getURI());
      }
    }
  }

  private static void refuseJava(String iri) {
    if (iri.startsWith(QueryFunctions.JAVA)) {
      ServletOps.errorBadRequest(
          "\"%s\" is not called: queries name no Java classes".formatted(iri));
    }
  }
}
