package org.newsgraph.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/// Every item and property of Wikidata that the program names is one that was looked up: the lists
/// lie in `../shared`, or in the folder that the property `newsgraph.shared` names.
class WikidataNamesTest {

  private static final Path LISTS =
      Path.of(System.getProperty("newsgraph.shared", "../shared"), "wikidata");

  /// The calendar is named in the times of the dump, but no item of the slice.
  private static final Set<String> OF_TIMES = Set.of("Q1985727");

  private static Set<String> named(String pattern) throws IOException {
    Set<String> found = new TreeSet<>();
    Pattern name = Pattern.compile(pattern);
    for (String folder :
        new String[] {"ontology", "queries", "src/main/java", "src/main/resources"}) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|ttl|rq)")).toList()) {
          Matcher matcher = name.matcher(Files.readString(file));
          while (matcher.find()) {
            found.add(matcher.group(1));
          }
        }
      }
    }
    return found;
  }

  private static BufferedReader list(String file) throws IOException {
    Path path = LISTS.resolve(file);
    assumeTrue(
        Files.isReadable(path),
        () -> "no list at '%s': name its folder by -Dnewsgraph.shared".formatted(path));
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8));
  }

  @Test
  void items_areInTheSlice() throws IOException {
    Set<String> unknown = named("(?:wd:|\"/?)(Q[1-9]\\d*)\\b");
    assertThat(unknown).hasSizeGreaterThan(20);
    unknown.removeAll(OF_TIMES);
    try (BufferedReader items = list("provenance.tsv.gz")) {
      items.lines().forEach(line -> unknown.remove(line.split("\t", 2)[0]));
    }

    // Q42 is an example in help texts.
    unknown.remove("Q42");
    assertThat(unknown).isEmpty();
  }

  @Test
  void properties_areListed() throws IOException {
    Set<String> unknown =
        named("(?:wdt?:|\"|\\bS|`)(P?[1-9]\\d*)\\b").stream()
            .filter(name -> name.startsWith("P"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unknown).hasSizeGreaterThan(40);
    try (BufferedReader properties = list("properties.json.gz")) {
      String all = properties.lines().collect(Collectors.joining());
      unknown.removeIf(name -> all.contains("\"" + name + "\""));
    }

    assertThat(unknown).isEmpty();
  }
}
