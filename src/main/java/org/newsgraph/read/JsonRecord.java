package org.newsgraph.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The values of a JSON object as texts.
///
/// Lists become one text; an object is what it names: `{"name": …}`, `{"given": …, "family": …}`
/// and `{"date-parts": …}` of CSL, `{"value": …}` of ninjs.
final class JsonRecord implements RecordFields.Values {
  private static final List<String> NAMES = List.of("name", "value", "literal", "text", "title");

  private final Map<String, JsonNode> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  JsonRecord(JsonNode object) {
    object.properties().forEach(entry -> values.putIfAbsent(entry.getKey(), entry.getValue()));
  }

  @Override
  public Optional<String> of(String key) throws ReadException {
    JsonNode value = values.get(key);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    return Optional.of(text(key, value));
  }

  private static String text(String key, JsonNode value) throws ReadException {
    if (value.isValueNode()) {
      return value.asText();
    }
    if (value.isObject()) {
      return named(key, value);
    }
    List<String> parts = new ArrayList<>();
    for (JsonNode part : value) {
      if (!part.isTextual() && !part.isObject()) {
        throw mustBeText(key);
      }
      parts.add(part.isObject() ? named(key, part) : part.textValue());
    }
    // Of several headlines or bodies, ninjs has the main one first.
    boolean oneOfMany = key.equals("headlines") || key.equals("bodies");
    return oneOfMany && !parts.isEmpty()
        ? parts.getFirst()
        : String.join(isRunningText(parts) ? "\n\n" : ", ", parts);
  }

  private static boolean isRunningText(List<String> parts) {
    return parts.stream().anyMatch(part -> part.matches("(?s).{20,}[.!?][\"”’]?\\s*"));
  }

  private static String named(String key, JsonNode object) throws ReadException {
    if (object.path("family").isTextual()) {
      return (object.path("given").asText("") + " " + object.path("family").textValue()).strip();
    }
    JsonNode dateParts = object.path("date-parts").path(0);
    if (dateParts.isArray()) {
      List<String> parts = new ArrayList<>();
      dateParts.forEach(part -> parts.add(String.format(Locale.ROOT, "%02d", part.asInt())));
      return String.join("-", parts);
    }
    for (String name : NAMES) {
      if (object.path(name).isTextual()) {
        return object.path(name).textValue();
      }
    }
    throw mustBeText(key);
  }

  private static ReadException mustBeText(String key) {
    return new ReadException("\"%s\" must be text".formatted(key));
  }
}
