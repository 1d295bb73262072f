package org.newsgraph.site;

import java.util.List;
import org.newsgraph.query.ArticleList;
import org.newsgraph.site.HomeView.ArticleLine;

/// All articles, the newest first.
final class ArticlesPage implements Page {

  private static final int PER_PAGE = 50;

  private final Remembered<Holdings> holdings;
  private final ArticleList list;
  private final Templates templates;

  ArticlesPage(Remembered<Holdings> holdings, ArticleList list, Templates templates) {
    this.holdings = holdings;
    this.list = list;
    this.templates = templates;
  }

  @Override
  public Answer answer(PageRequest request) {
    List<String> articles = holdings.now().map(Holdings::articles).orElse(List.of());
    int page = request.page();
    return templates.page(
        "articles",
        new ArticlesView(
            Words.count(articles.size(), "article"),
            list
                .of(articles.stream().skip((page - 1L) * PER_PAGE).limit(PER_PAGE).toList())
                .stream()
                .map(ArticleLine::of)
                .toList(),
            Paging.of(page, (long) page * PER_PAGE < articles.size(), "/articles")));
  }
}
