package org.newsgraph.read;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How inputs are read.
///
/// @param fieldNames which key of a JSONL object holds each field
/// @param maxBytes the largest file, page or JSONL line that is read
/// @param maxCharacters the longest article text, in UTF-16 code units
/// @param leftOut whether to keep what is left out of pages, for those who want to see it
/// @param keepDuplicates whether to read an article each time that it comes
/// @param follow whether to read the pages that feeds link to, in the place of what feeds say
public record ReadOptions(
    Map<ArticleField, String> fieldNames,
    int maxBytes,
    int maxCharacters,
    boolean leftOut,
    boolean keepDuplicates,
    boolean follow) {

  private static final int MAX_BYTES = 20 * 1024 * 1024;
  private static final long FILE_FACTOR = 10;
  private static final int MAX_CHARACTERS = 1_000_000;

  public ReadOptions {
    fieldNames = Map.copyOf(fieldNames);
  }

  /// Options that keep nothing of what is left out.
  public ReadOptions(Map<ArticleField, String> fieldNames, int maxBytes, int maxCharacters) {
    this(fieldNames, maxBytes, maxCharacters, false, false, false);
  }

  /// JSONL keys named as the fields are, 20 MiB an input, a million characters an article.
  public static ReadOptions standard() {
    Map<ArticleField, String> names = new EnumMap<>(ArticleField.class);
    for (ArticleField field : ArticleField.values()) {
      names.put(field, field.key());
    }
    return new ReadOptions(names, MAX_BYTES, MAX_CHARACTERS);
  }

  /// These options with other JSONL keys: `{"text": "body"}` reads the text from `body`.
  ///
  /// @throws IllegalArgumentException where a name is no field's
  public ReadOptions withFieldNames(Map<String, String> keysByField) {
    Map<ArticleField, String> names = new EnumMap<>(fieldNames);
    keysByField.forEach((name, key) -> names.put(field(name), key));
    return new ReadOptions(names, maxBytes, maxCharacters, leftOut, keepDuplicates, follow);
  }

  /// The largest file of a kind that holds pictures, or many articles, beside the text.
  int maxFileBytes() {
    return (int) Math.min(FILE_FACTOR * maxBytes, Integer.MAX_VALUE - 8L);
  }

  /// These options, keeping what is left out.
  public ReadOptions withLeftOut() {
    return new ReadOptions(fieldNames, maxBytes, maxCharacters, true, keepDuplicates, follow);
  }

  /// These options, reading also what was read already.
  public ReadOptions withDuplicates() {
    return new ReadOptions(fieldNames, maxBytes, maxCharacters, leftOut, true, follow);
  }

  /// These options, reading the pages that feeds link to.
  public ReadOptions withFollow() {
    return new ReadOptions(fieldNames, maxBytes, maxCharacters, leftOut, keepDuplicates, true);
  }

  private static ArticleField field(String name) {
    return ArticleField.ofKey(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no field is called \"%s\"; the fields are %s"
                        .formatted(
                            name,
                            Stream.of(ArticleField.values())
                                .map(ArticleField::key)
                                .collect(Collectors.joining(", ")))));
  }
}
