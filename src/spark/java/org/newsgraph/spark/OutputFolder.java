package org.newsgraph.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/// The folder that a job writes into: `quads`, `articles`, `failures` and the manifest.
final class OutputFolder {

  static final String QUADS = "quads";
  static final String ARTICLES = "articles";
  static final String FAILURES = "failures";
  private static final String UNFINISHED = Manifest.NAME + ".new";

  private final Path root;
  private final FileSystem system;

  OutputFolder(String root, Configuration hadoop) throws IOException {
    Path named = new Path(root);
    this.system = named.getFileSystem(hadoop);
    // Else a local folder gets a hidden file beside each; the manifest has the checksums.
    system.setWriteChecksum(false);
    this.root = system.makeQualified(named);
  }

  Path path(String file) {
    return new Path(root, file);
  }

  FileSystem system() {
    return system;
  }

  /// The manifest; empty where there is none yet.
  Optional<Manifest> manifest() throws IOException {
    if (system.exists(path(Manifest.NAME))) {
      return Optional.of(read(path(Manifest.NAME)));
    }
    Path unfinished = path(UNFINISHED);
    try {
      // Somebody was stopped between the two last steps of writing, or in the very first.
      if (system.exists(unfinished)) {
        return Optional.of(read(unfinished));
      }
    } catch (JobException cutOff) {
      // As if it had not been begun.
    }
    checkEmpty();
    return Optional.empty();
  }

  /// Nobody else's files are written among, or deleted.
  private void checkEmpty() throws IOException {
    if (system.exists(root)) {
      for (FileStatus file : system.listStatus(root)) {
        if (!file.getPath().getName().equals(UNFINISHED)) {
          throw new JobException(
              "\"%s\" holds files and no %s; name a new folder".formatted(root, Manifest.NAME));
        }
      }
    }
  }

  private Manifest read(Path file) throws IOException {
    byte[] json;
    try (InputStream in = system.open(file)) {
      json = in.readAllBytes();
    }
    try {
      return Manifest.of(json);
    } catch (IOException e) {
      throw new JobException("\"%s\" cannot be read: %s".formatted(file, e.getMessage()));
    }
  }

  /// Writes the manifest; who is stopped meanwhile keeps the former one or has the new one.
  void write(Manifest manifest) throws IOException {
    Path unfinished = path(UNFINISHED);
    Path file = path(Manifest.NAME);
    system.mkdirs(root);
    try (OutputStream out = system.create(unfinished, true)) {
      out.write(manifest.json());
    }
    boolean unused = system.delete(file, false);
    if (!system.rename(unfinished, file)) {
      throw new IOException("\"%s\" cannot be given its name".formatted(unfinished));
    }
  }

  /// Deletes what tasks have left that were repeated or ended with their machine.
  void deleteStrays(Manifest manifest) throws IOException {
    Set<String> known =
        manifest.parts().stream()
            .flatMap(part -> part.files().stream())
            .map(WrittenFile::file)
            .collect(Collectors.toSet());
    for (String folder : List.of(QUADS, ARTICLES, FAILURES)) {
      Path path = path(folder);
      if (system.exists(path)) {
        for (FileStatus file : system.listStatus(path)) {
          if (!known.contains(folder + "/" + file.getPath().getName())) {
            system.delete(file.getPath(), false);
          }
        }
      }
    }
  }
}
