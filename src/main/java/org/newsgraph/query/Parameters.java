package org.newsgraph.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.util.NodeFactoryExtra;

/// Values for variables of a query, as `name=value` on a command line.
///
/// A value in angle brackets or beginning with `http://` or `https://` is an IRI, `ng:Arrest` a
/// prefixed name where the query knows the prefix, `"text"`, `5` and `"2015"^^xsd:gYear` are
/// literals as in Turtle, and anything else is plain text. Values are put in place of variables of
/// the parsed query, never into its text, so no value can change what is asked.
public final class Parameters {

  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern LITERAL =
      Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"(?:@\\S+|\\^\\^\\S+)?|[-+]?[0-9]+(?:\\.[0-9]+)?");
  private static final Pattern PREFIXED = Pattern.compile("([A-Za-z][\\w.-]*|):([\\w./-]*)");

  private final Map<String, String> values = new TreeMap<>();

  private Parameters() {}

  /// No values.
  public static Parameters none() {
    return new Parameters();
  }

  /// The values of `name=value` assignments.
  ///
  /// @throws QueryException where one is not of that form
  public static Parameters of(List<String> assignments) {
    Parameters parameters = new Parameters();
    for (String assignment : assignments) {
      int equals = assignment.indexOf('=');
      String name = equals < 0 ? "" : assignment.substring(0, equals).strip();
      String bare = name.startsWith("?") ? name.substring(1) : name;
      if (!VARIABLE.matcher(bare).matches()) {
        throw new QueryException("'" + assignment + "' is not of the form name=value");
      }
      parameters.values.put(bare, assignment.substring(equals + 1).strip());
    }
    return parameters;
  }

  /// The values as terms of the query.
  ///
  /// @throws QueryException where the query has no variable of a name or a value is no term
  public Map<Var, Node> terms(NamedQuery named, Query query) {
    List<Var> known = new ArrayList<>(Variables.of(query));
    Map<Var, Node> terms = new TreeMap<>((a, b) -> a.getVarName().compareTo(b.getVarName()));
    values.forEach(
        (name, value) -> {
          Var variable = Var.alloc(name);
          if (!known.contains(variable)) {
            throw new QueryException(
                "query '" + named.name() + "' has no variable '" + name + "': it has " + known);
          }
          terms.put(variable, term(value, query));
        });
    return terms;
  }

  private static Node term(String value, Query query) {
    if (value.startsWith("<") && value.endsWith(">")) {
      return iri(value.substring(1, value.length() - 1));
    }
    if (value.startsWith("http://") || value.startsWith("https://")) {
      return iri(value);
    }
    if (LITERAL.matcher(value).matches()) {
      return literal(value, query);
    }
    if (PREFIXED.matcher(value).matches()) {
      String expanded = query.getPrefixMapping().expandPrefix(value);
      if (!expanded.equals(value)) {
        return iri(expanded);
      }
    }
    return NodeFactory.createLiteralString(value);
  }

  private static Node literal(String value, Query query) {
    try {
      return NodeFactoryExtra.parseNode(
          value, org.apache.jena.riot.system.PrefixMapFactory.create(query.getPrefixMapping()));
    } catch (org.apache.jena.riot.RiotException e) {
      throw new QueryException("'" + value + "' is no literal: " + e.getMessage(), e);
    }
  }

  private static Node iri(String value) {
    try {
      IRIx iri = IRIx.create(value);
      if (iri.isAbsolute() && !iri.hasViolations()) {
        return NodeFactory.createURI(value);
      }
    } catch (IRIException e) {
      throw new QueryException("'" + value + "' is no IRI: " + e.getMessage(), e);
    }
    throw new QueryException("'" + value + "' is no absolute IRI");
  }
}
