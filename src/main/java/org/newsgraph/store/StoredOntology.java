package org.newsgraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.newsgraph.ontology.OntologyFile;
import org.newsgraph.ontology.OntologyFiles;

/// The ontology that a store's articles were read for, kept in its folder `ontology` where it is
/// not the program's own.
public final class StoredOntology {

  private static final String FOLDER = "ontology";
  private static final String UNFINISHED = "ontology.new";

  private StoredOntology() {}

  /// Keeps the files for those who serve the store; the program's own are not kept.
  public static void keep(OntologyFiles files, Path store) throws IOException {
    Path folder = store.resolve(FOLDER);
    if (files.sha256().equals(OntologyFiles.shipped().sha256())) {
      FileUtils.deleteDirectory(folder.toFile());
      return;
    }
    Path fresh = store.resolve(UNFINISHED);
    FileUtils.deleteDirectory(fresh.toFile());
    for (OntologyFile file : files.files()) {
      Path target = fresh.resolve(file.name());
      Files.createDirectories(target.resolveSibling(""));
      Files.writeString(target, file.text());
    }
    FileUtils.deleteDirectory(folder.toFile());
    Files.move(fresh, folder);
  }

  /// The files that were kept in the store's folder, if any.
  public static Optional<OntologyFiles> of(Path store) throws IOException {
    Path folder = store.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    List<OntologyFile> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        files.add(new OntologyFile(name, path.toString(), Files.readString(path)));
      }
    }
    return Optional.of(new OntologyFiles(files));
  }
}
