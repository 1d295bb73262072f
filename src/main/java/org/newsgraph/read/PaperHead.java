package org.newsgraph.read;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The lines that a document prints between headline and text: who wrote it, and when.
///
/// @param fields what they say
/// @param length how many characters of the text they take, with the blank lines after them
record PaperHead(Map<ArticleField, String> fields, int length) {
  private static final int LONGEST = 100;
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:By|BY|Author:|Von|Par) ((?:[\\p{Lu}][\\p{L}.'’-]*|and|AND|,|&|de|van|von)(?: |, |,|$)){1,8}");

  /// A name of two words at least, and at the end a year.
  static final Pattern DATED_BYLINE =
      Pattern.compile("(?:By|BY) \\p{Lu}\\S* \\p{Lu}.*, .*\\b\\d{4}");

  private static final Pattern DATED =
      Pattern.compile("(?i)(?:published|posted|date|updated)?(?: on)?:?\\s*(.*)");

  PaperHead {
    fields = Map.copyOf(fields);
  }

  /// The head of a text whose paragraphs are separated by blank lines.
  static PaperHead of(String text) {
    Map<ArticleField, String> fields = new EnumMap<>(ArticleField.class);
    int begin = 0;
    while (begin < text.length()) {
      int end = text.indexOf("\n\n", begin);
      if (end < 0 || !read(text.substring(begin, end).strip(), fields)) {
        break;
      }
      begin = end + 2;
    }
    return new PaperHead(fields, begin);
  }

  private static boolean read(String line, Map<ArticleField, String> fields) {
    if (line.length() > LONGEST) {
      return false;
    }
    if (readDatedByline(line, fields)) {
      return true;
    }
    Optional<String> date =
        Optional.of(DATED.matcher(line))
            .filter(Matcher::matches)
            .map(matcher -> matcher.group(1))
            .filter(written -> PublicationDate.parse(written).isPresent());
    if (date.isPresent()) {
      return fields.putIfAbsent(ArticleField.DATE, date.get()) == null;
    }
    return BYLINE.matcher(line).matches()
        && fields.putIfAbsent(ArticleField.AUTHOR, line.substring(line.indexOf(' ') + 1)) == null;
  }

  /// "By Ida Holm, Runa Daily, 3 February 2024": the names before the first comma, and the date.
  private static boolean readDatedByline(String line, Map<ArticleField, String> fields) {
    int names = line.indexOf(", ");
    if (fields.containsKey(ArticleField.AUTHOR)
        || !DATED_BYLINE.matcher(line).matches()
        || !BYLINE.matcher(line.substring(0, names)).matches()) {
      return false;
    }
    for (int at = names; at > 0; at = line.indexOf(", ", at + 1)) {
      String date = line.substring(at + 2);
      String author = Authors.of(line.substring(0, names));
      if (!author.isEmpty() && PublicationDate.parse(date).isPresent()) {
        fields.putIfAbsent(ArticleField.DATE, date);
        fields.put(ArticleField.AUTHOR, author);
        return true;
      }
    }
    return false;
  }
}
