package org.newsgraph.pipeline;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.newsgraph.interpret.Interpreter;
import org.newsgraph.model.Article;
import org.newsgraph.model.Reading;

/// The network that the program ships, loaded once in a process and shared by all who read with it.
public final class SharedNetwork {

  private static final long LEAST_HEAP = 1000L << 20;

  private static Optional<CompletableFuture<Interpreter>> loading = Optional.empty();

  private SharedNetwork() {}

  /// Begins to load the network on a thread of its own, unless it is loaded; the first article
  /// waits for it.
  ///
  /// @throws IllegalStateException at once where loading would end without memory after a long time
  public static synchronized Function<Article, Reading> load() {
    if (loading.filter(future -> !future.isCompletedExceptionally()).isEmpty()) {
      checkMemory();
      loading =
          Optional.of(
              CompletableFuture.supplyAsync(
                  Interpreter::load,
                  task -> Thread.ofPlatform().daemon().name("model").start(task)));
    }
    CompletableFuture<Interpreter> network = loading.orElseThrow();
    return article -> network.join().read(article);
  }

  /// Fails where Java may take too little memory for the network.
  ///
  /// @throws IllegalStateException where it may
  public static void checkMemory() {
    long bytes = Runtime.getRuntime().maxMemory();
    if (bytes < LEAST_HEAP) {
      throw new IllegalStateException(
          ("the language models need %d MB of memory, and %d are allowed; set NEWSGRAPH_MEMORY=2g,"
                  + " with Spark --executor-memory 2g, elsewhere -Xmx2g")
              .formatted(LEAST_HEAP >> 20, bytes >> 20));
    }
  }
}
