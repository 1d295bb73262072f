package org.newsgraph.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.newsgraph.interpret.Window;

/// Sentences with their parts of speech and dependency trees, from a CoNLL-U file.
final class Treebank {

  /// A sentence.
  ///
  /// @param tags part of speech of each word
  /// @param heads place of each word's head, counted from 1; 0 is the root
  /// @param relations of each word to its head
  record Tree(Window.Line line, List<String> tags, List<Integer> heads, List<String> relations) {}

  private Treebank() {}

  /// The trees of a file, without the documents of the given names.
  static List<Tree> read(Path file, Set<String> without) throws IOException {
    List<Tree> trees = new ArrayList<>();
    try (BufferedReader lines = GoldArticle.open(file)) {
      boolean skipped = false;
      List<String[]> rows = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("# newdoc")) {
          String document = line;
          skipped = without.stream().anyMatch(document::contains);
        } else if (line.isBlank()) {
          if (!skipped && !rows.isEmpty()) {
            trees.add(tree(rows));
          }
          rows.clear();
        } else if (!line.startsWith("#")) {
          String[] fields = line.split("\t", -1);
          if (fields[0].chars().allMatch(Character::isDigit)) {
            rows.add(fields);
          }
        }
      }
    }
    return trees;
  }

  private static Tree tree(List<String[]> rows) {
    return new Tree(
        new Window.Line(rows.stream().map(row -> row[1]).toList(), false),
        rows.stream().map(row -> row[4]).toList(),
        rows.stream().map(row -> Integer.valueOf(row[6])).toList(),
        rows.stream().map(row -> row[7]).toList());
  }
}
