package org.newsgraph.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.rdflink.RDFLink;
import org.newsgraph.query.Explainer;
import org.newsgraph.query.Explanation;
import org.newsgraph.query.ExplanationText;
import org.newsgraph.query.MissedSentence;
import org.newsgraph.query.NearNames;
import org.newsgraph.query.RecallLedger;
import org.newsgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tells all facts about a thing with the sentences that state them.
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Show each fact about a thing: who says it, how certain it is, and in which sentence.",
      "The words that state it are in brackets.",
      "Or, with --missed, which sentences of an article gave nothing or only open events, and why."
    })
final class ExplainCommand extends StoreCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "NAME|IRI",
      arity = "0..1",
      description = "A name as articles write it, or the IRI of a thing, an event or a claim.")
  private Optional<String> subject = Optional.empty();

  @Option(
      names = "--missed",
      paramLabel = "ARTICLE",
      description =
          "Instead of facts, the sentences of this article that gave nothing, with line and column"
              + " of its text.")
  private Optional<String> article = Optional.empty();

  ExplainCommand(Console console, OutputOptions output) {
    super(console, output);
  }

  @Override
  public Integer call() {
    if (subject.isPresent() == article.isPresent()) {
      throw new UsageException("name what to explain, or an article with --missed");
    }
    return subject.map(this::explain).orElseGet(() -> missed(article.orElseThrow()));
  }

  private int missed(String id) {
    Optional<List<MissedSentence>> missed;
    try (Store store = stores.open();
        RDFLink link = store.link()) {
      missed = new RecallLedger(link).missed(id);
    }
    if (missed.isEmpty()) {
      output.error("no article \"%s\"; newsgraph articles lists them".formatted(id));
      return ExitCode.FAILURE;
    }
    missed.get().forEach(sentence -> console.out().println(sentence.line()));
    if (missed.get().isEmpty()) {
      output.note("every sentence of \"%s\" gave a fact".formatted(id));
    }
    return ExitCode.SUCCESS;
  }

  private int explain(String name) {
    List<Explanation> explanations;
    try (Store store = stores.open();
        RDFLink link = store.link()) {
      explanations = new Explainer(link).explain(name);
      if (explanations.isEmpty()) {
        NearNames names = new NearNames(link);
        output.error(
            names.isName(name) ? "no facts about \"%s\"".formatted(name) : names.unknown(name));
        return ExitCode.FAILURE;
      }
    }
    ExplanationText text = new ExplanationText(console.colours());
    explanations.forEach(explanation -> console.out().println(text.of(explanation)));
    return ExitCode.SUCCESS;
  }
}
