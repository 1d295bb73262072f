package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.newsgraph.store.StoreCheck;
import org.newsgraph.store.StoreSpace;
import org.newsgraph.store.Tdb2Store;
import picocli.CommandLine.Command;

/// Looks for damage in a store's files.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Read the whole store and report whether its files are damaged.")
final class CheckCommand extends StoreCommand implements Callable<Integer> {

  CheckCommand(Console console, OutputOptions output) {
    super(console, output);
  }

  @Override
  public Integer call() {
    Path directory = stores.localDirectory();
    try (Tdb2Store store = Tdb2Store.open(directory)) {
      List<String> faults = StoreCheck.faults(store);
      faults.forEach(fault -> output.diagnostic(directory + ": error: " + fault));
      if (faults.isEmpty()) {
        output.note(
            "no damage in %s of \"%s\""
                .formatted(
                    Amounts.count(store.articles().size(), "article", "articles"), directory));
        noteRoom(store);
        return ExitCode.SUCCESS;
      }
      output.error(
          "store \"%s\" is damaged; build it again in another directory".formatted(directory));
      return ExitCode.FAILURE;
    }
  }

  private void noteRoom(Tdb2Store store) {
    StoreSpace space = store.space();
    output.note(
        "it takes %s, of which %s are used"
            .formatted(Amounts.bytes(space.allocated()), Amounts.bytes(space.live())));
    for (Path former : store.formerGenerations()) {
      output.note("\"%s\" is obsolete".formatted(former));
    }
    if (space.isGrown(CompactOptions.AT_THE_END) || !store.formerGenerations().isEmpty()) {
      output.note("give the rest back: newsgraph compact");
    }
  }
}
