package org.newsgraph.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/// Makes drafts of the lines of a JSONL corpus, one object a line.
final class JsonLines {
  /// Refuses what others would take one of two ways.
  static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();

  private final RecordFields fields;

  JsonLines(Map<ArticleField, String> fieldNames) {
    this.fields = new RecordFields(fieldNames);
  }

  /// The draft of one line.
  ///
  /// @throws ReadException with the column where the line is no JSON object with a text
  Draft parse(String line) throws ReadException {
    return fields.draft(new JsonRecord(object(line)));
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
}
