package org.newsgraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Corpora of any size from a few real articles: each article is made of paragraphs drawn from
/// them, the same for the same number.
final class NewsTexts {

  private static final int PARAGRAPHS = 14;

  private final List<String> paragraphs = new ArrayList<>();

  /// Reads the paragraphs of the articles in a folder.
  NewsTexts(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".txt")).sorted().toList()) {
        String text = Files.readString(file);
        String body = text.startsWith("---") ? text.split("(?m)^---$", 3)[2] : text;
        Stream.of(body.split("\n\\s*\n")).map(String::strip).forEach(this::keep);
      }
    }
    if (paragraphs.isEmpty()) {
      throw new IllegalArgumentException("'" + folder + "' holds no articles");
    }
  }

  private void keep(String paragraph) {
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph);
    }
  }

  /// Writes this many articles into a folder of their own.
  Path write(int articles, Path parent) throws IOException {
    Path folder = Files.createDirectories(parent.resolve("articles-" + articles));
    for (int i = 0; i < articles; i++) {
      Random random = new Random(i);
      List<String> drawn = new ArrayList<>(paragraphs);
      Collections.shuffle(drawn, random);
      Files.writeString(
          folder.resolve("news-" + i + ".txt"),
          "---\ntitle: News %d\ndate: 2018-08-%02d\n---\n%s\n"
              .formatted(
                  i,
                  i % 28 + 1,
                  String.join("\n\n", drawn.subList(0, Math.min(PARAGRAPHS, drawn.size())))));
    }
    return folder;
  }
}
