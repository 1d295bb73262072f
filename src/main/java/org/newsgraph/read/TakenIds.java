package org.newsgraph.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.read.Diagnostic.Position;
import org.newsgraph.read.Diagnostic.Severity;

/// The ids of one run and who has them, so that no two articles share one.
final class TakenIds {
  private record Owner(String place, Optional<Position> position) {
    @Override
    public String toString() {
      return place + position.map(p -> ":" + p.line()).orElse("");
    }
  }

  private final Map<String, Owner> owners = new HashMap<>();

  /// Takes an id for an input; empty where it was free, else what becomes of the input.
  Optional<ReadOutcome> take(String id, String place, Optional<Position> position) {
    Owner owner = owners.putIfAbsent(id, new Owner(place, position));
    if (owner == null) {
      return Optional.empty();
    }
    if (owner.position().equals(position) && isSameFile(owner.place(), place)) {
      return Optional.of(
          new ReadSkipped(new Diagnostic(place, position, Severity.NOTE, "skipped: already read")));
    }
    return Optional.of(
        new ReadFailure(
            new Diagnostic(
                place,
                position,
                Severity.ERROR,
                "the id \"%s\" is already taken by %s; give one of them another name"
                    .formatted(id, owner))));
  }

  static boolean isSameFile(String first, String second) {
    if (first.equals(second)) {
      return true;
    }
    try {
      return Files.isSameFile(Path.of(first), Path.of(second));
    } catch (IOException | InvalidPathException noFiles) {
      return false;
    }
  }
}
