package org.newsgraph.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.query.PropertyValues;
import org.newsgraph.query.PropertyValues.PropertyValue;

/// Gives the values of entities' properties, by which a table of entities gets more columns.
final class DataExtension {

  private final PropertyValues values;
  private final EntityIds ids;
  private final Terms terms;

  DataExtension(PropertyValues values, EntityIds ids, Terms terms) {
    this.values = values;
    this.ids = ids;
    this.terms = terms;
  }

  /// The answer to a query of `ids` and `properties`.
  ObjectNode answer(JsonNode query) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode meta = answer.putArray("meta");
    List<String> properties = new ArrayList<>();
    for (JsonNode property : query.path("properties")) {
      Terms.Term term = terms.term(property.path("id").asText(""));
      properties.add(property.path("id").asText(""));
      meta.addObject().put("id", property.path("id").asText("")).put("name", term.name());
    }
    Map<String, String> entities = new LinkedHashMap<>();
    query
        .path("ids")
        .forEach(id -> ids.iri(id.asText("")).ifPresent(iri -> entities.put(id.asText(), iri)));
    List<PropertyValue> known = values.of(entities.values());
    ObjectNode rows = answer.putObject("rows");
    for (JsonNode id : query.path("ids")) {
      ObjectNode row = rows.putObject(id.asText(""));
      for (String property : properties) {
        ArrayNode cell = row.putArray(property);
        String iri = Terms.resolved(property).iri();
        known.stream()
            .filter(value -> value.thing().equals(entities.get(id.asText(""))))
            .filter(value -> value.property().equals(iri))
            .forEach(value -> tell(value, cell.addObject()));
      }
    }
    return answer;
  }

  private void tell(PropertyValue value, ObjectNode told) {
    var id = value.iri().flatMap(ids::id);
    if (id.isPresent()) {
      told.put("id", id.get()).put("name", value.label());
    } else if (value.value().isLiteral()
        && value.value().getLiteralValue() instanceof Number number) {
      told.put("float", number.doubleValue());
    } else {
      told.put("str", value.label());
    }
  }
}
