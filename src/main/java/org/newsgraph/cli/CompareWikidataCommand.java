package org.newsgraph.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.newsgraph.compare.Comparison;
import org.newsgraph.compare.ComparisonTable;
import org.newsgraph.compare.Mark;
import org.newsgraph.query.ResultFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Tells of each fact about linked things what Wikidata states about the same.
@Command(
    name = "wikidata",
    mixinStandardHelpOptions = true,
    description = {
      "Compare the facts about linked things with Wikidata: confirmed, more precise on one side,",
      "contradicting, new, or only claimed (denied or in doubt, and not there)."
    })
final class CompareWikidataCommand implements Callable<Integer> {

  private final Console console;
  private final OutputOptions output;

  @Mixin private final ComparisonOptions comparisons;

  @Option(
      names = "--mark",
      split = ",",
      paramLabel = "MARK",
      description = "Only these: ${COMPLETION-CANDIDATES}.")
  private Set<Mark> marks = new TreeSet<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table (default), csv, tsv, json or xml; all but the table have all columns.")
  private ResultFormat format = ResultFormat.TABLE;

  @Option(names = "--wide", description = "Do not cut the table to the terminal's width.")
  private boolean wide;

  CompareWikidataCommand(Console console, OutputOptions output) {
    this.console = console;
    this.output = output;
    this.comparisons = new ComparisonOptions(console);
  }

  @Override
  public Integer call() throws IOException {
    List<Comparison> all = comparisons.compare();
    List<Comparison> wanted =
        all.stream().filter(one -> marks.isEmpty() || marks.contains(one.mark())).toList();
    ComparisonTable.write(
        wanted, format, wide ? OptionalInt.empty() : console.width(), console.out());
    output.note(
        "%s compared%s"
            .formatted(
                Amounts.count(all.size(), "fact", "facts"), all.isEmpty() ? "" : counts(all)));
    return ExitCode.SUCCESS;
  }

  private static String counts(List<Comparison> all) {
    return Arrays.stream(Mark.values())
        .map(mark -> count(all, mark))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", ", ": ", ""));
  }

  private static String count(List<Comparison> all, Mark mark) {
    long count = all.stream().filter(one -> one.mark() == mark).count();
    return count == 0 ? "" : count + " " + mark.words();
  }
}
