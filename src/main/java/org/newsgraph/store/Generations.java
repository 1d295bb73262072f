package org.newsgraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;

/// The folders `Data-NNNN` of a store, of which TDB2 uses the newest; each is made whole or not at
/// all, and taken away at once.
///
/// TDB2 makes one file after the other and cannot open a store that lacks some: a process killed
/// meanwhile would leave a directory that nobody can use. So they are made in a folder beside their
/// place and moved there together, and moved away together before they are deleted.
final class Generations {

  /// TDB2's file in a store's directory by which a process holds it.
  static final String LOCK = "tdb.lock";

  private static final Pattern NAME = Pattern.compile("Data-(\\d{4,9})");
  private static final String FIRST = name(1);
  private static final String NEW = "new-";
  private static final String OLD = "old-";

  private final Path directory;

  /// The generations in a store's directory, which may be missing.
  Generations(Path directory) {
    this.directory = directory;
  }

  private static String name(int number) {
    return "Data-%04d".formatted(number);
  }

  private static int number(Path generation) {
    return Integer.parseInt(generation.getFileName().toString().substring("Data-".length()));
  }

  /// Whether a file in a store's directory is left of a making or deleting that did not end.
  static boolean isLeftover(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(NEW) || name.startsWith(OLD);
  }

  /// All there are, from the oldest to the newest.
  List<Path> all() {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    return list().stream()
        .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
        .sorted(Comparator.comparingInt(Generations::number))
        .toList();
  }

  private List<Path> list() {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Makes the first, empty; where another process was first, its files stay.
  void makeFirst() throws IOException {
    try {
      make(FIRST, empty -> {});
    } catch (DirectoryNotEmptyException
        | FileAlreadyExistsException
        | NoSuchFileException anotherWasFirst) {
      // Also where that one has tidied the folder away. Who holds the store is found out when it is
      // opened.
    }
  }

  /// Makes the next, whose content is what is written into the empty database.
  ///
  /// @throws IOException where it cannot be put into its place; what the writing throws goes on
  Path makeNext(Consumer<DatasetGraph> content) throws IOException {
    return make(name(number(all().getLast()) + 1), content);
  }

  private Path make(String name, Consumer<DatasetGraph> content) throws IOException {
    Path unfinished = Files.createTempDirectory(directory, NEW);
    try {
      StoreLayout.makeFolder(unfinished.resolve(FIRST));
      fill(DatabaseMgr.connectDatasetGraph(unfinished.toString()), content);
      return Files.move(
          unfinished.resolve(FIRST), directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      // What stopped the making is to be told, not that its remains are still there.
      FileUtils.deleteQuietly(unfinished.toFile());
    }
  }

  private static void fill(DatasetGraph database, Consumer<DatasetGraph> content) {
    try {
      content.accept(database);
    } finally {
      TDBInternal.expel(database, true);
    }
  }

  /// Takes one away that is not in use.
  void delete(Path generation) throws IOException {
    Path gone = Files.createTempDirectory(directory, OLD);
    Files.move(generation, gone.resolve(FIRST), StandardCopyOption.ATOMIC_MOVE);
    FileUtils.deleteDirectory(gone.toFile());
  }

  /// Takes away all that makes a directory a store, called by who holds it; what else lies there
  /// stays.
  void discard() {
    try {
      for (Path generation : all()) {
        delete(generation);
      }
      // The lock goes last: who opens the directory from now on makes a store of his own.
      FileUtils.deleteDirectory(directory.resolve(LabelIndex.FOLDER).toFile());
      Files.deleteIfExists(directory.resolve(LOCK));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove the empty store '" + directory + "'", e);
    }
  }

  /// Deletes a directory if nothing is in it.
  static void deleteIfEmpty(Path directory) {
    try {
      Files.delete(directory);
    } catch (IOException usedByAnother) {
      // Then it is no longer ours.
    }
  }

  /// Takes away what was left half made or half deleted, and tells whether there was any; called by
  /// who holds the store.
  boolean clear() throws IOException {
    List<Path> leftovers = list().stream().filter(Generations::isLeftover).toList();
    for (Path leftover : leftovers) {
      FileUtils.deleteDirectory(leftover.toFile());
    }
    return !leftovers.isEmpty();
  }
}
