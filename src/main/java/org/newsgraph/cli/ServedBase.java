package org.newsgraph.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.Statistics;
import org.newsgraph.store.Store;

/// The base IRI under which a store is served: what its IRIs begin with, since they are made once,
/// when the store is built, and served and exported as they are.
final class ServedBase {

  private ServedBase() {}

  /// The base of most of the store's articles, or the one asked for.
  ///
  /// @throws UsageException where articles are there and none has the base asked for
  static String of(Store store, Optional<String> asked) {
    List<String> bases = bases(store);
    if (asked.isPresent() && !bases.isEmpty() && !bases.contains(asked.get())) {
      throw new UsageException(
          "--base \"%s\" is not what the IRIs of store \"%s\" begin with, which is \"%s\"; leave it out, or build the store again with it"
              .formatted(asked.get(), store.location(), bases.getFirst()));
    }
    return asked.or(() -> bases.stream().findFirst()).orElse(ArticleIri.DEFAULT_BASE);
  }

  private static List<String> bases(Store store) {
    Map<String, Long> articles =
        store.articleIris().stream()
            .collect(Collectors.groupingBy(ArticleIri::base, Collectors.counting()));
    return articles.entrySet().stream()
        .sorted(Statistics.MOST_FREQUENT_FIRST)
        .map(Map.Entry::getKey)
        .toList();
  }
}
