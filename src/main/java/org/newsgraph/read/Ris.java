package org.newsgraph.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The items of a library in RIS, the tagged format of reference managers: a tag of two letters,
/// two spaces, a dash and the value; `TY` begins an item and `ER` ends it.
final class Ris {
  private static final Pattern TAGGED = Pattern.compile("([A-Z][A-Z0-9])  -(?: (.*))?");

  private final List<LibraryItem> items = new ArrayList<>();
  private final Map<String, List<String>> values = new TreeMap<>();
  private int begin;

  private Ris() {}

  static List<LibraryItem> items(String text) {
    Ris ris = new Ris();
    List<String> lines = text.lines().toList();
    List<String> last = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher tagged =
          TAGGED.matcher(lines.get(i).strip().equals("ER  -") ? "ER  - " : lines.get(i));
      if (tagged.matches()) {
        String value = tagged.group(2) == null ? "" : tagged.group(2).strip();
        last = ris.add(tagged.group(1), value, i + 1);
      } else if (!last.isEmpty() && !lines.get(i).isBlank()) {
        last.add(last.removeLast() + "\n" + lines.get(i).strip());
      }
    }
    ris.end(false);
    return ris.items;
  }

  private List<String> add(String tag, String value, int line) {
    if (tag.equals("TY") || tag.equals("ER")) {
      end(true);
      begin = line;
      return List.of();
    }
    List<String> all = values.computeIfAbsent(tag, key -> new ArrayList<>());
    all.add(value);
    return all;
  }

  private void end(boolean whole) {
    if (values.isEmpty()) {
      return;
    }
    Map<ArticleField, String> fields = new EnumMap<>(ArticleField.class);
    put(fields, ArticleField.ID, first("ID"));
    put(fields, ArticleField.TITLE, first("TI", "T1"));
    put(fields, ArticleField.PUBLISHER, first("T2", "JO", "JF", "JA", "PB"));
    put(
        fields,
        ArticleField.DATE,
        first("DA", "PY", "Y1").map(date -> date.replaceFirst("/+$", "")));
    put(fields, ArticleField.URL, first("UR"));
    put(fields, ArticleField.LANGUAGE, first("LA"));
    List<String> authors = new ArrayList<>(values.getOrDefault("AU", List.of()));
    authors.addAll(values.getOrDefault("A1", List.of()));
    put(
        fields,
        ArticleField.AUTHOR,
        Optional.of(String.join(", ", authors.stream().map(LibraryItem::name).toList())));
    List<String> files = new ArrayList<>();
    for (String tag : List.of("L1", "L2", "L3", "L4")) {
      files.addAll(values.getOrDefault(tag, List.of()));
    }
    items.add(
        new LibraryItem(
            fields,
            first("AB", "N2"),
            files,
            Part.line(items.size() + 1, Math.max(1, begin)),
            whole));
    values.clear();
  }

  private Optional<String> first(String... tags) {
    for (String tag : tags) {
      for (String value : values.getOrDefault(tag, List.of())) {
        if (!value.isBlank()) {
          return Optional.of(value);
        }
      }
    }
    return Optional.empty();
  }

  private static void put(
      Map<ArticleField, String> fields, ArticleField field, Optional<String> value) {
    value.filter(given -> !given.isBlank()).ifPresent(given -> fields.put(field, given));
  }
}
