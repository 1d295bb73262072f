package org.newsgraph.link;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads one line of a Wikidata JSON dump, skipping all that linking does not need.
///
/// Safe for use by many threads.
final class DumpItemParser {

  private static final JsonFactory JSON = new JsonFactory();

  /// The item of the proleptic Gregorian calendar, in which nearly all times are told.
  private static final String GREGORIAN = "/Q1985727";

  /// How Wikidata writes that a time is known to the day.
  private static final String DAY = "11";

  private final List<String> languages;

  DumpItemParser(List<String> languages) {
    this.languages = List.copyOf(languages);
  }

  /// The line's item; empty for brackets, blank lines, and for what is no item, as properties are.
  Optional<DumpItem> parse(String line) throws IOException {
    String text = line.strip();
    if (text.isEmpty() || text.charAt(0) == '[' || text.charAt(0) == ']') {
      return Optional.empty();
    }
    try (JsonParser json = JSON.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("no JSON object");
      }
      return new Reading(json).item();
    }
  }

  private final class Reading {
    private final JsonParser json;
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Map<String, String> descriptions = new LinkedHashMap<>();
    private final List<String> aliases = new ArrayList<>();
    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final Map<String, List<String>> items = new LinkedHashMap<>();
    private final Map<String, List<String>> times = new LinkedHashMap<>();
    private String id = "";
    private String title = "";
    private int sitelinks;

    Reading(JsonParser json) {
      this.json = json;
    }

    Optional<DumpItem> item() throws IOException {
      eachField(
          field -> {
            switch (field) {
              case "id" -> id = json.getText();
              case "labels" -> terms(labels);
              case "descriptions" -> terms(descriptions);
              case "aliases" -> aliases();
              case "claims" -> eachField(this::statements);
              case "sitelinks" -> sitelinks();
              default -> json.skipChildren();
            }
          });
      return Item.number(id)
          .map(
              number ->
                  new DumpItem(
                      id, labels, descriptions, aliases, texts, items, times, title, sitelinks));
    }

    private void terms(Map<String, String> found) throws IOException {
      eachField(
          language -> {
            if (languages.contains(language)) {
              found.put(language, stringOf("value"));
            } else {
              json.skipChildren();
            }
          });
    }

    private void aliases() throws IOException {
      eachField(
          language -> {
            if (languages.contains(language)) {
              eachElement(() -> aliases.add(stringOf("value")));
            } else {
              json.skipChildren();
            }
          });
    }

    private void sitelinks() throws IOException {
      eachField(
          site -> {
            sitelinks++;
            if (site.equals("enwiki")) {
              title = stringOf("title").replace('_', ' ');
            } else {
              json.skipChildren();
            }
          });
    }

    private void statements(String property) throws IOException {
      List<Statement> statements = new ArrayList<>();
      eachElement(() -> statements.add(statement()));
      // Preferred ones first, deprecated ones not at all.
      for (String rank : List.of("preferred", "normal")) {
        statements.stream()
            .filter(statement -> statement.rank.equals(rank))
            .forEach(statement -> keep(property, statement));
      }
    }

    private void keep(String property, Statement statement) {
      Map<String, List<String>> target =
          switch (statement.kind) {
            case ITEM -> items;
            case TIME -> times;
            case TEXT -> texts;
            case OTHER -> Map.of();
          };
      if (statement.kind != Kind.OTHER && !statement.value.isEmpty()) {
        target.computeIfAbsent(property, unused -> new ArrayList<>()).add(statement.text());
      }
    }

    private Statement statement() throws IOException {
      Statement statement = new Statement();
      eachField(
          field -> {
            switch (field) {
              case "rank" -> statement.rank = json.getText();
              case "mainsnak" -> eachField(inner -> snak(inner, statement));
              default -> json.skipChildren();
            }
          });
      return statement;
    }

    private void snak(String field, Statement statement) throws IOException {
      if (field.equals("datavalue") && json.currentToken() == JsonToken.START_OBJECT) {
        eachField(
            inner -> {
              if (inner.equals("value") && json.currentToken() == JsonToken.START_OBJECT) {
                eachField(part -> value(part, statement));
              } else {
                json.skipChildren();
              }
            });
      } else {
        json.skipChildren();
      }
    }

    private void value(String field, Statement statement) throws IOException {
      switch (field) {
        case "id" -> set(statement, Kind.ITEM, Item.number(json.getText()).isPresent());
        case "time" -> set(statement, Kind.TIME, true);
        case "precision" -> statement.precision = json.getText();
        case "calendarmodel" -> statement.gregorian = json.getText().endsWith(GREGORIAN);
        case "text" -> set(statement, Kind.TEXT, true);
        case "language" -> statement.foreign = !languages.contains(json.getText());
        default -> json.skipChildren();
      }
      if (statement.foreign) {
        statement.value = "";
      }
    }

    private void set(Statement statement, Kind kind, boolean wanted) throws IOException {
      statement.kind = kind;
      statement.value = wanted ? json.getText() : "";
    }

    private String stringOf(String wanted) throws IOException {
      List<String> found = new ArrayList<>();
      eachField(
          field -> {
            if (field.equals(wanted)) {
              found.add(json.getText());
            } else {
              json.skipChildren();
            }
          });
      return found.isEmpty() ? "" : found.getFirst();
    }

    /// An empty object is written as an empty array by Wikibase, so an array has no fields.
    private void eachField(FieldReader reader) throws IOException {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        json.skipChildren();
        return;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        reader.read(field);
      }
    }

    private void eachElement(ElementReader reader) throws IOException {
      if (json.currentToken() != JsonToken.START_ARRAY) {
        json.skipChildren();
        return;
      }
      while (json.nextToken() == JsonToken.START_OBJECT) {
        reader.read();
      }
    }
  }

  private enum Kind {
    ITEM,
    TIME,
    TEXT,
    OTHER
  }

  private static final class Statement {
    private Kind kind = Kind.OTHER;
    private String value = "";
    private String rank = "normal";
    private String precision = DAY;
    private boolean gregorian = true;
    private boolean foreign;

    /// A time has its precision behind it, and `J` where it is told in another calendar.
    String text() {
      return kind == Kind.TIME ? value + "/" + precision + (gregorian ? "" : "/J") : value;
    }
  }

  @FunctionalInterface
  private interface FieldReader {
    void read(String field) throws IOException;
  }

  @FunctionalInterface
  private interface ElementReader {
    void read() throws IOException;
  }
}
