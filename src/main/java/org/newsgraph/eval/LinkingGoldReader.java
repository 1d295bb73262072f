package org.newsgraph.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.Span;

/// Reads texts with linked names, one JSON object a line; offsets are in code points.
public final class LinkingGoldReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private LinkingGoldReader() {}

  /// The file's texts; throws [IOException] with file and line where one is broken.
  public static List<LinkingDocument> read(Path file) throws IOException {
    List<LinkingDocument> documents = new ArrayList<>();
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        documents.add(document(file, i + 1, lines.get(i)));
      }
    }
    return documents;
  }

  private static LinkingDocument document(Path file, int line, String text) throws IOException {
    try {
      return document(JSON.readTree(text));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new IOException("%s:%d: error: no gold text: %s".formatted(file, line, reason), e);
    }
  }

  private static LinkingDocument document(JsonNode node) {
    String text = node.path("text").asText();
    List<LinkingMention> mentions = new ArrayList<>();
    for (JsonNode mention : node.path("mentions")) {
      mentions.add(mention(text, mention));
    }
    return new LinkingDocument(
        node.path("id").asText(), node.path("source").asText(), text, mentions);
  }

  private static LinkingMention mention(String text, JsonNode node) {
    int points = text.codePointCount(0, text.length());
    int start = node.path("start").asInt(-1);
    int end = node.path("end").asInt(-1);
    if (start < 0 || end <= start || end > points) {
      throw new IllegalArgumentException(
          "\"start\" %d and \"end\" %d are no span of %d code points"
              .formatted(start, end, points));
    }
    Span span = new Span(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    String item = node.path("qid").asText("");
    return new LinkingMention(
        span,
        span.in(text),
        Optional.of(item).filter(id -> id.startsWith("Q")),
        node.path("optional").asBoolean(),
        node.path("ignore").asBoolean());
  }
}
