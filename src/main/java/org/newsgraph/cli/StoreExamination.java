package org.newsgraph.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.newsgraph.store.DiskSpace;
import org.newsgraph.store.RunningServer;
import org.newsgraph.store.StoreCheck;
import org.newsgraph.store.StoreException;
import org.newsgraph.store.Tdb2Store;

/// What `newsgraph doctor` finds out about a store's directory and its disk.
final class StoreExamination {

  private static final String STORE = "store";
  private static final String DISK = "disk";

  /// Reading more for damage takes longer than one waits for.
  private static final long MOST_READ = 1L << 30;

  private final Path directory;

  StoreExamination(Path directory) {
    this.directory = directory;
  }

  Finding store() {
    try {
      Optional<RunningServer> server = RunningServer.find(directory);
      if (server.isPresent()) {
        return Finding.ok(
            STORE,
            "\"%s\" is served at %s by process %d"
                .formatted(directory, server.get().query(), server.get().pid()));
      }
      if (Files.notExists(directory)) {
        return Finding.note(
            STORE, "none in \"%s\" yet; newsgraph build makes it".formatted(directory));
      }
      try (Tdb2Store store = Tdb2Store.open(directory)) {
        return opened(store);
      }
    } catch (StoreException e) {
      return Finding.problem(STORE, String.valueOf(e.getMessage()));
    } catch (RuntimeException | InternalError e) {
      // There is nothing that TDB2 may not throw when its files are damaged.
      return damaged(e.toString());
    }
  }

  private String name() {
    return "\"%s\"".formatted(directory);
  }

  private Finding damaged(String fault) {
    return Finding.problem(
        STORE,
        "%s is damaged (%s); build it again in another directory"
            .formatted(name(), fault.replaceAll("\\s*\\R\\s*", "; ")));
  }

  private Finding opened(Tdb2Store store) {
    long bytes = store.space().allocated();
    String size =
        "%s has %s in %s"
            .formatted(
                name(),
                Amounts.count(store.articles().size(), "article", "articles"),
                Amounts.bytes(bytes));
    if (bytes > MOST_READ) {
      return Finding.ok(STORE, size + "; newsgraph check reads it for damage");
    }
    List<String> faults = StoreCheck.faults(store);
    return faults.isEmpty() ? Finding.ok(STORE, size + ", no damage") : damaged(faults.getFirst());
  }

  Finding disk() {
    try {
      DiskSpace.check(directory);
      return Finding.ok(DISK, Amounts.bytes(DiskSpace.free(directory)) + " free for the store");
    } catch (StoreException e) {
      return Finding.problem(DISK, String.valueOf(e.getMessage()));
    }
  }
}
