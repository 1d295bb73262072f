package org.newsgraph.cli;

import picocli.CommandLine.Mixin;

/// A command that works on a store.
abstract class StoreCommand {

  final Console console;
  final OutputOptions output;

  @Mixin final StoreOptions stores;

  StoreCommand(Console console, OutputOptions output) {
    this.console = console;
    this.output = output;
    this.stores = new StoreOptions(console);
  }
}
