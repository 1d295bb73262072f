package org.newsgraph.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.newsgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Takes articles out of the store.
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    description = "Take articles out of the graph, with all that they alone state.")
final class RemoveCommand implements Callable<Integer> {

  private final OutputOptions output;

  @Mixin private final StoreOptions stores;

  @Parameters(
      arity = "1..*",
      paramLabel = "ARTICLE",
      description = "Ids of articles, as newsgraph articles lists them.")
  private List<String> ids = List.of();

  RemoveCommand(Console console, OutputOptions output) {
    this.output = output;
    this.stores = new StoreOptions(console);
  }

  @Override
  public Integer call() {
    int code = ExitCode.SUCCESS;
    try (Store store = stores.open()) {
      for (String id : ids) {
        if (store.remove(id)) {
          output.note("removed \"" + id + "\"");
        } else {
          output.error(
              "no article \""
                  + id
                  + "\" in \""
                  + store.location()
                  + "\"; newsgraph articles lists them");
          code = ExitCode.FAILURE;
        }
      }
    }
    return code;
  }
}
