package org.newsgraph.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/// Finds the `VALUES` blocks of a query that hold one variable and one default value. A variable
/// may have several, as in the branches of a `UNION`.
final class ParameterBlocks extends ElementVisitorBase {

  private final Map<String, List<ElementData>> blocks = new TreeMap<>();

  private ParameterBlocks() {}

  static Map<String, List<ElementData>> of(Query query) {
    ParameterBlocks visitor = new ParameterBlocks();
    // DESCRIBE may name what it describes without any pattern.
    if (query.getQueryPattern() != null) {
      ElementWalker.walk(query.getQueryPattern(), visitor);
    }
    return visitor.blocks;
  }

  @Override
  public void visit(ElementData data) {
    if (data.getVars().size() == 1 && data.getRows().size() == 1) {
      blocks
          .computeIfAbsent(data.getVars().getFirst().getVarName(), name -> new ArrayList<>())
          .add(data);
    }
  }

  @Override
  public void visit(ElementSubQuery subQuery) {
    ElementWalker.walk(subQuery.getQuery().getQueryPattern(), this);
  }
}
