package org.newsgraph.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads an article as Factiva exports it with its indexing: each value stands behind a code, such
/// as `HD` for the headline, in a table or in lines.
///
/// The codes come in three groups, always in this order: those of the head, of the text and of the
/// index. So "IN" within the text is a word and below it the industries.
final class FieldCodes {
  private static final List<List<String>> GROUPS =
      List.of(
          List.of(
              "CLM", "SE", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA",
              "CY", "CX"),
          List.of("LP", "TD"),
          List.of("CT", "RF", "ART", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN"));
  private static final Pattern LINE =
      Pattern.compile("(?<code>[A-Z]{2,3})(?:(?<between>\\s+)(?<value>.*))?");

  private static final int NONE = -1;

  /// What stands between a code and its value, the same for all codes of an article.
  private enum Between {
    LINE_END,
    SPACE,
    MARK
  }

  private final Map<String, List<String>> values = new HashMap<>();
  private final Between between;

  private FieldCodes(Between between) {
    this.between = between;
  }

  /// The draft of an article's lines; empty where they have no such codes.
  static Optional<Draft> draft(List<String> lines, String number) {
    return lines.stream()
        .map(LINE::matcher)
        .filter(line -> line.matches() && line.group("code").equals("HD"))
        .findFirst()
        .map(headline -> new FieldCodes(between(headline)))
        .flatMap(codes -> codes.read(lines, number));
  }

  private static Between between(Matcher line) {
    String between = line.group("between");
    if (between == null) {
      return Between.LINE_END;
    }
    return between.equals(" ") ? Between.SPACE : Between.MARK;
  }

  private Optional<Draft> read(List<String> lines, String number) {
    int group = 0;
    List<String> value = new ArrayList<>();
    for (String line : lines) {
      Matcher coded = LINE.matcher(line);
      int its = coded.matches() ? group(coded, group) : NONE;
      if (its == NONE) {
        value.add(line);
      } else {
        group = its;
        value = new ArrayList<>();
        values.put(coded.group("code"), value);
        Optional.ofNullable(coded.group("value")).ifPresent(value::add);
      }
    }
    List<String> text = Stream.of("LP", "TD").flatMap(part -> values(part).stream()).toList();
    return values.containsKey("PD")
        ? Optional.of(new Draft(fields(number), String.join("\n\n", text), List.of()))
        : Optional.empty();
  }

  /// The group of a line's code, which begins a value: it is new, comes in its order and stands
  /// before its value as the headline's does. [#NONE] where the line is a part of a value.
  private int group(Matcher line, int current) {
    boolean alike = line.group("between") == null || between(line) == between;
    int last = Math.min(current + 1, GROUPS.size() - 1);
    for (int group = current; alike && group <= last; group++) {
      if (GROUPS.get(group).contains(line.group("code"))) {
        return values.containsKey(line.group("code")) ? NONE : group;
      }
    }
    return NONE;
  }

  private List<String> values(String code) {
    return values.getOrDefault(code, List.of());
  }

  private Map<ArticleField, String> fields(String number) {
    Map<ArticleField, String> fields = new EnumMap<>(ArticleField.class);
    fields.put(ArticleField.ID, number);
    fields.put(ArticleField.TITLE, line("HD"));
    fields.put(ArticleField.AUTHOR, Authors.of(line("BY")));
    fields.put(ArticleField.DATE, line("PD"));
    fields.put(ArticleField.PUBLISHER, line("SN"));
    fields.put(ArticleField.SECTION, line("SE"));
    fields.put(ArticleField.LANGUAGE, languageTag(line("LA")));
    return fields;
  }

  private String line(String code) {
    return String.join(" ", values(code));
  }

  private static String languageTag(String name) {
    return Stream.of(Locale.getISOLanguages())
        .filter(tag -> Locale.of(tag).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(name))
        .findFirst()
        .orElse("");
  }
}
