package org.newsgraph.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Makes drafts of the lines of a JSONL corpus, one object a line.
final class JsonLines {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();

  private final Map<ArticleField, String> fieldNames;

  JsonLines(Map<ArticleField, String> fieldNames) {
    this.fieldNames = Map.copyOf(fieldNames);
  }

  /// The draft of one line.
  ///
  /// @throws ReadException with the column where the line is no JSON object with a text
  Draft parse(String line) throws ReadException {
    JsonNode object = object(line);
    Map<ArticleField, String> fields = new EnumMap<>(ArticleField.class);
    for (Map.Entry<ArticleField, String> name : fieldNames.entrySet()) {
      JsonNode value = object.path(name.getValue());
      if (!value.isMissingNode() && !value.isNull()) {
        fields.put(name.getKey(), text(name.getValue(), value));
      }
    }
    String text = fields.remove(ArticleField.TEXT);
    if (text == null || text.isBlank()) {
      throw new ReadException(
          "no text under the key \"%s\"; map the field \"text\" to the key that holds it"
              .formatted(fieldNames.get(ArticleField.TEXT)));
    }
    return new Draft(fields, text, List.of());
  }

  private static JsonNode object(String line) throws ReadException {
    try {
      JsonNode node = MAPPER.readTree(line);
      if (!node.isObject()) {
        throw new ReadException("not a JSON object; write one object a line", 1, 1);
      }
      return node;
    } catch (JsonProcessingException e) {
      int column = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
      String problem = e.getOriginalMessage().lines().findFirst().orElse("");
      throw new ReadException("malformed JSON: " + problem, 1, column);
    }
  }

  private static String text(String key, JsonNode value) throws ReadException {
    if (value.isValueNode()) {
      return value.asText();
    }
    List<String> parts = new ArrayList<>();
    for (JsonNode part : value) {
      if (!value.isArray() || !part.isTextual()) {
        throw new ReadException("\"%s\" must be text".formatted(key));
      }
      parts.add(part.textValue());
    }
    return String.join(", ", parts);
  }
}
