package org.newsgraph.read;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The drafts of a JSON file: of the objects of its array, or of one object after the other,
/// however they are printed.
///
/// An object without a text that lists others (`{"articles": […]}`) stands for these.
final class JsonDrafts implements Drafts {
  private static final List<String> LISTS = List.of("articles", "items", "results", "docs", "data");

  private static final ObjectReader ONE_OF_MANY =
      JsonLines.MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final JsonParser parser;
  private final RecordFields fields;
  private final Deque<JsonNode> listed = new ArrayDeque<>();
  private Part part = Part.WHOLE;
  private int number;
  private boolean ended;

  JsonDrafts(Source source, ReadOptions options) throws IOException {
    this.parser =
        JsonLines.MAPPER
            .getFactory()
            .createParser(new CappedInput(source.in(), options.maxFileBytes()));
    this.fields = new RecordFields(options.fieldNames());
  }

  @Override
  public Optional<Draft> next() throws ReadException, IOException {
    if (!listed.isEmpty()) {
      part = Part.number(++number);
      return Optional.of(draft(listed.remove()));
    }
    if (ended) {
      return Optional.empty();
    }
    try {
      Optional<JsonNode> node = nextNode();
      ended = node.isEmpty();
      if (node.isPresent() && list(node.get())) {
        return next();
      }
      return node.isPresent() ? Optional.of(draft(node.get())) : Optional.empty();
    } catch (JsonProcessingException e) {
      ended = true;
      part = Part.WHOLE;
      throw malformed(e);
    }
  }

  private Optional<JsonNode> nextNode() throws IOException {
    JsonToken token = parser.nextToken();
    while (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
      token = parser.nextToken();
    }
    if (token == null) {
      return Optional.empty();
    }
    part = Part.line(++number, parser.currentTokenLocation().getLineNr());
    return Optional.of(ONE_OF_MANY.readTree(parser));
  }

  /// Whether the object only lists others, which are then taken.
  private boolean list(JsonNode node) {
    JsonNode inner = node.path("response").isObject() ? node.path("response") : node;
    for (String key : LISTS) {
      JsonNode list = inner.path(key);
      if (list.isArray() && list.path(0).isObject() && !node.has("text")) {
        list.forEach(listed::add);
        number = 0;
        return true;
      }
    }
    return false;
  }

  private Draft draft(JsonNode node) throws ReadException {
    if (!node.isObject()) {
      throw new ReadException("not a JSON object; write an array of objects, or one a line");
    }
    return fields.draft(new JsonRecord(node));
  }

  private static ReadException malformed(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    String problem =
        e instanceof JsonEOFException
            ? "is cut off within a value"
            : "malformed JSON: " + e.getOriginalMessage().lines().findFirst().orElse("");
    return at == null
        ? new ReadException(problem)
        : new ReadException(problem, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
  }

  @Override
  public Part part() {
    return part;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
