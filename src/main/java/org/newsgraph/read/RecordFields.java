package org.newsgraph.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/// Makes drafts of records of named values: JSON objects and rows of tables.
///
/// A field is under the key that the user names, else under one that programs of the field use:
/// news-please, trafilatura, NewsAPI, IPTC's ninjs, CSL-JSON, schema.org.
final class RecordFields {
  private static final Map<ArticleField, List<String>> KNOWN = new EnumMap<>(ArticleField.class);
  private static final Pattern MARKUP =
      Pattern.compile("(?i)</(p|div|li|h\\d|span|a|b|i|em)>|<br\\b");

  static {
    KNOWN.put(ArticleField.ID, List.of("guid"));
    KNOWN.put(ArticleField.TITLE, List.of("headline", "headlines", "name"));
    KNOWN.put(
        ArticleField.PUBLISHER,
        List.of(
            "source-hostname",
            "sitename",
            "site_name",
            "newspaper",
            "outlet",
            "container-title",
            "publication",
            "source",
            "source_domain",
            "hostname",
            "provider"));
    KNOWN.put(
        ArticleField.DATE,
        List.of(
            "date_publish",
            "datePublished",
            "date_published",
            "published",
            "publishedAt",
            "published_at",
            "publication_date",
            "publish_date",
            "pubDate",
            "issued",
            "firstcreated",
            "versioncreated"));
    KNOWN.put(ArticleField.AUTHOR, List.of("authors", "byline", "creator"));
    KNOWN.put(ArticleField.URL, List.of("link", "source_url", "source", "uri"));
    KNOWN.put(ArticleField.LANGUAGE, List.of("lang"));
    KNOWN.put(
        ArticleField.TEXT,
        List.of(
            "maintext",
            "body",
            "bodies",
            "body_text",
            "body_xhtml",
            "articleBody",
            "content",
            "fulltext",
            "full_text",
            "raw_text"));
  }

  private final Map<ArticleField, String> fieldNames;

  RecordFields(Map<ArticleField, String> fieldNames) {
    this.fieldNames = Map.copyOf(fieldNames);
  }

  /// The values of one record.
  interface Values {
    /// The value of a key, whatever its case; absent where there is none.
    ///
    /// @throws ReadException where it is no text
    Optional<String> of(String key) throws ReadException;
  }

  /// The draft of a record.
  ///
  /// @throws ReadException where it has no text
  Draft draft(Values values) throws ReadException {
    Map<ArticleField, String> fields = new EnumMap<>(ArticleField.class);
    for (ArticleField field : ArticleField.values()) {
      Optional<String> value = value(field, values);
      if (value.isPresent()) {
        fields.put(field, value.get());
      }
    }
    List<String> warnings = new ArrayList<>();
    Optional<String> text = Optional.ofNullable(fields.remove(ArticleField.TEXT));
    if (text.isEmpty() && isUsual(ArticleField.TEXT)) {
      text = values.of("abstract").filter(summary -> !summary.isBlank());
      text.ifPresent(summary -> warnings.add("there is no text, only an abstract, which was read"));
    }
    if (text.isEmpty()) {
      throw new ReadException(
          "no text under the key \"%s\"; map the field \"text\" to the key that holds it"
              .formatted(fieldNames.get(ArticleField.TEXT)));
    }
    return new Draft(fields, withoutMarkup(text.get()), warnings);
  }

  private Optional<String> value(ArticleField field, Values values) throws ReadException {
    List<String> keys = new ArrayList<>();
    keys.add(fieldNames.getOrDefault(field, field.key()));
    if (isUsual(field)) {
      keys.addAll(KNOWN.getOrDefault(field, List.of()));
    }
    for (String key : keys) {
      Optional<String> value = values.of(key);
      if (value.isPresent() && fits(field, key, value.get())) {
        return value;
      }
    }
    return Optional.empty();
  }

  /// The value of a field under another key that programs of the field use.
  ///
  /// @param values by key in small letters
  static Optional<String> underOtherKey(ArticleField field, Map<String, String> values) {
    for (String key : KNOWN.getOrDefault(field, List.of())) {
      String value = values.getOrDefault(key.toLowerCase(Locale.ROOT), "");
      if (fits(field, key, value)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /// Whether the user has named no other key for the field.
  private boolean isUsual(ArticleField field) {
    return field.key().equals(fieldNames.getOrDefault(field, field.key()));
  }

  /// `source` is a paper in some records and an address in others.
  private static boolean fits(ArticleField field, String key, String value) {
    if (value.isBlank()) {
      return false;
    }
    boolean usual = key.equals(field.key());
    return switch (field) {
      case URL -> usual || WebAddress.looksLike(value);
      case PUBLISHER -> usual || !WebAddress.looksLike(value);
      default -> true;
    };
  }

  private static String withoutMarkup(String text) {
    return MARKUP.matcher(text).find() ? BlockText.of(Jsoup.parse(text).body()) : text;
  }
}
