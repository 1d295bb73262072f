package org.newsgraph.serve;

import java.util.List;
import java.util.Set;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.Function;
import org.apache.jena.sparql.function.FunctionBase;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/// The functions that queries may call by their IRI: Jena's, without those that name Java classes,
/// wait, print or fill the memory, and with a deadline in those on regular expressions.
final class QueryFunctions {

  /// What a query would begin a Java class's IRI with.
  static final String JAVA = ARQConstants.javaClassURIScheme;

  private static final Set<String> REFUSED = Set.of("wait", "print", "sprintf", "context");
  private static final List<String> MATCHING =
      List.of(ARQConstants.fnPrefix + "matches", ARQConstants.fnSparql + "regex");
  private static final List<String> REPLACING =
      List.of(ARQConstants.fnPrefix + "replace", ARQConstants.fnSparql + "replace");

  private QueryFunctions() {}

  /// Lets the queries on a dataset call these functions only.
  static void register(Context dataset) {
    FunctionRegistry.set(dataset, new Functions(FunctionRegistry.get()));
    PropertyFunctionRegistry.set(dataset, new PropertyFunctions(PropertyFunctionRegistry.get()));
  }

  private static boolean isRefused(String iri) {
    return iri.startsWith(JAVA) || REFUSED.contains(iri.substring(iri.indexOf('#') + 1));
  }

  private static final class Functions extends FunctionRegistry {

    Functions(FunctionRegistry usual) {
      usual.keys().forEachRemaining(iri -> put(iri, usual.getFunctionFactory(iri)));
      MATCHING.forEach(iri -> put(iri, name -> new Matching()));
      REPLACING.forEach(iri -> put(iri, name -> new Replacing()));
    }

    @Override
    public @Nullable FunctionFactory getFunctionFactory(String iri) {
      return isRefused(iri) ? null : super.getFunctionFactory(iri);
    }

    @Override
    public @Nullable Function getFunction(String iri) {
      return isRefused(iri) ? null : super.getFunction(iri);
    }
  }

  private static final class PropertyFunctions extends PropertyFunctionRegistry {

    PropertyFunctions(PropertyFunctionRegistry usual) {
      usual.keys().forEachRemaining(iri -> put(iri, usual.get(iri)));
      // Under the class's name, to which Jena translates both IRIs that the function has.
      put(ARQConstants.ARQPropertyFunctionLibrary + "strSplit", WatchedSplit.class);
    }

    @Override
    public boolean manages(String iri) {
      return !isRefused(iri) && super.manages(iri);
    }

    @Override
    public @Nullable PropertyFunctionFactory get(String iri) {
      return isRefused(iri) ? null : super.get(iri);
    }
  }

  private static final class Matching extends FunctionBase {

    @Override
    public void checkBuild(String iri, ExprList arguments) {
      requireBetween(iri, arguments, 2, 3);
    }

    @Override
    public NodeValue exec(List<NodeValue> values) {
      return WatchedRegex.of(expressions(values)).eval(values);
    }
  }

  private static final class Replacing extends FunctionBase {

    @Override
    public void checkBuild(String iri, ExprList arguments) {
      requireBetween(iri, arguments, 3, 4);
    }

    @Override
    public NodeValue exec(List<NodeValue> values) {
      return WatchedReplace.of(expressions(values)).eval(values);
    }
  }

  private static void requireBetween(String iri, ExprList arguments, int least, int most) {
    if (arguments.size() < least || arguments.size() > most) {
      throw new QueryBuildException("\"%s\" takes %d or %d arguments".formatted(iri, least, most));
    }
  }

  private static ExprList expressions(List<NodeValue> values) {
    ExprList list = new ExprList();
    values.forEach(list::add);
    return list;
  }
}
