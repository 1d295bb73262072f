package org.newsgraph.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes the articles out of what press databases export: many in one document, each with a head of
/// lines that say where it is from.
///
/// Nexis ends an article with "End of Document", or in older exports begins it with "3 of 50
/// DOCUMENTS"; Factiva ends it with "Document" and a number. The lines between are told by their
/// forms, since neither names them all, or where Factiva gives its index by their [FieldCodes].
final class PressExport {
  private static final Pattern NEXIS_END = Pattern.compile("End of Document");
  private static final Pattern NEXIS_BEGIN = Pattern.compile("\\d+ of \\d+ DOCUMENTS?");
  private static final Pattern FACTIVA_END =
      Pattern.compile("(?:AN\\s+)?Document ([A-Za-z]\\w{19,})");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(headline|byline|section|length|dateline|highlight|body)(?::\\s*|$)(.*)|copyright"
              + " .*");
  private static final Pattern WORDS = Pattern.compile("[\\d,.]+ words");
  private static final Pattern DATE =
      Pattern.compile(
          "(?i)\\b((?:january|february|march|april|may|june|july|august|september|october|november|december)"
              + " \\d{1,2}, \\d{4}|\\d{1,2}"
              + " (?:january|february|march|april|may|june|july|august|september|october|november|december),?"
              + " \\d{4})\\b");
  private static final Pattern RIGHTS = Pattern.compile("(?i)(copyright|©|\\(c\\)) .*");
  private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}.*");
  private static final Pattern LANGUAGE = Pattern.compile("(?i)english|language: english");
  private static final Pattern LENGTH = Pattern.compile("(?i)length: *[\\d,.]+ words.*");
  private static final Pattern NEXIS_TAIL =
      Pattern.compile(
          "(?i)(load-date|language|publication-type|journal code|subject|graphic|classification):?("
              + " .*)?|copyright .*");
  private static final int LONGEST_HEAD = 14;

  private PressExport() {}

  /// The articles of an export; absent where the lines are of another kind.
  static Optional<Drafts> drafts(List<String> paragraphs) {
    List<String> lines =
        paragraphs.stream()
            .flatMap(String::lines)
            .map(line -> line.replace('\u00a0', ' ').strip())
            .filter(line -> !line.isEmpty())
            .toList();
    List<Draft> drafts = new ArrayList<>();
    List<String> article = new ArrayList<>();
    for (String line : lines) {
      Matcher factiva = FACTIVA_END.matcher(line);
      if (factiva.matches()) {
        String number = factiva.group(1);
        FieldCodes.draft(article, number).or(() -> factiva(article, number)).ifPresent(drafts::add);
        article.clear();
      } else if (NEXIS_END.matcher(line).matches() || NEXIS_BEGIN.matcher(line).matches()) {
        nexis(article).ifPresent(drafts::add);
        article.clear();
      } else {
        article.add(line);
      }
    }
    boolean endsUnmarked = lines.stream().anyMatch(line -> NEXIS_BEGIN.matcher(line).matches());
    if (endsUnmarked) {
      nexis(article).ifPresent(drafts::add);
    }
    if (drafts.isEmpty()) {
      return Optional.empty();
    }
    boolean cutOff = !endsUnmarked && nexis(article).or(() -> factiva(article, "")).isPresent();
    return Optional.of(
        cutOff
            ? Drafts.of(drafts, "is cut off: the end of its last article is missing")
            : Drafts.of(drafts));
  }

  /// Whether a file's text has the marks of an export, so that taking it apart is worth the try.
  static boolean isLikely(String text) {
    return text.contains("End of Document")
        || text.contains(" DOCUMENTS")
        || Pattern.compile("\\bDocument [A-Za-z]\\w{19,}\\b").matcher(text).find();
  }

  private static Optional<Draft> factiva(List<String> lines, String number) {
    return FieldCodes.draft(lines, number).or(() -> withoutCodes(lines, number));
  }

  private static Optional<Draft> withoutCodes(List<String> lines, String number) {
    int words = first(lines, 0, WORDS);
    int dated = words < 0 ? -1 : first(lines, words, DATE);
    if (words < 1 || dated < 0 || dated > words + LONGEST_HEAD) {
      return Optional.empty();
    }
    Map<ArticleField, String> fields = new EnumMap<>(ArticleField.class);
    fields.put(ArticleField.ID, number);
    boolean signed = words > 1 && lines.get(words - 1).matches("(?i)by .+");
    if (signed) {
      fields.put(ArticleField.AUTHOR, lines.get(words - 1).substring("by ".length()));
    }
    fields.put(ArticleField.TITLE, lines.get(words - (signed ? 2 : 1)));
    fields.put(ArticleField.DATE, date(lines.get(dated)));
    int paper = dated + 1;
    while (paper < lines.size() && CLOCK.matcher(lines.get(paper)).matches()) {
      paper++;
    }
    if (paper < lines.size()) {
      fields.put(ArticleField.PUBLISHER, lines.get(paper));
    }
    int begin = lastOfHead(lines, dated);
    return Optional.of(
        draft(fields, lines.subList(Math.min(begin + 1, lines.size()), lines.size())));
  }

  /// The line of rights is the last of Factiva's head, or where it is missing that of the language.
  private static int lastOfHead(List<String> lines, int dated) {
    int end = Math.min(lines.size(), dated + LONGEST_HEAD);
    int rights = first(lines.subList(0, end), dated, RIGHTS);
    int language = first(lines.subList(0, end), dated, LANGUAGE);
    return Math.max(Math.max(rights, language), dated);
  }

  private static Optional<Draft> nexis(List<String> lines) {
    int dated = first(lines, 0, DATE);
    int length = first(lines, 0, LENGTH);
    if (dated < 1 || length < 0 || dated > LONGEST_HEAD || length < dated) {
      return Optional.empty();
    }
    Map<ArticleField, String> fields = new EnumMap<>(ArticleField.class);
    fields.put(ArticleField.DATE, date(lines.get(dated)));
    fields.put(ArticleField.PUBLISHER, lines.get(dated - 1));
    if (dated > 1) {
      fields.put(ArticleField.TITLE, lines.get(dated - 2));
    }
    // The head goes on to the line that says how long the article is, and over its other labels.
    int begin = dated + 1;
    boolean labels = false;
    while (begin < lines.size()) {
      Matcher label = LABEL.matcher(lines.get(begin));
      labels |= label.matches();
      if (label.matches()) {
        label(label, fields);
      } else if (begin > length) {
        break;
      } else if (!labels && dated == 1) {
        // Older exports have the headline below the date, sometimes with the edition between them.
        fields.put(ArticleField.TITLE, lines.get(begin));
      }
      begin++;
      if (label.matches() && "body".equalsIgnoreCase(label.group(1))) {
        break;
      }
    }
    List<String> rest = lines.subList(begin, lines.size());
    int end = first(rest, 0, NEXIS_TAIL);
    return Optional.of(draft(fields, end < 0 ? rest : rest.subList(0, end)));
  }

  private static void label(Matcher label, Map<ArticleField, String> fields) {
    if ("headline".equalsIgnoreCase(label.group(1))) {
      fields.put(ArticleField.TITLE, label.group(2));
    } else if ("byline".equalsIgnoreCase(label.group(1))) {
      fields.put(ArticleField.AUTHOR, label.group(2).replaceFirst("(?i)^by ", ""));
    }
  }

  private static Draft draft(Map<ArticleField, String> fields, List<String> body) {
    return new Draft(fields, String.join("\n\n", body), List.of());
  }

  private static int first(List<String> lines, int from, Pattern pattern) {
    for (int i = from; i < lines.size(); i++) {
      boolean found =
          pattern == DATE
              ? lines.get(i).length() < 60 && pattern.matcher(lines.get(i)).find()
              : pattern.matcher(lines.get(i)).matches();
      if (found) {
        return i;
      }
    }
    return -1;
  }

  private static String date(String line) {
    Matcher matcher = DATE.matcher(line);
    return matcher.find() ? matcher.group(1) : line;
  }
}
