package org.newsgraph.cli;

import org.newsgraph.store.Tdb2Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Gives back the room that a store has grown by.
@Command(
    name = "compact",
    mixinStandardHelpOptions = true,
    description = {
      "Free the disk space that the store occupies and does not need.",
      "Each write leaves some; newsgraph build frees it at its end where it is much. What the"
          + " graph holds stays as it is."
    })
final class CompactCommand implements Runnable {

  private final Console console;
  private final OutputOptions output;

  @Mixin private final StoreOptions stores;

  CompactCommand(Console console, OutputOptions output) {
    this.console = console;
    this.output = output;
    this.stores = new StoreOptions(console);
  }

  @Override
  public void run() {
    try (Tdb2Store store = Tdb2Store.open(stores.localDirectory())) {
      output.note(CompactOptions.compact(store, console.clock()));
    }
  }
}
