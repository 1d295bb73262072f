package org.newsgraph.site;

import java.util.List;
import java.util.Optional;
import org.newsgraph.query.SourcePage;
import org.newsgraph.site.TextMarks.Paragraph;
import org.newsgraph.site.TextMarks.Sentence;

/// What an article's page shows.
///
/// @param headline the marked headline; empty where the article has none
/// @param byline publisher, author and day
/// @param source the web address that it was read from, where it is one
/// @param data the article's graph in several syntaxes
/// @param named the named things of the article by kind
record ArticleView(
    String id,
    String title,
    List<Sentence> headline,
    List<String> byline,
    Optional<String> source,
    List<DataLink> data,
    List<Paragraph> paragraphs,
    List<FactView> facts,
    List<NamedGroup> named) {

  ArticleView {
    headline = List.copyOf(headline);
    byline = List.copyOf(byline);
    data = List.copyOf(data);
    paragraphs = List.copyOf(paragraphs);
    facts = List.copyOf(facts);
    named = List.copyOf(named);
  }

  /// One telling beside the text.
  ///
  /// @param index its number on the page, by which words of the text are marked
  /// @param ids the names of its claims on the page
  /// @param sentenceId the name of its sentence on the page
  /// @param page where its sentence is in a PDF
  record FactView(
      int index,
      List<String> ids,
      String kind,
      Phrase phrase,
      String confidence,
      String sentenceId,
      Optional<SourcePage> page,
      String turtle) {}

  /// Named things of one kind.
  record NamedGroup(String kind, List<Term> things) {}
}
