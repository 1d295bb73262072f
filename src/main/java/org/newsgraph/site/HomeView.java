package org.newsgraph.site;

import java.util.List;
import org.newsgraph.query.ArticleEntry;

/// What the first page shows.
///
/// @param ready whether the counts have been made
/// @param totals articles, entities, claims, sources
/// @param things how many named and unnamed things there are by class
/// @param events how many events there are by class
/// @param newest the articles that were published last
record HomeView(
    boolean ready,
    List<Count> totals,
    List<Count> things,
    List<Count> events,
    List<ArticleLine> newest) {

  HomeView {
    totals = List.copyOf(totals);
    things = List.copyOf(things);
    events = List.copyOf(events);
    newest = List.copyOf(newest);
  }

  /// A number of something.
  ///
  /// @param href the page that lists them; empty where there is none
  record Count(String what, String number, String href) {}

  /// An article in a list.
  record ArticleLine(String title, String href, String publisher, String date, String claims) {

    static ArticleLine of(ArticleEntry article) {
      return new ArticleLine(
          article.title().orElse(article.id()),
          "/article/" + Addresses.encoded(article.id()) + ".html",
          article.publisher().orElse(""),
          article.date().map(Time::inWords).orElse(""),
          Words.count(article.claims(), "claim"));
    }
  }
}
