package org.newsgraph.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;

/// Gathers articles until there are enough of them, or they have waited long enough, for one
/// transaction.
///
/// Each commit writes anew all blocks of the trees that it touches, so that few of many articles
/// cost less time and far less room on disk than many of few. In a large store these are nearly all
/// blocks, whatever is written: the longer a commit takes, the longer the next batch waits, so that
/// commits never take more than a small part of the time. What waits is lost with a kill, and built
/// again by the next run.
final class Batch {

  /// As many graphs as memory should hold.
  private static final int MAX_ARTICLES = 500;

  private static final Duration MIN_WAIT = Duration.ofSeconds(10);

  /// How many times as long as the last commit took a batch waits.
  private static final int WAIT_OF_COMMITS = 20;

  private final GraphSink sink;
  private final BuildListener listener;
  private final InstantSource clock;
  private final List<Outcome.Built> articles = new ArrayList<>();
  private Instant since = Instant.EPOCH;
  private Duration wait = MIN_WAIT;

  Batch(GraphSink sink, BuildListener listener, InstantSource clock) {
    this.sink = sink;
    this.listener = listener;
    this.clock = clock;
  }

  void add(Outcome.Built article) {
    if (articles.isEmpty()) {
      since = clock.instant();
    }
    articles.add(article);
    if (articles.size() >= MAX_ARTICLES || remainingMillis() <= 0) {
      flush();
    }
  }

  /// How long the batch may still wait for another article.
  long remainingMillis() {
    return articles.isEmpty()
        ? Long.MAX_VALUE
        : Duration.between(clock.instant(), since.plus(wait)).toMillis();
  }

  void flush() {
    if (articles.isEmpty()) {
      return;
    }
    List<DatasetGraph> datasets = articles.stream().map(a -> a.graphs().dataset()).toList();
    List<String> ids = articles.stream().map(a -> a.graphs().article().id()).toList();
    articles.clear();
    Instant begin = clock.instant();
    sink.accept(datasets);
    Duration commit = Duration.between(begin, clock.instant());
    wait = Collections.max(List.of(MIN_WAIT, commit.multipliedBy(WAIT_OF_COMMITS)));
    listener.committed(ids);
  }
}
