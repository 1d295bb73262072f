package org.newsgraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// A row of the table of bad inputs.
///
/// @param file its name in the folder of bad inputs, or empty
/// @param told what is told of the file, or "-"
/// @param facts whether the graph has facts of it: "yes", "no", or "-" where it has no article
/// @param tests that give it to the program
record BadInput(
    int number, String input, String file, String told, String facts, List<String> tests) {

  static List<BadInput> all() throws IOException {
    try (InputStream table = BadInput.class.getResourceAsStream("bad-inputs.tsv")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(BadInput::of)
          .toList();
    }
  }

  private static BadInput of(String line) {
    String[] cells = Arrays.copyOf(line.split("\t"), 6);
    String tests = cells[5] == null ? "" : cells[5];
    return new BadInput(
        Integer.parseInt(cells[0]),
        cells[1],
        cell(cells[2]),
        cell(cells[3]),
        cell(cells[4]),
        Arrays.stream(tests.split(" ")).filter(test -> !test.isEmpty()).toList());
  }

  private static String cell(String cell) {
    return cell == null ? "" : cell.replace("\\n", "\n").replace("nnn…", "n".repeat(251));
  }

  /// The id that its file gives an article.
  String id() {
    String stem = file.replaceFirst("\\.[a-z]+$", "").replace('\n', '-');
    return stem.substring(0, Math.min(200, stem.length()));
  }

  @Override
  public String toString() {
    return number + " " + input;
  }
}
