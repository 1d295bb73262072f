package org.newsgraph.read;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A paragraph of a word processor's document.
///
/// @param heading whether it is set as a title or heading is: by its style, or all in bold
record WordParagraph(String text, boolean heading) {
  private static final int LONGEST_HEADLINE = 250;

  /// The drafts of a document: the articles of a press database's export, or one.
  static Drafts drafts(List<WordParagraph> document) {
    List<WordParagraph> filled = document.stream().filter(p -> !p.text().isBlank()).toList();
    return PressExport.drafts(filled.stream().map(WordParagraph::text).toList())
        .orElseGet(() -> Drafts.of(article(filled)));
  }

  private static Draft article(List<WordParagraph> document) {
    boolean titled =
        !document.isEmpty()
            && document.getFirst().heading()
            && document.getFirst().text().length() <= LONGEST_HEADLINE;
    String text =
        document.stream()
            .skip(titled ? 1 : 0)
            .map(WordParagraph::text)
            .collect(Collectors.joining("\n\n"));
    PaperHead head = PaperHead.of(text);
    Map<ArticleField, String> fields = new EnumMap<>(ArticleField.class);
    fields.putAll(head.fields());
    if (titled) {
      fields.put(ArticleField.TITLE, document.getFirst().text());
    }
    return new Draft(fields, text.substring(head.length()), List.of());
  }
}
