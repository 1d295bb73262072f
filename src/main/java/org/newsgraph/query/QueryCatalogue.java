package org.newsgraph.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The queries that go by a name: those that come with the program and those of a directory.
public final class QueryCatalogue {

  private static final String RESOURCES = "/queries/";
  private static final String ENDING = ".rq";
  private static final String WIKIDATA = "wikidata";

  private final Map<String, NamedQuery> queries = new TreeMap<>();

  private QueryCatalogue() {}

  /// The queries that come with the program.
  public static QueryCatalogue standard() {
    QueryCatalogue catalogue = new QueryCatalogue();
    URL facts = QueryCatalogue.class.getResource(RESOURCES + "facts.rq");
    if (facts == null) {
      throw new IllegalStateException("the program was packed without its queries");
    }
    try {
      URI uri = facts.toURI();
      if (uri.getScheme().equals("jar")) {
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
          catalogue.addAll(jar.getPath(RESOURCES));
        }
      } else {
        catalogue.addAll(Path.of(uri).resolveSibling(""));
      }
    } catch (URISyntaxException | IOException e) {
      throw new IllegalStateException("cannot list the program's queries", e);
    }
    return catalogue;
  }

  /// The standard queries and those of the directory, which win where names are equal.
  ///
  /// @throws QueryException where the directory cannot be read
  public static QueryCatalogue with(Path directory) {
    QueryCatalogue catalogue = standard();
    try {
      catalogue.addAll(directory);
    } catch (IOException | UncheckedIOException e) {
      throw new QueryException("cannot read the queries of '" + directory + "'", e);
    }
    return catalogue;
  }

  /// Adds the folder's queries, and those of the folder of queries that ask Wikidata too.
  private void addAll(Path directory) throws IOException {
    addAll(directory, "");
    Path federated = directory.resolve(WIKIDATA);
    if (Files.isDirectory(federated)) {
      addAll(federated, WIKIDATA + "/");
    }
  }

  private void addAll(Path directory, String prefix) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ENDING)).toList()) {
        NamedQuery query = read(file);
        String name = prefix + query.name();
        queries.put(name, new NamedQuery(name, query.title(), query.row(), query.text()));
      }
    }
  }

  /// The query of a file.
  ///
  /// @throws IOException where the file cannot be read as UTF-8
  public static NamedQuery read(Path file) throws IOException {
    String fileName = file.getFileName().toString();
    String name =
        fileName.endsWith(ENDING)
            ? fileName.substring(0, fileName.length() - ENDING.length())
            : fileName;
    return NamedQuery.of(name, Files.readString(file));
  }

  /// The query of standard input, say.
  ///
  /// @throws IOException where the stream cannot be read
  public static NamedQuery read(String name, InputStream in) throws IOException {
    return NamedQuery.of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
  }

  /// The query of this name, if any.
  public Optional<NamedQuery> find(String name) {
    return Optional.ofNullable(queries.get(name));
  }

  /// The names that may have been meant by one that no query has, the likest first.
  public List<String> near(String name) {
    return NearNames.among(queries.keySet(), name);
  }

  /// All queries, sorted by name.
  public Collection<NamedQuery> all() {
    return List.copyOf(queries.values());
  }
}
