package org.newsgraph.compare;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.newsgraph.ontology.ShippedFile;
import org.newsgraph.query.WebEndpoint;

/// Wikidata behind a SPARQL endpoint with its own vocabulary, as
/// `https://query.wikidata.org/sparql`.
///
/// Asks for a hundred items at a time; statements of all ranks count but deprecated ones.
public final class WikidataEndpoint implements Wikidata {

  private static final int BATCH = 100;
  private static final String ENTITY = "http://www.wikidata.org/entity/";
  private static final String PROPERTY = "http://www.wikidata.org/prop/";
  private static final String GREGORIAN = ENTITY + "Q1985727";

  private final WebEndpoint endpoint;

  /// Asks the endpoint at this address.
  public WikidataEndpoint(URI address) {
    endpoint = new WebEndpoint(address);
  }

  @Override
  public Map<String, KnownItem> items(Collection<String> ids, Collection<String> properties) {
    Map<String, KnownItem> items = new HashMap<>();
    List<String> all = List.copyOf(new TreeSet<>(ids));
    for (int begin = 0; begin < all.size(); begin += BATCH) {
      List<String> batch = all.subList(begin, Math.min(begin + BATCH, all.size()));
      Map<String, String> labels = labels(batch);
      Map<String, Map<String, List<String>>> values = values(batch, properties);
      for (String id : batch) {
        if (labels.containsKey(id) || values.containsKey(id)) {
          items.put(
              id,
              new KnownItem(
                  id, labels.getOrDefault(id, id), values.getOrDefault(id, new HashMap<>())));
        }
      }
    }
    return items;
  }

  private Map<String, String> labels(List<String> ids) {
    Query query = ShippedFile.query(WikidataEndpoint.class, "wikidata-labels");
    about(query, List.of(Var.alloc("item")), items(ids));
    Map<String, String> labels = new HashMap<>();
    for (Binding row : endpoint.select(query)) {
      Node label = row.get(Var.alloc("label"));
      String id = local(row.get(Var.alloc("item")));
      if (label.getLiteralLanguage().equals("en") || !labels.containsKey(id)) {
        labels.put(id, label.getLiteralLexicalForm());
      }
    }
    return labels;
  }

  private Map<String, Map<String, List<String>>> values(
      List<String> ids, Collection<String> properties) {
    Query query = ShippedFile.query(WikidataEndpoint.class, "wikidata-statements");
    List<Binding> rows = new ArrayList<>();
    for (Binding item : items(ids)) {
      for (String property : properties) {
        rows.add(
            Binding.builder(item)
                .add(Var.alloc("property"), iri(PROPERTY + property))
                .add(Var.alloc("simple"), iri(PROPERTY + "statement/" + property))
                .add(Var.alloc("full"), iri(PROPERTY + "statement/value/" + property))
                .build());
      }
    }
    about(
        query,
        List.of(Var.alloc("item"), Var.alloc("property"), Var.alloc("simple"), Var.alloc("full")),
        rows);
    Map<String, Map<String, List<String>>> values = new HashMap<>();
    for (Binding row : endpoint.select(query)) {
      String value = value(row);
      if (!value.isEmpty()) {
        List<String> found =
            values
                .computeIfAbsent(local(row.get(Var.alloc("item"))), id -> new LinkedHashMap<>())
                .computeIfAbsent(
                    local(row.get(Var.alloc("property"))), property -> new ArrayList<>());
        if (!found.contains(value)) {
          found.add(value);
        }
      }
    }
    return values;
  }

  /// Puts the rows first, where every endpoint begins with them.
  private static void about(Query query, List<Var> variables, List<Binding> rows) {
    ((ElementGroup) query.getQueryPattern()).getElements().add(0, new ElementData(variables, rows));
  }

  private static String value(Binding row) {
    Node value = row.get(Var.alloc("value"));
    if (value.isURI()) {
      return value.getURI().startsWith(ENTITY + "Q") ? local(value) : "";
    }
    if (!row.contains("precision")) {
      return "";
    }
    String time = value.getLiteralLexicalForm();
    boolean signed = time.startsWith("-") || time.startsWith("+");
    String calendar = String.valueOf(row.get(Var.alloc("calendar")));
    return (signed ? "" : "+")
        + time
        + "/"
        + row.get(Var.alloc("precision")).getLiteralLexicalForm()
        + (calendar.equals(GREGORIAN) ? "" : "/J");
  }

  private static List<Binding> items(List<String> ids) {
    return ids.stream()
        .map(id -> BindingFactory.binding(Var.alloc("item"), iri(ENTITY + id)))
        .toList();
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static String local(Node node) {
    String iri = node.getURI();
    return iri.substring(iri.lastIndexOf('/') + 1);
  }
}
