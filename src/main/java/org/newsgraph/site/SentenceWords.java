package org.newsgraph.site;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.query.SpanIri;

/// The words of a sentence around what it names.
///
/// @param text the sentence
/// @param place where it stands
record SentenceWords(String text, SpanIri place) {

  private static final Pattern LAST_WORDS = Pattern.compile("(?:[\\p{L}'’-]+\\s+){1,5}$");

  /// The sentence of a telling.
  static SentenceWords of(Telling telling) {
    return new SentenceWords(telling.ground().sentence(), telling.ground().evidence());
  }

  /// The words right before a place, the last one last, as far as no punctuation parts them.
  List<String> before(SpanIri span) {
    return from(span.begin())
        .map(index -> LAST_WORDS.matcher(text.substring(0, index)))
        .filter(Matcher::find)
        .map(found -> List.of(found.group().strip().split("\\s+")))
        .orElse(List.of());
  }

  /// The words from the end of one place to the begin of a later one; absent where it is no later.
  Optional<List<String>> between(SpanIri first, SpanIri later) {
    return first.end() <= later.begin()
        ? from(first.end())
            .flatMap(begin -> from(later.begin()).map(end -> text.substring(begin, end).strip()))
            .map(words -> words.isEmpty() ? List.of() : List.of(words.split("\\s+")))
        : Optional.empty();
  }

  /// Whether a quotation mark stands right before the place.
  boolean isQuoted(SpanIri span) {
    return from(span.begin())
        .filter(index -> index > 0 && "\"“‘„«".indexOf(text.charAt(index - 1)) >= 0)
        .isPresent();
  }

  /// The words at a place; empty where it lies outside of the sentence.
  String at(SpanIri span) {
    return from(span.begin())
        .flatMap(first -> from(span.end()).map(end -> text.substring(first, end)))
        .orElse("");
  }

  private Optional<Integer> from(int position) {
    int offset = position - place.begin();
    return offset >= 0 && offset <= text.codePointCount(0, text.length())
        ? Optional.of(text.offsetByCodePoints(0, offset))
        : Optional.empty();
  }
}
