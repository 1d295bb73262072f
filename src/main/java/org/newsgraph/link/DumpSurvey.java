package org.newsgraph.link;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// What a first reading of a dump finds out: the tree of classes, and what is referred to.
///
/// @param identity tells whether a dump is the one that was surveyed
record DumpSurvey(String identity, String sha256, ClassTree classes, ReferenceCounts references) {

  void write(Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
      out.writeUTF(identity);
      out.writeUTF(sha256);
      classes.write(out);
      references.write(out);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /// The survey in the file; empty where there is none, or one of another dump.
  static Optional<DumpSurvey> read(Path file, String identity) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      if (!in.readUTF().equals(identity)) {
        return Optional.empty();
      }
      return Optional.of(
          new DumpSurvey(identity, in.readUTF(), ClassTree.read(in), ReferenceCounts.read(in)));
    }
  }

  /// Tells a dump by size and time of its file: reading it all to know would take hours.
  static String identity(Path dump) throws IOException {
    return Files.size(dump) + " " + Files.getLastModifiedTime(dump).toMillis();
  }
}
