package org.newsgraph.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleMetadata;
import org.newsgraph.read.ReadArticle;

/// Writes down articles as they were read, in forms that can be read again.
enum ArticleListing {
  /// The text below its metadata, which stand between two lines `---` as YAML.
  TEXT {
    @Override
    String write(ReadArticle read, boolean leftOut) {
      StringBuilder text = new StringBuilder("---\n");
      fields(read.article())
          .forEach((key, value) -> text.append(key).append(": ").append(json(value)).append('\n'));
      text.append("---\n\n").append(read.article().body()).append('\n');
      if (leftOut && !read.leftOut().isEmpty()) {
        text.append("\n--- left out ---\n");
        read.leftOut().forEach(block -> text.append("- ").append(block).append('\n'));
      }
      return text.append('\n').toString();
    }
  },
  /// One JSON object a line.
  JSONL {
    @Override
    String write(ReadArticle read, boolean leftOut) {
      Map<String, Object> object = new LinkedHashMap<>(fields(read.article()));
      object.put("text", read.article().body());
      if (leftOut) {
        object.put("leftOut", new ArrayList<>(read.leftOut()));
      }
      return json(object) + "\n";
    }
  };

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /// The article with its metadata.
  ///
  /// @param leftOut whether to add what was left out
  abstract String write(ReadArticle read, boolean leftOut);

  private static Map<String, String> fields(Article article) {
    ArticleMetadata metadata = article.metadata();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", article.id());
    put(fields, "title", article.headline());
    put(fields, "publisher", metadata.publisher());
    put(fields, "date", metadata.date().map(LocalDate::toString).or(metadata::dateText));
    put(fields, "author", metadata.author());
    put(fields, "url", metadata.url());
    put(fields, "language", metadata.language());
    return fields;
  }

  private static void put(Map<String, String> fields, String key, Optional<?> value) {
    value.ifPresent(given -> fields.put(key, given.toString()));
  }

  /// A JSON string is a YAML string too.
  private static String json(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// As users write it.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
