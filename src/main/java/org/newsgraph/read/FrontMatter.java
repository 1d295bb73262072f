package org.newsgraph.read;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// The YAML between two `---` lines at the top of a text, and the text after it.
///
/// Read from YAML's event stream: no objects are made, no tag is resolved, an alias is an error, so
/// nothing in it can run or grow. Keys that are no [ArticleField] are left to others, but for those
/// that [RecordFields] knows.
///
/// @param fields the values of the known keys; several authors are joined by ", "
/// @param rest what follows the closing line
record FrontMatter(Map<ArticleField, String> fields, String rest) {
  private static final Pattern OPENING = Pattern.compile("\\A---[ \\t]*(\\R|\\z)");
  private static final Pattern CLOSING = Pattern.compile("(?m)^(---|\\.\\.\\.)[ \\t]*$\\R?");
  private static final int MAX_CHARACTERS = 64 * 1024;
  private static final int MAX_DEPTH = 50;
  private static final int LINES_BEFORE = 1;

  /// The front matter of a text; empty with all of the text where there is none.
  ///
  /// @throws ReadException with line and column where it is malformed
  static FrontMatter of(String text) throws ReadException {
    Matcher opening = OPENING.matcher(text);
    if (!opening.find()) {
      return new FrontMatter(Map.of(), text);
    }
    Matcher closing = CLOSING.matcher(text);
    if (!closing.find(opening.end())) {
      throw new ReadException(
          "the front matter is never closed; end it with a line that is \"---\"", 1, 1);
    }
    String yaml = text.substring(opening.end(), closing.start());
    if (yaml.length() > MAX_CHARACTERS) {
      throw new ReadException(
          "the front matter is longer than %d characters".formatted(MAX_CHARACTERS), 1, 1);
    }
    return new FrontMatter(new Reader(yaml).read(), text.substring(closing.end()));
  }

  private static final class Reader {
    private final Iterator<Event> events;
    private final Map<ArticleField, String> fields = new EnumMap<>(ArticleField.class);
    private final Set<String> keys = new HashSet<>();
    private final Map<String, String> others = new HashMap<>();

    Reader(String yaml) {
      LoadSettings settings =
          LoadSettings.builder().setLabel("front matter").setCodePointLimit(MAX_CHARACTERS).build();
      events = new Parse(settings).parseString(yaml).iterator();
    }

    Map<ArticleField, String> read() throws ReadException {
      try {
        Optional<NodeEvent> root = nextRoot();
        if (root.isPresent()) {
          readMapping(root.get());
        }
        for (ArticleField field : ArticleField.values()) {
          if (isMetadata(field) && fields.getOrDefault(field, "").isBlank()) {
            RecordFields.underOtherKey(field, others).ifPresent(value -> fields.put(field, value));
          }
        }
        return fields;
      } catch (MarkedYamlEngineException e) {
        throw at(e.getProblemMark(), "malformed front matter: " + e.getProblem());
      } catch (YamlEngineException e) {
        throw new ReadException(
            "malformed front matter: "
                + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
            1,
            1);
      }
    }

    private Optional<NodeEvent> nextRoot() {
      while (events.hasNext()) {
        if (events.next() instanceof NodeEvent root) {
          boolean empty = root instanceof ScalarEvent scalar && scalar.getValue().isEmpty();
          return empty ? Optional.empty() : Optional.of(root);
        }
      }
      return Optional.empty();
    }

    private void readMapping(NodeEvent root) throws ReadException {
      if (!(root instanceof MappingStartEvent)) {
        throw at(root.getStartMark(), "malformed front matter: write \"key: value\" lines");
      }
      for (Event key = events.next(); !(key instanceof CollectionEndEvent); key = events.next()) {
        String name = scalar(key, "a key of the front matter");
        if (!keys.add(name)) {
          throw at(
              key.getStartMark(), "malformed front matter: \"%s\" is there twice".formatted(name));
        }
        Event value = events.next();
        Optional<ArticleField> field = ArticleField.ofKey(name).filter(Reader::isMetadata);
        if (field.isPresent()) {
          fields.put(field.get(), value(field.get(), value));
        } else if (value instanceof ScalarEvent) {
          others.put(name.toLowerCase(Locale.ROOT), plain(value, name));
        } else {
          skip(value);
        }
      }
    }

    private static boolean isMetadata(ArticleField field) {
      return field != ArticleField.ID && field != ArticleField.TEXT;
    }

    private String value(ArticleField field, Event value) throws ReadException {
      if (field == ArticleField.AUTHOR && value instanceof SequenceStartEvent) {
        StringBuilder authors = new StringBuilder();
        for (Event e = events.next(); !(e instanceof CollectionEndEvent); e = events.next()) {
          authors.append(authors.isEmpty() ? "" : ", ").append(scalar(e, "an author"));
        }
        return authors.toString();
      }
      return plain(value, "\"" + field.key() + "\"");
    }

    /// The words of a value; empty where it is null.
    private static String plain(Event value, String what) throws ReadException {
      String written = scalar(value, what);
      boolean none =
          value instanceof ScalarEvent s && s.isPlain() && written.matches("~|(?i:null)");
      return none ? "" : written;
    }

    private static String scalar(Event event, String what) throws ReadException {
      refuseUnsafe(event);
      if (event instanceof ScalarEvent scalar) {
        return scalar.getValue();
      }
      throw at(
          event.getStartMark(), "malformed front matter: %s must be plain text".formatted(what));
    }

    private void skip(Event first) throws ReadException {
      int depth = 0;
      Event event = first;
      while (true) {
        refuseUnsafe(event);
        if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
          throw at(event.getStartMark(), "malformed front matter: nested deeper than " + MAX_DEPTH);
        }
        if (event instanceof CollectionEndEvent) {
          depth--;
        }
        if (depth == 0) {
          return;
        }
        event = events.next();
      }
    }

    private static void refuseUnsafe(Event event) throws ReadException {
      if (event instanceof AliasEvent alias) {
        throw at(
            event.getStartMark(),
            "malformed front matter: the alias \"*%s\"; write the value out"
                .formatted(alias.getAlias()));
      }
      Optional<String> tag =
          switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent collection -> collection.getTag();
            default -> Optional.empty();
          };
      if (tag.isPresent()) {
        throw at(
            event.getStartMark(),
            "malformed front matter: the tag \"%s\"; write the value without it"
                .formatted(tag.get()));
      }
    }

    private static ReadException at(Optional<Mark> mark, String message) {
      return new ReadException(
          message,
          mark.map(Mark::getLine).orElse(0) + 1 + LINES_BEFORE,
          mark.map(Mark::getColumn).orElse(0) + 1);
    }
  }
}
