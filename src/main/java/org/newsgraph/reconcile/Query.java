package org.newsgraph.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// What a service is asked: a name, the types that its bearer may have, and what else is known.
///
/// @param types ids of the service's types, of which one must fit
/// @param properties what the article says of the thing, in the service's terms
record Query(String name, List<String> types, List<PropertyValue> properties) {

  private static final int LIMIT = 5;

  /// Beyond this, Wikidata's search gives nothing or an error.
  private static final int LONGEST_NAME = 250;

  Query {
    types = List.copyOf(types);
    properties = List.copyOf(properties);
  }

  /// A value of one of the service's properties.
  record PropertyValue(String propertyId, String value) {}

  /// The query as the protocol writes it.
  ObjectNode json() {
    ObjectNode query = JsonNodeFactory.instance.objectNode();
    query.put("query", name.substring(0, Math.min(name.length(), LONGEST_NAME)));
    if (!types.isEmpty()) {
      ArrayNode array = query.putArray("type");
      types.forEach(array::add);
    }
    query.put("limit", LIMIT);
    if (!properties.isEmpty()) {
      ArrayNode array = query.putArray("properties");
      properties.forEach(p -> array.addObject().put("pid", p.propertyId()).put("v", p.value()));
    }
    return query;
  }
}
