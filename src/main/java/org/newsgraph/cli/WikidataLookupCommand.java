package org.newsgraph.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.newsgraph.link.FoundItem;
import org.newsgraph.link.Item;
import org.newsgraph.link.ItemIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows what a name may mean.
@Command(
    name = "lookup",
    mixinStandardHelpOptions = true,
    description = "Show the Wikidata items that a name may mean, the most likely first.")
final class WikidataLookupCommand implements Callable<Integer> {

  private final Console console;
  private final OutputOptions output;

  @Mixin private final IndexLocation location = new IndexLocation();

  @Parameters(paramLabel = "NAME", description = "The name, or an item's id.")
  private String name = "";

  @Option(
      names = "--limit",
      paramLabel = "NUMBER",
      description = "How many items to show; 10 by default.")
  private int limit = 10;

  WikidataLookupCommand(Console console, OutputOptions output) {
    this.console = console;
    this.output = output;
  }

  @Override
  public Integer call() throws IOException {
    if (limit < 1) {
      throw new UsageException(
          "--limit \"%d\" is too few; allowed are 1 and more".formatted(limit));
    }
    try (ItemIndex index = ItemIndex.open(location.directory())) {
      List<FoundItem> found =
          index
              .item(name)
              .map(item -> List.of(new FoundItem(item, "id")))
              .orElseGet(() -> index.lookup(name, limit));
      found.forEach(this::print);
      if (found.isEmpty()) {
        output.note("\"%s\" is not in the index of \"%s\"".formatted(name, index.info().dump()));
      }
      return ExitCode.SUCCESS;
    }
  }

  private void print(FoundItem found) {
    Item item = found.item();
    PrintStream out = console.out();
    out.printf("%-12s %s", item.id(), item.label());
    if (!item.description().isEmpty()) {
      out.print(" — " + item.description());
    }
    out.printf(" [%s, %d references]%n", found.way(), item.references());
  }
}
