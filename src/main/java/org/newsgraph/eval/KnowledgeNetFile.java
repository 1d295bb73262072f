package org.newsgraph.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.newsgraph.model.Span;

/// A file in KnowledgeNet's format: a JSON document a line, offsets in code points.
public final class KnowledgeNetFile {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Path file;
  private final List<JsonNode> lines;
  private final List<KnowledgeNetDocument> documents;

  private KnowledgeNetFile(Path file, List<JsonNode> lines, List<KnowledgeNetDocument> documents) {
    this.file = file;
    this.lines = lines;
    this.documents = documents;
  }

  /// Reads all documents; throws a [GoldException] with the line that is none.
  public static KnowledgeNetFile read(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    List<KnowledgeNetDocument> documents = new ArrayList<>();
    int number = 0;
    for (String line : Files.readString(file).split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        try {
          JsonNode node = MAPPER.readTree(line);
          documents.add(document(node));
          lines.add(node);
        } catch (JsonProcessingException | IllegalArgumentException | IndexOutOfBoundsException e) {
          throw new GoldException(
              file.toString(),
              number,
              1,
              "no document of KnowledgeNet (%s); it needs documentId, documentText and passages"
                  .formatted(firstLine(e)));
        }
      }
    }
    return new KnowledgeNetFile(file, lines, documents);
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /// The documents in the order of the file.
  public List<KnowledgeNetDocument> documents() {
    return List.copyOf(documents);
  }

  /// The ids of the relations by their names.
  public Map<String, String> relations() {
    Map<String, String> ids = new TreeMap<>();
    for (KnowledgeNetDocument document : documents) {
      for (KnowledgeNetDocument.Passage passage : document.passages()) {
        passage.relations().forEach((id, name) -> ids.put(name, id));
      }
    }
    return ids;
  }

  /// Writes the documents with other facts, those that the function gives for each passage.
  public void writeWith(
      Function<KnowledgeNetDocument.Passage, List<KnowledgeNetFact>> facts, OutputStream out)
      throws IOException {
    for (int i = 0; i < documents.size(); i++) {
      KnowledgeNetDocument document = documents.get(i);
      ObjectNode copy = lines.get(i).deepCopy();
      for (int p = 0; p < document.passages().size(); p++) {
        ArrayNode list = ((ObjectNode) copy.path("passages").path(p)).putArray("facts");
        for (KnowledgeNetFact fact : facts.apply(document.passages().get(p))) {
          write(fact, document.text(), list.addObject());
        }
      }
      out.write((MAPPER.writeValueAsString(copy) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void write(KnowledgeNetFact fact, String text, ObjectNode node) {
    node.put("propertyId", fact.relation());
    write("subject", fact.subject(), text, node);
    write("object", fact.object(), text, node);
    node.put("confidence", Math.round(fact.confidence() * 1e4) / 1e4);
  }

  private static void write(String end, Span span, String text, ObjectNode node) {
    int begin = text.codePointCount(0, span.begin());
    node.put(end + "Start", begin);
    node.put(end + "End", begin + text.codePointCount(span.begin(), span.end()));
    node.put(end + "Text", span.in(text));
    node.put(end + "Uri", "");
  }

  private static KnowledgeNetDocument document(JsonNode node) {
    String text = required(node, "documentText").asText();
    List<KnowledgeNetDocument.Passage> passages = new ArrayList<>();
    for (JsonNode passage : required(node, "passages")) {
      Map<String, String> relations = new TreeMap<>();
      for (JsonNode relation : passage.path("exhaustivelyAnnotatedProperties")) {
        relations.put(
            required(relation, "propertyId").asText(), relation.path("propertyName").asText());
      }
      List<KnowledgeNetFact> facts = new ArrayList<>();
      for (JsonNode fact : passage.path("facts")) {
        facts.add(
            new KnowledgeNetFact(
                required(fact, "propertyId").asText(),
                span(fact, "subject", text),
                span(fact, "object", text),
                1));
      }
      passages.add(
          new KnowledgeNetDocument.Passage(
              required(passage, "passageId").asText(),
              span(passage, "passage", text),
              relations,
              facts));
    }
    return new KnowledgeNetDocument(
        required(node, "documentId").asText(), node.path("fold").asInt(), text, passages);
  }

  private static Span span(JsonNode node, String end, String text) {
    int begin = text.offsetByCodePoints(0, required(node, end + "Start").asInt());
    int length = required(node, end + "End").asInt() - required(node, end + "Start").asInt();
    return new Span(begin, text.offsetByCodePoints(begin, length));
  }

  private static JsonNode required(JsonNode node, String field) {
    JsonNode value = node.get(field);
    if (value == null) {
      throw new IllegalArgumentException("no \"" + field + "\"");
    }
    return value;
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
