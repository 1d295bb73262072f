package org.newsgraph.read;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleMetadata;
import org.newsgraph.read.Diagnostic.Position;
import org.newsgraph.read.Diagnostic.Severity;

/// Cleans and checks a draft and makes the article of it.
final class ArticleAssembler {
  private static final Pattern LANGUAGE_TAG =
      Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*");
  private static final Pattern BLANK_LINES = Pattern.compile("\\R\\s*\\R");

  private final ReadOptions options;

  ArticleAssembler(ReadOptions options) {
    this.options = options;
  }

  /// The article with the given id.
  ///
  /// @param place where it comes from, for messages
  /// @throws ReadException where no text is left, too much of it or none in English
  ReadArticle assemble(Draft draft, String id, String place, Optional<Position> position)
      throws ReadException {
    List<String> warnings = new ArrayList<>(draft.warnings());
    TextCleaner cleaner = new TextCleaner();
    Optional<String> headline = line(draft, ArticleField.TITLE, cleaner);
    String text = cleaner.clean(draft.text());
    String body = headline.map(line -> withoutHeadline(text, line)).orElse(text);
    checkLength(body);
    EnglishCheck.check(body);
    String source = place + position.map(p -> ":" + p.line()).orElse("");
    ArticleMetadata metadata = metadata(draft, source, cleaner, warnings);
    cleaner.warning().ifPresent(warnings::add);
    return new ReadArticle(
        new Article(
            id, headline, body, metadata, pages(draft, text, text.length() - body.length())),
        warnings.stream()
            .map(warning -> new Diagnostic(place, position, Severity.WARNING, warning))
            .toList(),
        draft.leftOut());
  }

  /// Where the draft's pages begin in the body, which is the end of the cleaned text.
  private static List<Integer> pages(Draft draft, String text, int bodyBegin) {
    List<Integer> pages = new ArrayList<>();
    for (int page : draft.pages()) {
      int begin = new TextCleaner().clean(draft.text().substring(0, page)).length();
      while (begin < text.length() && Character.isWhitespace(text.charAt(begin))) {
        begin++;
      }
      pages.add(Math.max(0, begin - bodyBegin));
    }
    return pages;
  }

  private void checkLength(String body) throws ReadException {
    if (body.isEmpty()) {
      throw new ReadException("holds no text");
    }
    if (body.length() > options.maxCharacters()) {
      throw new ReadException(
          "its text of %d characters is longer than the limit of %d; split it"
              .formatted(body.length(), options.maxCharacters()));
    }
  }

  private static ArticleMetadata metadata(
      Draft draft, String source, TextCleaner cleaner, List<String> warnings) {
    Optional<String> dateText = line(draft, ArticleField.DATE, cleaner);
    Optional<LocalDate> date = dateText.flatMap(PublicationDate::parse);
    if (dateText.isPresent() && date.isEmpty()) {
      warnings.add(
          "the date \"%s\" is not a valid date and is kept as text; write it as 2015-05-18"
              .formatted(dateText.get()));
    }
    Optional<String> language = line(draft, ArticleField.LANGUAGE, cleaner);
    return new ArticleMetadata(
        line(draft, ArticleField.PUBLISHER, cleaner),
        line(draft, ArticleField.AUTHOR, cleaner),
        date,
        dateText,
        address(draft, warnings),
        language
            .filter(tag -> LANGUAGE_TAG.matcher(tag).matches())
            .map(tag -> tag.replace('_', '-')),
        line(draft, ArticleField.SECTION, cleaner),
        corrections(draft, cleaner),
        draft.copies(),
        source);
  }

  private static List<String> corrections(Draft draft, TextCleaner cleaner) {
    return draft.field(ArticleField.CORRECTION).stream()
        .flatMap(BLANK_LINES::splitAsStream)
        .map(cleaner::cleanLine)
        .filter(line -> !line.isEmpty())
        .distinct()
        .toList();
  }

  private static Optional<URI> address(Draft draft, List<String> warnings) {
    Optional<String> written = draft.field(ArticleField.URL);
    Optional<URI> address = written.flatMap(WebAddress::parse);
    if (written.isPresent() && address.isEmpty()) {
      String shown =
          written.get().length() > 80 ? written.get().substring(0, 80) + "…" : written.get();
      warnings.add("left out the url \"%s\"; it must be an http or https address".formatted(shown));
    }
    return address;
  }

  private static Optional<String> line(Draft draft, ArticleField field, TextCleaner cleaner) {
    return draft.field(field).map(cleaner::cleanLine).filter(line -> !line.isEmpty());
  }

  /// Papers often print the headline again above the text; the article holds it once.
  private static String withoutHeadline(String text, String headline) {
    int end = text.indexOf('\n');
    String firstLine = end < 0 ? text : text.substring(0, end);
    if (!new TextCleaner().cleanLine(firstLine).equals(headline)) {
      return text;
    }
    return end < 0 ? "" : text.substring(end).strip();
  }
}
