package org.newsgraph.cli;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A page of the documentation: the README or one of `src/site/markdown`.
record Page(Path file, String text) {

  static final Path README = Path.of("README.md");
  private static final Path SITE = Path.of("src/site/markdown");
  private static final Pattern BLOCK =
      Pattern.compile("(?m)^```(?<language>[a-z]+)\n(?<text>(?:(?!```).*\n)*)^```$");
  private static final Pattern STEP =
      Pattern.compile("(?m)^\\$ (?<line>.+)\n(?<shown>(?:(?!\\$ ).*\n)*)");

  static Page read(Path file) throws IOException {
    return new Page(file, Files.readString(file));
  }

  static Page named(String name) throws IOException {
    return read(SITE.resolve(name + ".md"));
  }

  /// All pages, the README first.
  static List<Page> all() throws IOException {
    List<Page> pages = new ArrayList<>();
    pages.add(read(README));
    try (Stream<Path> files = Files.list(SITE)) {
      for (Path file : files.sorted().toList()) {
        pages.add(read(file));
      }
    }
    return pages;
  }

  /// The texts of the fenced blocks in a language.
  List<String> blocks(String language) {
    return BLOCK
        .matcher(text)
        .results()
        .filter(block -> block.group("language").equals(language))
        .map(block -> block.group("text"))
        .toList();
  }

  /// The command lines of `sh` and `console` blocks, in the order of the page.
  List<Step> steps() {
    return BLOCK
        .matcher(text)
        .results()
        .flatMap(
            block ->
                switch (block.group("language")) {
                  case "sh" -> commandLines(block.group("text"));
                  case "console" -> sessions(block.group("text"));
                  default -> Stream.of();
                })
        .toList();
  }

  private static Stream<Step> commandLines(String block) {
    boolean isRun = !block.startsWith("# needs ");
    return block
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> new Step(line, isRun, ""));
  }

  private static Stream<Step> sessions(String block) {
    return STEP.matcher(block)
        .results()
        .map(step -> new Step(step.group("line"), true, step.group("shown")));
  }

  /// The page with what each of its command lines prints now, as many lines as it shows.
  String with(Function<Step, String> printed) {
    Map<String, String> now =
        steps().stream()
            .filter(step -> !step.shown().isEmpty())
            .collect(toMap(Step::line, step -> step.shortened(printed.apply(step)), (a, b) -> a));
    return BLOCK
        .matcher(text)
        .replaceAll(
            block ->
                block.group("language").equals("console")
                    ? Matcher.quoteReplacement(
                        "```console\n"
                            + sessions(block.group("text"))
                                .map(
                                    step ->
                                        "$ "
                                            + step.line()
                                            + "\n"
                                            + now.getOrDefault(step.line(), ""))
                                .collect(joining())
                            + "```")
                    : Matcher.quoteReplacement(block.group()));
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
