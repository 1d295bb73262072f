package org.newsgraph.eval;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Reads gold facts from files of JSON lines.
public final class GoldReader {

  private static final String ENDING = ".jsonl";

  private GoldReader() {}

  /// The facts of the files, and of the `*.jsonl` files of folders, in their order.
  ///
  /// @throws GoldException where a line states no fact
  public static List<GoldFact> read(List<Path> paths) throws IOException {
    List<GoldFact> facts = new ArrayList<>();
    Map<String, String> places = new HashMap<>();
    for (Path path : paths) {
      for (Path file : files(path)) {
        readFile(file, facts, places);
      }
    }
    return facts;
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      if (!Files.exists(path)) {
        throw new FileNotFoundException(
            "no \"" + path + "\"; name a file of gold facts or a folder of such files");
      }
      return List.of(path);
    }
    try (Stream<Path> found = Files.list(path)) {
      List<Path> files = found.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
      if (files.isEmpty()) {
        throw new FileNotFoundException(
            "no *" + ENDING + " in \"" + path + "\"; name a folder of gold facts");
      }
      return files;
    }
  }

  private static void readFile(Path file, List<GoldFact> facts, Map<String, String> places)
      throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        GoldLine gold = new GoldLine(file.toString(), number, line);
        GoldFact fact = gold.fact();
        String place = file + ":" + number;
        String earlier = places.putIfAbsent(fact.id(), place);
        if (earlier != null) {
          throw gold.fault(
              "id",
              "id \"%s\" is already at %s; give each fact its own".formatted(fact.id(), earlier));
        }
        facts.add(fact);
      }
    }
  }
}
