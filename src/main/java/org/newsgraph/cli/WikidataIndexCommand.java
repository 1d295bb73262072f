package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.newsgraph.link.IndexBuilder;
import org.newsgraph.link.IndexInfo;
import org.newsgraph.link.IndexOptions;
import org.newsgraph.ontology.Alignment;
import org.newsgraph.ontology.Ontology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes an index of a Wikidata dump.
@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    description = {
      "Make an index of a Wikidata JSON dump: plain, .gz or .bz2.",
      "When it is stopped, the same command continues where it stopped."
    })
final class WikidataIndexCommand implements Callable<Integer> {

  private static final String ALL_LANGUAGES = "mul";

  private final Console console;
  private final OutputOptions output;

  @Mixin private final IndexLocation location = new IndexLocation();

  @Parameters(paramLabel = "DUMP", description = "The dump's file.")
  private Path dump = Path.of("");

  @Option(
      names = "--keep",
      split = ",",
      paramLabel = "CLASS",
      description = "Keep items of these classes and of those below them, as in Q5,Q43229.")
  private Set<String> keep = new TreeSet<>();

  @Option(
      names = "--language",
      split = ",",
      paramLabel = "CODE",
      description = "Languages of names and descriptions, the best first; en by default.")
  private List<String> languages = List.of("en");

  @Mixin private final OntologyOptions ontology;

  WikidataIndexCommand(Console console, OutputOptions output) {
    this.console = console;
    this.ontology = new OntologyOptions(console);
    this.output = output;
  }

  @Override
  public Integer call() throws IOException {
    Instant start = console.clock().instant();
    IndexInfo info =
        new IndexBuilder(options(), new IndexProgress(console.clock(), output))
            .build(dump, location.directory());
    output.note(
        "%s of \"%s\" (%s) in \"%s\", %s"
            .formatted(
                Amounts.count(Math.toIntExact(info.items()), "item", "items"),
                info.dump(),
                info.dumpDate(),
                location.directory(),
                Amounts.time(Duration.between(start, console.clock().instant()))));
    output.note("Ask it, for example: newsgraph wikidata lookup Skopje");
    return ExitCode.SUCCESS;
  }

  private IndexOptions options() throws IOException {
    List<String> all = new ArrayList<>(languages);
    if (!all.contains(ALL_LANGUAGES)) {
      all.add(ALL_LANGUAGES);
    }
    Set<String> compared =
        Ontology.of(ontology.files()).alignments().stream()
            .map(Alignment::wikidata)
            .collect(Collectors.toSet());
    try {
      return IndexOptions.of(all, keep, compared);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--keep: " + e.getMessage());
    }
  }
}
