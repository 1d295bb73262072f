package org.newsgraph.cli;

import org.newsgraph.store.Tdb2Store;
import picocli.CommandLine.Command;

/// Gives back the room that a store has grown by.
@Command(
    name = "compact",
    mixinStandardHelpOptions = true,
    description = {
      "Free the disk space that the store occupies and does not need.",
      "Each write leaves some; newsgraph build frees it at its end if it is much. The graph stays"
          + " the same."
    })
final class CompactCommand extends StoreCommand implements Runnable {

  CompactCommand(Console console, OutputOptions output) {
    super(console, output);
  }

  @Override
  public void run() {
    try (Tdb2Store store = Tdb2Store.open(stores.localDirectory())) {
      output.note(CompactOptions.compact(store, console.clock()));
    }
  }
}
