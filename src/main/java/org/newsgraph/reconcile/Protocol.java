package org.newsgraph.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.reconcile.RemoteCandidate.RemoteType;

/// Reads what a service answers, and refuses what is not as the protocol has it.
///
/// W3C Entity Reconciliation Community Group, Reconciliation Service API 0.2,
/// <https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/>.
final class Protocol {

  /// Strict: no key twice, nothing behind the end.
  static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final int LARGEST_BATCH = 100;

  private Protocol() {}

  /// The object that the text is.
  static ObjectNode object(String text) throws ServiceException {
    try {
      if (JSON.readTree(text) instanceof ObjectNode object) {
        return object;
      }
      throw ServiceException.passing("the service's answer is not a JSON object");
    } catch (JsonProcessingException e) {
      throw ServiceException.passing(
          text.stripLeading().startsWith("<")
              ? "the service answers with a page for people, not with JSON"
              : "the service's answer is not JSON: " + e.getOriginalMessage());
    }
  }

  /// The manifest that the object is.
  static Manifest manifest(JsonNode json) throws ServiceException {
    String space = text(json, "identifierSpace", "manifest");
    List<RemoteType> types = new ArrayList<>();
    for (JsonNode type : array(json, "defaultTypes", "manifest")) {
      types.add(type(type));
    }
    int batch = json.path("batchSize").asInt(Manifest.USUAL_BATCH);
    return new Manifest(
        text(json, "name", "manifest"),
        space,
        json.path("schemaSpace").asText(),
        Math.clamp(batch, 1, LARGEST_BATCH),
        types);
  }

  /// The candidates of one query's result.
  static List<RemoteCandidate> candidates(JsonNode json, Manifest manifest)
      throws ServiceException {
    if (!json.path("result").isArray()) {
      throw ServiceException.passing("the service's answer has no list \"result\"");
    }
    List<RemoteCandidate> candidates = new ArrayList<>();
    for (JsonNode one : json.path("result")) {
      candidates.add(candidate(one, manifest));
    }
    return candidates;
  }

  private static RemoteCandidate candidate(JsonNode json, Manifest manifest)
      throws ServiceException {
    String id = text(json, "id", "candidate");
    Optional<String> iri = ItemIri.of(id, manifest);
    if (iri.isEmpty()) {
      throw ServiceException.passing(
          "the service names \"%s\", which is not an item of %s"
              .formatted(id, manifest.identifierSpace()));
    }
    if (!json.path("score").isNumber()) {
      throw wrong("score", "candidate", json.path("score"));
    }
    JsonNode match = json.path("match");
    if (!match.isMissingNode() && !match.isBoolean()) {
      throw wrong("match", "candidate", match);
    }
    List<RemoteType> types = new ArrayList<>();
    for (JsonNode type : array(json, "type", "candidate")) {
      types.add(type(type));
    }
    return new RemoteCandidate(
        iri.get(),
        text(json, "name", "candidate"),
        json.path("description").asText(),
        json.path("score").asDouble(),
        match.asBoolean(),
        types);
  }

  private static RemoteType type(JsonNode json) throws ServiceException {
    if (json.isTextual()) {
      return new RemoteType(json.asText(), json.asText());
    }
    String id = text(json, "id", "type");
    return new RemoteType(id, json.path("name").asText(id));
  }

  private static String text(JsonNode json, String key, String what) throws ServiceException {
    JsonNode value = json.path(key);
    if (!value.isTextual() || value.asText().isBlank()) {
      throw wrong(key, what, value);
    }
    return value.asText();
  }

  private static JsonNode array(JsonNode json, String key, String what) throws ServiceException {
    JsonNode value = json.path(key);
    if (!value.isMissingNode() && !value.isNull() && !value.isArray()) {
      throw wrong(key, what, value);
    }
    return value;
  }

  private static ServiceException wrong(String key, String what, JsonNode value) {
    return ServiceException.passing(
        "the service's %s has a wrong \"%s\": %s"
            .formatted(what, key, value.isMissingNode() ? "none" : value.getNodeType()));
  }
}
