package org.newsgraph.ontology;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.newsgraph.model.Sha256;

/// The Turtle files of an ontology's folder, sorted by name: terms, shapes and `lexicon/*.ttl`.
public record OntologyFiles(List<OntologyFile> files) implements Serializable {

  static final String LEXICON_FOLDER = "lexicon/";
  static final String SHAPES = "shapes.ttl";
  static final String TERMS = "newsgraph.ttl";
  private static final String ROOT = "ontology/";
  static final String ENDING = ".ttl";

  /// The given files, put in order.
  public OntologyFiles {
    files = files.stream().sorted(Comparator.comparing(OntologyFile::name)).toList();
  }

  /// The files that come with the program.
  public static OntologyFiles shipped() throws IOException {
    ClassLoader loader = OntologyFiles.class.getClassLoader();
    return ofClassPath(loader == null ? ClassLoader.getSystemClassLoader() : loader);
  }

  /// The files of the folder `ontology/` on a class path, in a jar or not.
  public static OntologyFiles ofClassPath(ClassLoader loader) throws IOException {
    URL terms = loader.getResource(ROOT + TERMS);
    if (terms == null) {
      throw new FileNotFoundException(
          "no \"" + ROOT + TERMS + "\" on the class path; build the program again");
    }
    if (terms.openConnection() instanceof JarURLConnection connection) {
      connection.setUseCaches(false);
      try (JarFile jar = connection.getJarFile()) {
        return ofJar(jar);
      }
    }
    return read(Path.of(URI.create(terms.toString())).resolveSibling(""), ROOT);
  }

  /// The files of a folder on disk, and those of the program that they import; it must hold
  /// `newsgraph.ttl` or a file that imports the program's terms.
  public static OntologyFiles ofFolder(Path folder) throws IOException {
    List<OntologyFile> own =
        Files.isDirectory(folder) ? read(folder, folder + "/").files() : List.of();
    List<OntologyFile> all = OntologyImports.follow(own);
    if (all.stream().noneMatch(OntologyFile::isTerms)) {
      throw new FileNotFoundException(
          "no \"%s\" in \"%s\" and no import of <%s>; name a folder that holds an ontology"
              .formatted(TERMS, folder, OntologyImports.TERMS));
    }
    return new OntologyFiles(all);
  }

  private static OntologyFiles ofJar(JarFile jar) throws IOException {
    List<OntologyFile> files = new ArrayList<>();
    for (JarEntry entry : jar.stream().toList()) {
      String path = entry.getName();
      if (path.startsWith(ROOT) && isOntologyFile(path.substring(ROOT.length()))) {
        try (InputStream stream = jar.getInputStream(entry)) {
          String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
          files.add(new OntologyFile(path.substring(ROOT.length()), path, text));
        }
      }
    }
    return new OntologyFiles(files);
  }

  private static OntologyFiles read(Path folder, String prefix) throws IOException {
    List<OntologyFile> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder, 2)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (isOntologyFile(name)) {
          String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
          files.add(new OntologyFile(name, prefix + name, text));
        }
      }
    }
    return new OntologyFiles(files);
  }

  private static boolean isOntologyFile(String name) {
    String inFolder =
        name.startsWith(LEXICON_FOLDER) ? name.substring(LEXICON_FOLDER.length()) : name;
    return name.endsWith(ENDING) && !inFolder.contains("/");
  }

  /// SHA-256 over the names and contents of all files in their order, in hexadecimal digits.
  public String sha256() {
    MessageDigest digest = Sha256.digest();
    for (OntologyFile file : files) {
      digest.update((file.name() + "\0" + file.text() + "\0").getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
