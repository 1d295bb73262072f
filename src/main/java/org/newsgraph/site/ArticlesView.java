package org.newsgraph.site;

import java.util.List;
import org.newsgraph.site.HomeView.ArticleLine;

/// One page of the list of articles.
record ArticlesView(String total, List<ArticleLine> articles, Paging paging) {

  ArticlesView {
    articles = List.copyOf(articles);
  }
}
