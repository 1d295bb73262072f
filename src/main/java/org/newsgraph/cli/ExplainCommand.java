package org.newsgraph.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.rdflink.RDFLink;
import org.newsgraph.query.Explainer;
import org.newsgraph.query.Explanation;
import org.newsgraph.query.ExplanationText;
import org.newsgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Tells all facts about a thing with the sentences that state them.
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Tell each fact about a thing: who says it, how surely, and in which sentence.",
      "The words that tell it are marked."
    })
final class ExplainCommand implements Callable<Integer> {

  private final Console console;
  private final OutputOptions output;

  @Mixin private final StoreOptions stores;

  @Parameters(
      paramLabel = "NAME|IRI",
      description = "A name as articles write it, or the IRI of a thing, an event or a claim.")
  private String subject = "";

  ExplainCommand(Console console, OutputOptions output) {
    this.console = console;
    this.output = output;
    this.stores = new StoreOptions(console);
  }

  @Override
  public Integer call() {
    List<Explanation> explanations;
    try (Store store = stores.open();
        RDFLink link = store.link()) {
      explanations = new Explainer(link).explain(subject);
    }
    if (explanations.isEmpty()) {
      output.error(
          "nothing is told of \"%s\"; write the name as an article does".formatted(subject));
      return ExitCode.FAILURE;
    }
    ExplanationText text = new ExplanationText(console.colours());
    explanations.forEach(explanation -> console.out().println(text.of(explanation)));
    return ExitCode.SUCCESS;
  }
}
