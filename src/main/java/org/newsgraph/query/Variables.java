package org.newsgraph.query;

import java.util.Collection;
import java.util.TreeSet;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.PatternVars;

/// The variables that a query mentions.
final class Variables {

  private Variables() {}

  static Collection<Var> of(Query query) {
    Collection<Var> variables =
        new TreeSet<>((one, other) -> one.getVarName().compareTo(other.getVarName()));
    if (query.isSelectType()) {
      variables.addAll(query.getProjectVars());
    }
    variables.addAll(PatternVars.vars(query.getQueryPattern()));
    return variables;
  }
}
