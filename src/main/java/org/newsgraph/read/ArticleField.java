package org.newsgraph.read;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an input can say of an article; the lower-case name is its key in front matter and JSON.
public enum ArticleField {
  /// The article's id.
  ID,
  /// The headline.
  TITLE,
  /// The newspaper, agency or site.
  PUBLISHER,
  /// The day of publication.
  DATE,
  /// Who wrote it.
  AUTHOR,
  /// Where it was published.
  URL,
  /// The language's BCP 47 tag.
  LANGUAGE,
  /// The part of the newspaper: politics, sport.
  SECTION,
  /// What corrects it; several are separated by blank lines.
  CORRECTION,
  /// The text.
  TEXT;

  /// The key that this field goes by: `title`, `publisher`, …
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The field of a key, whatever its case.
  public static Optional<ArticleField> ofKey(String key) {
    return Arrays.stream(values()).filter(field -> field.key().equalsIgnoreCase(key)).findFirst();
  }
}
