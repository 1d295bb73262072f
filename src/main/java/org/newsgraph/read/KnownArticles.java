package org.newsgraph.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleKeys;

/// The articles of one run, so that none is read twice: from a feed and from its page, from two
/// exports, from an archive and by its address.
final class KnownArticles {
  private final Map<String, String> sources = new HashMap<>();

  /// Where the same article came from before; empty where it is new, and is known from now on.
  Optional<String> take(Article article) {
    String source = article.metadata().source();
    Optional<String> known = Optional.empty();
    for (String key : ArticleKeys.of(article)) {
      String first = sources.putIfAbsent(key, source);
      if (known.isEmpty() && first != null && !first.equals(source)) {
        known = Optional.of(first);
      }
    }
    return known;
  }
}
