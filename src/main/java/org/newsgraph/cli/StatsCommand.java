package org.newsgraph.cli;

import java.util.Locale;
import org.apache.jena.rdflink.RDFLink;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Statistics;
import org.newsgraph.query.StatisticsReader;
import org.newsgraph.store.Store;
import picocli.CommandLine.Command;

/// Tells how much the store holds.
@Command(
    name = "stats",
    mixinStandardHelpOptions = true,
    description = "Count what the graph holds: articles, claims, and things and events by class.")
final class StatsCommand extends StoreCommand implements Runnable {

  StatsCommand(Console console, OutputOptions output) {
    super(console, output);
  }

  @Override
  public void run() {
    try (Store store = stores.open();
        RDFLink link = store.link()) {
      print(new StatisticsReader(link).read());
    }
  }

  private void print(Statistics statistics) {
    line("articles", statistics.articles());
    line("claims", statistics.claims());
    line("  asserted", statistics.plainFacts());
    line("  denied", statistics.negatedClaims());
    line("  unsure", statistics.uncertainClaims());
    line("assertions (clauses)", statistics.assertions());
    line("claimants", statistics.claimants());
    console.out().println("things and events by class");
    statistics
        .mostFrequentTypes()
        .forEach(
            entry -> line("  " + new OntologyTerm(entry.getKey()).localName(), entry.getValue()));
  }

  private void line(String name, long count) {
    console.out().printf(Locale.ROOT, "%-28s %,8d%n", name, count);
  }
}
