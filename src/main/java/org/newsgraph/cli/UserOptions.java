package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.newsgraph.serve.UserFile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which file of users a command works on.
final class UserOptions {

  @Mixin private final StoreOptions stores;

  @Option(
      names = "--users",
      paramLabel = "FILE",
      description = "The file of users; users.tsv in the store's directory by default.")
  private Optional<Path> file = Optional.empty();

  UserOptions(Console console) {
    this.stores = new StoreOptions(console);
  }

  UserFile file() {
    return file.map(UserFile::new).orElseGet(() -> UserFile.of(stores.localDirectory()));
  }
}
