package org.newsgraph.eval;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One line of a gold file.
final class GoldLine {

  private static final Set<String> POLARITIES = Set.of("affirmed", "negated");
  private static final Set<String> CERTAINTIES = Set.of("certain", "probable", "possible");
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final String file;
  private final int number;
  private final String line;
  private final JsonNode object;

  GoldLine(String file, int number, String line) {
    this.file = file;
    this.number = number;
    this.line = line;
    this.object = parse();
  }

  private JsonNode parse() {
    try {
      JsonNode parsed = JSON.readTree(line);
      if (!parsed.isObject()) {
        throw new GoldException(file, number, 1, "no JSON object; a fact is one object a line");
      }
      return parsed;
    } catch (JsonProcessingException e) {
      int column = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
      throw new GoldException(file, number, column, "no JSON: " + e.getOriginalMessage());
    }
  }

  GoldFact fact() {
    return new GoldFact(
        required("id"),
        required("quote"),
        subject(),
        texts("property", object.path("property")),
        target(),
        claimants(),
        choice("polarity", "affirmed", POLARITIES),
        choice("certainty", "certain", CERTAINTIES));
  }

  /// The fault of a key's value, or of the line where the key is missing.
  GoldException fault(String key, String reason) {
    return new GoldException(file, number, column(key), reason);
  }

  private GoldTerm subject() {
    JsonNode subject = object.path("subject");
    if (!subject.has("event")) {
      return thing("subject", subject);
    }
    JsonNode trigger = subject.path("trigger");
    return new GoldTerm.Happening(texts("subject", subject.path("event")), trigger.asText());
  }

  private GoldTerm target() {
    JsonNode target = object.path("object");
    return target.has("literal")
        ? new GoldTerm.Text(texts("object", target.path("literal")))
        : thing("object", target);
  }

  private GoldTerm thing(String key, JsonNode node) {
    if (!node.has("name") || !node.has("type")) {
      String other = key.equals("subject") ? "event" : "literal";
      throw fault(key, "\"%s\" needs \"name\" and \"type\", or \"%s\"".formatted(key, other));
    }
    return new GoldTerm.Thing(texts(key, node.path("name")), texts(key, node.path("type")));
  }

  private List<String> claimants() {
    JsonNode claimant = object.path("claimant");
    if (claimant.isMissingNode() || claimant.isNull()) {
      return List.of();
    }
    return claimant.isTextual() ? List.of(claimant.asText()) : texts("claimant", claimant);
  }

  private String required(String key) {
    JsonNode value = object.path(key);
    if (!value.isTextual() || value.asText().isBlank()) {
      throw fault(key, "\"%s\" is missing or no text".formatted(key));
    }
    return value.asText();
  }

  private List<String> texts(String key, JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.asText()));
    boolean wrong = !list.isArray() || texts.isEmpty() || texts.stream().anyMatch(String::isBlank);
    if (wrong) {
      throw fault(key, "\"%s\" needs a list of at least one text".formatted(key));
    }
    return texts;
  }

  private String choice(String key, String absent, Set<String> allowed) {
    String value = Optional.ofNullable(object.get(key)).map(JsonNode::asText).orElse(absent);
    if (!allowed.contains(value)) {
      throw fault(
          key,
          "\"%s\" is not a %s; allowed are %s"
              .formatted(value, key, String.join(", ", allowed.stream().sorted().toList())));
    }
    return value;
  }

  /// Where the key stands in the line, 1-based; 1 where it does not.
  private int column(String key) {
    try (JsonParser parser = new JsonFactory().createParser(line)) {
      int depth = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (depth == 1 && token == JsonToken.FIELD_NAME && parser.currentName().equals(key)) {
          return parser.currentTokenLocation().getColumnNr();
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      }
    } catch (IOException e) {
      throw new IllegalStateException("a line that was parsed is JSON: " + line, e);
    }
    return 1;
  }
}
