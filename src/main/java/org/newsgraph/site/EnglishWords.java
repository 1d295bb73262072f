package org.newsgraph.site;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.newsgraph.ontology.ShippedFile;

/// The lists of words in `english.properties`, which says what each is.
enum EnglishWords {
  PREPOSITIONS,
  CONNECTING,
  NEGATIONS,
  COUNTED,
  ARTICLES,
  DETERMINERS,
  BE,
  AUXILIARIES,
  ADVERBS,
  PREDICATES;

  private static final class Lists {
    private static final Properties ALL = read();

    private static Properties read() {
      Properties lists = new Properties();
      try {
        lists.load(new StringReader(ShippedFile.text(EnglishWords.class, "english.properties")));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return lists;
    }
  }

  @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable, but its type does not say so.
  private final Set<String> words =
      Set.of(
          Objects.requireNonNull(Lists.ALL.getProperty(name().toLowerCase(Locale.ROOT)))
              .split("\\s+"));

  /// Whether the word is in the list, in whatever case.
  boolean contains(String word) {
    return words.contains(word.toLowerCase(Locale.ROOT));
  }

  /// Whether any word of the text is.
  boolean anyIn(String text) {
    return Arrays.stream(text.split("\\W+")).anyMatch(this::contains);
  }
}
