package org.newsgraph.site;

import java.util.List;
import org.newsgraph.query.ArticleEntry;
import org.newsgraph.site.HomeView.ArticleLine;

/// All articles, the newest first.
final class ArticlesPage implements Page {

  private static final int PER_PAGE = 50;

  private final Remembered<Holdings> holdings;
  private final Templates templates;

  ArticlesPage(Remembered<Holdings> holdings, Templates templates) {
    this.holdings = holdings;
    this.templates = templates;
  }

  @Override
  public Answer answer(PageRequest request) {
    List<ArticleEntry> articles = holdings.now().map(Holdings::articles).orElse(List.of());
    int page = request.page();
    return templates.page(
        "articles",
        new ArticlesView(
            Words.count(articles.size(), "article"),
            articles.stream()
                .skip((page - 1L) * PER_PAGE)
                .limit(PER_PAGE)
                .map(ArticleLine::of)
                .toList(),
            Paging.of(page, (long) page * PER_PAGE < articles.size(), "/articles")));
  }
}
