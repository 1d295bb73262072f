package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.Doubt;
import org.newsgraph.model.LinkDecision;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.pipeline.Relinking;
import org.newsgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Links the named things of stored articles.
@Command(
    name = "link",
    mixinStandardHelpOptions = true,
    description = {
      "Link the named things of the stored articles to Wikidata or to a reconciliation service.",
      "The articles are not read again, and what they state keeps its names; links that are there",
      "already are replaced. Names that turn out to be one thing get an owl:sameAs."
    })
final class LinkCommand extends StoreCommand implements Callable<Integer> {

  @Mixin private final IndexLocation location = new IndexLocation();
  @Mixin private final OntologyOptions ontologies;
  @Mixin private final ReconcileOptions online;
  @Mixin private final CompactOptions compacting;

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description =
          "Turtle that says which thing is which item or which other thing (owl:sameAs) or is not"
              + " (owl:differentFrom).")
  private Optional<Path> decisions = Optional.empty();

  @Option(
      names = "--review",
      paramLabel = "FILE",
      description =
          "Also write to the file which links are doubtful and which things may be two of one name,"
              + " for a person to decide on.")
  private Optional<Path> review = Optional.empty();

  LinkCommand(Console console, OutputOptions output) {
    super(console, output);
    this.ontologies = new OntologyOptions(console);
    this.online = new ReconcileOptions(console);
    this.compacting = new CompactOptions(console, output);
  }

  @Override
  public Integer call() throws IOException {
    Instant start = console.clock().instant();
    Ontology ontology = Ontology.of(ontologies.files());
    List<LinkDecision> made = new ArrayList<>();
    int articles;
    Optional<String> unresolved;
    List<Doubt> doubts;
    try (Store store = stores.open();
        NamedLinking links = NamedLinking.open(index(), decisions, online, ontology)) {
      Relinking relinking = new Relinking(links.opened().linking());
      List<ArticleIri> stored = store.articleIris();
      articles = stored.size();
      for (ArticleIri article : stored) {
        made.addAll(relinking.relink(store, article));
      }
      doubts = links.corpus().refresh(store);
      unresolved = links.note(count(made, LinkDecision.Outcome.UNRESOLVED));
      compacting.atTheEnd(store);
    }
    output.note(
        "%s: %s, %s, %s"
            .formatted(
                Amounts.count(articles, "article", "articles"),
                Amounts.count(count(made, LinkDecision.Outcome.SAME), "link", "links"),
                Amounts.count(
                    count(made, LinkDecision.Outcome.CLOSE), "close match", "close matches"),
                Amounts.time(Duration.between(start, console.clock().instant()))));
    unresolved.ifPresent(output::note);
    if (review.isPresent()) {
      int doubtful = ReviewFile.append(review.get(), made, doubts);
      output.note(
          "%s to decide on in \"%s\"; then: newsgraph link --decisions %s"
              .formatted(Amounts.count(doubtful, "thing", "things"), review.get(), review.get()));
    }
    return ExitCode.SUCCESS;
  }

  /// The usual index, unless a service alone is named.
  private Optional<Path> index() {
    return online.isAsked() ? location.named() : Optional.of(location.directory());
  }

  private static int count(List<LinkDecision> made, LinkDecision.Outcome outcome) {
    return Math.toIntExact(made.stream().filter(one -> one.outcome() == outcome).count());
  }
}
