package org.newsgraph.cases;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleMetadata;
import org.newsgraph.read.ArticleReader;
import org.newsgraph.read.ReadArticle;
import org.newsgraph.read.ReadOptions;
import org.newsgraph.read.ReadOutcome;

/// Reads a file of cases. Each begins with `case: NAME`; lines of its article begin with `|`, or
/// `page: FILE` names a page beside the file. `headline:` gives its headline; `holds:` and `never:`
/// patterns of facts, `one:` and `two:` names with ` = ` between them, `fails:` the reason why it
/// is known to fail. Lines that begin with `#` and blank ones are for people.
final class CaseReader {

  private final Path file;
  private final List<Case> cases = new ArrayList<>();
  private Draft draft = new Draft("");

  private CaseReader(Path file) {
    this.file = file;
  }

  private static final class Draft {
    private final String name;
    private final StringJoiner body = new StringJoiner("\n");
    private Optional<String> headline = Optional.empty();
    private Optional<Article> page = Optional.empty();
    private Optional<String> fails = Optional.empty();
    private final List<FactPattern> holds = new ArrayList<>();
    private final List<FactPattern> never = new ArrayList<>();
    private final List<List<String>> one = new ArrayList<>();
    private final List<List<String>> two = new ArrayList<>();

    Draft(String name) {
      this.name = name;
    }
  }

  /// The cases of a file among the tests' resources.
  static List<Case> read(String name) {
    CaseReader reader = new CaseReader(resource(name));
    try {
      reader.readLines();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return reader.cases;
  }

  private static Path resource(String name) {
    try {
      return Path.of(Objects.requireNonNull(CaseReader.class.getResource(name), name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  private void readLines() throws IOException {
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      try {
        readLine(line.strip());
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "%s:%d: %s".formatted(file.getFileName(), number, e.getMessage()), e);
      }
    }
    finish();
  }

  private void readLine(String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    if (line.startsWith("|")) {
      draft.body.add(line.substring(1).strip());
      return;
    }
    String[] parts = line.split(":", 2);
    String rest = parts.length == 2 ? parts[1].strip() : "";
    switch (parts[0]) {
      case "case" -> {
        finish();
        draft = new Draft(rest);
      }
      case "headline" -> draft.headline = Optional.of(rest);
      case "page" -> draft.page = Optional.of(page(rest));
      case "holds" -> draft.holds.add(FactPattern.of(rest));
      case "never" -> draft.never.add(FactPattern.of(rest));
      case "one" -> draft.one.add(names(rest));
      case "two" -> draft.two.add(names(rest));
      case "fails" -> draft.fails = Optional.of(rest);
      default -> throw new IllegalArgumentException("what is \"%s\"?".formatted(line));
    }
  }

  private static List<String> names(String text) {
    return Arrays.stream(text.split(" = ")).map(String::strip).toList();
  }

  private void finish() {
    if (!draft.name.isEmpty()) {
      cases.add(
          new Case(
              draft.name,
              draft.page.orElseGet(this::article),
              List.copyOf(draft.holds),
              List.copyOf(draft.never),
              List.copyOf(draft.one),
              List.copyOf(draft.two),
              draft.fails));
    }
  }

  private Article article() {
    return new Article(
        "case",
        draft.headline,
        draft.body.toString(),
        new ArticleMetadata(
            Optional.of("The Runa Courier"),
            Optional.empty(),
            Optional.of(LocalDate.of(2024, 3, 6)),
            Optional.empty(),
            Optional.empty(),
            Optional.of("en"),
            Optional.empty(),
            List.of(),
            List.of(),
            file.getFileName().toString()));
  }

  private static Article page(String name) {
    ArticleReader reader =
        new ArticleReader(
            ReadOptions.standard(),
            InputStream.nullInputStream(),
            address -> {
              throw new IllegalStateException("no network in this test");
            });
    try (Stream<ReadOutcome> outcomes = reader.read(List.of(resource(name).toString()))) {
      return outcomes
          .filter(ReadArticle.class::isInstance)
          .map(outcome -> ((ReadArticle) outcome).article())
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no article in \"%s\"".formatted(name)));
    }
  }
}
