package org.newsgraph.site;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdflink.RDFLink;
import org.newsgraph.query.ArticleEntry;
import org.newsgraph.query.ArticleList;
import org.newsgraph.model.Statistics;
import org.newsgraph.query.StatisticsReader;

/// What the store holds: its articles and counts.
///
/// @param articles the newest first; those without a day come last
/// @param ranks each article's place in that list, by its IRI
record Holdings(List<ArticleEntry> articles, Map<String, Integer> ranks, Statistics statistics) {

  Holdings {
    articles = List.copyOf(articles);
    ranks = Map.copyOf(ranks);
  }

  /// Reads the whole store, which takes seconds where it is large.
  static Holdings read(RDFLink link) {
    List<ArticleEntry> articles =
        new ArticleList(link)
            .all().stream()
                .sorted(
                    Comparator.comparing(
                            (ArticleEntry article) -> article.date().orElse(""),
                            Comparator.reverseOrder())
                        .thenComparing(ArticleEntry::id))
                .toList();
    Map<String, Integer> ranks = new HashMap<>();
    for (int i = 0; i < articles.size(); i++) {
      ranks.put(articles.get(i).iri(), i);
    }
    return new Holdings(articles, ranks, new StatisticsReader(link).read());
  }

  /// The article of this IRI, if it was there.
  Optional<ArticleEntry> article(String iri) {
    return Optional.ofNullable(ranks.get(iri)).map(articles::get);
  }

  /// Orders articles by their IRIs, the newest first; unknown ones come last.
  Comparator<String> newestFirst() {
    return Comparator.comparing((String iri) -> ranks.getOrDefault(iri, Integer.MAX_VALUE))
        .thenComparing(Comparator.naturalOrder());
  }
}
