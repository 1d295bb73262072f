package org.newsgraph.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.Rename;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;

/// What a `SERVICE` clause asks its endpoint, alone or about given rows.
///
/// Jena marks variables of an inner `SELECT` as such; the endpoint is asked with their plain names.
final class ServiceQuestion {

  private final OpService service;
  private final Query query;
  private final Map<Var, Var> plain = new LinkedHashMap<>();

  ServiceQuestion(OpService service) {
    this.service = service;
    Op pattern = service.getSubOp();
    query = OpAsQuery.asQuery(Rename.reverseVarRename(pattern, true));
    for (Var variable : OpVars.visibleVars(pattern)) {
      String name = variable.getVarName();
      plain.put(variable, Var.alloc(name.substring(name.lastIndexOf('/') + 1)));
    }
  }

  String endpoint() {
    return service.getService().getURI();
  }

  boolean silent() {
    return service.getSilent();
  }

  /// Whether the row says anything about what is asked.
  boolean isAbout(Binding row) {
    return plain.keySet().stream().anyMatch(row::contains);
  }

  /// The query as it stands.
  Query alone() {
    return query;
  }

  /// The query about these rows alone; empty where nothing an endpoint knows can match them.
  Optional<Query> about(List<Binding> rows) {
    List<Var> shared =
        plain.keySet().stream()
            .filter(name -> rows.stream().anyMatch(r -> r.contains(name)))
            .toList();
    Set<Binding> values = new LinkedHashSet<>();
    for (Binding row : rows) {
      // Blank nodes are this store's own.
      if (shared.stream().noneMatch(name -> row.contains(name) && row.get(name).isBlank())) {
        BindingBuilder value = Binding.builder();
        shared.stream()
            .filter(row::contains)
            .forEach(name -> value.add(plain.get(name), row.get(name)));
        values.add(value.build());
      }
    }
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(
            with(
                new ElementData(
                    shared.stream().map(plain::get).toList(), new ArrayList<>(values))));
  }

  /// In one group, where the endpoint's optimizer sees them beside the pattern.
  private Query with(ElementData values) {
    ElementGroup group = new ElementGroup();
    group.addElement(values);
    Element pattern = query.getQueryPattern();
    if (isBare()
        && pattern instanceof ElementGroup inner
        && inner.getElements().stream().noneMatch(ElementBind.class::isInstance)) {
      inner.getElements().forEach(group::addElement);
    } else {
      group.addElement(isBare() ? pattern : new ElementSubQuery(query));
    }
    Query all = QueryFactory.make();
    all.setQuerySelectType();
    all.setQueryResultStar(true);
    all.setQueryPattern(group);
    return all;
  }

  private boolean isBare() {
    return query.isQueryResultStar()
        && !query.isDistinct()
        && !query.isReduced()
        && !query.hasLimit()
        && !query.hasOffset()
        && !query.hasOrderBy()
        && !query.hasGroupBy()
        && !query.hasHaving()
        && !query.hasValues();
  }

  /// A row of the answer under the names that the asking query uses.
  Binding row(Binding answered) {
    BindingBuilder row = Binding.builder();
    plain.forEach(
        (name, asked) -> {
          if (answered.contains(asked)) {
            row.add(name, answered.get(asked));
          }
        });
    return row.build();
  }
}
