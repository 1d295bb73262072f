package org.newsgraph.store;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;

/// Makes the files of a new store whole or not at all.
///
/// TDB2 makes one file after the other and cannot open a store that lacks some: a process killed
/// meanwhile would leave a directory that nobody can use. So they are made in a folder beside their
/// place and moved there together.
final class NewStore {

  private static final String UNFINISHED = "new-";

  private NewStore() {}

  /// Whether a file in a store's directory is left of a making that did not end.
  static boolean isUnfinished(Path file) {
    return file.getFileName().toString().startsWith(UNFINISHED);
  }

  /// Makes the files in the directory; where another process was first, its files stay.
  static void make(Path directory, String data) throws IOException {
    Path unfinished = Files.createTempDirectory(directory, UNFINISHED);
    TDBInternal.expel(DatabaseMgr.connectDatasetGraph(unfinished.toString()));
    try {
      Files.move(unfinished.resolve(data), directory.resolve(data), StandardCopyOption.ATOMIC_MOVE);
    } catch (DirectoryNotEmptyException
        | FileAlreadyExistsException
        | NoSuchFileException anotherWasFirst) {
      // Also where that one has tidied this folder away. Who holds the store is found out when it
      // is opened.
    }
  }

  /// Takes away what was left unfinished; called by who holds the store.
  static void clear(Path directory) throws IOException {
    List<Path> folders;
    try (Stream<Path> files = Files.list(directory)) {
      folders = files.filter(NewStore::isUnfinished).toList();
    }
    for (Path folder : folders) {
      FileUtils.deleteDirectory(folder.toFile());
    }
  }
}
