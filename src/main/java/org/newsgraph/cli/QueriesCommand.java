package org.newsgraph.cli;

import java.util.Collection;
import org.newsgraph.query.NamedQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Lists the named queries with their questions.
@Command(
    name = "queries",
    mixinStandardHelpOptions = true,
    description = "List the named queries and the question of each.")
final class QueriesCommand implements Runnable {

  private final Console console;

  @Mixin private final QueryOptions queries;

  QueriesCommand(Console console) {
    this.console = console;
    this.queries = new QueryOptions(console);
  }

  @Override
  public void run() {
    Collection<NamedQuery> all = queries.catalogue().all();
    int width = all.stream().mapToInt(query -> query.name().length()).max().orElse(0);
    String line = "%-" + (width + 2) + "s%s%n";
    all.forEach(query -> console.out().printf(line, query.name(), query.title()));
  }
}
