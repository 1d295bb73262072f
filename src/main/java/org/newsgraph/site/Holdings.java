package org.newsgraph.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.rdflink.RDFLink;
import org.newsgraph.query.ArticleList;

/// The articles that the store holds, by their IRIs.
///
/// @param articles the newest first; those without a day come last
/// @param ranks each article's place in that list
record Holdings(List<String> articles, Map<String, Integer> ranks) {

  Holdings {
    articles = List.copyOf(articles);
    ranks = Map.copyOf(ranks);
  }

  static Holdings read(RDFLink link) {
    List<String> articles = new ArticleList(link).newestFirst();
    Map<String, Integer> ranks = new HashMap<>();
    for (int i = 0; i < articles.size(); i++) {
      ranks.put(articles.get(i), i);
    }
    return new Holdings(articles, ranks);
  }

  /// Those of the articles that were there, the newest first.
  List<String> newestFirst(Stream<String> some) {
    return some.map(ranks::get)
        .filter(Objects::nonNull)
        .mapToInt(Integer::intValue)
        .sorted()
        .distinct()
        .mapToObj(articles::get)
        .toList();
  }
}
