package org.newsgraph.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Period;
import java.util.Optional;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.reconcile.AnswerCache;
import org.newsgraph.reconcile.Pace;
import org.newsgraph.reconcile.ReconciliationService;
import org.newsgraph.reconcile.ServiceSettings;
import picocli.CommandLine.Option;

/// Whether a service on the network is asked which items named things are.
final class ReconcileOptions {

  private static final String HOME = "https://w3id.org/newsgraph/ontology";

  private final Console console;

  @Option(
      names = "--reconcile",
      paramLabel = "URL",
      description =
          "Ask this reconciliation service (W3C API 0.2) for named things; with --index, for those"
              + " that the index does not know.")
  private Optional<URI> service = Optional.empty();

  @Option(
      names = "--reconcile-cache",
      paramLabel = "DIR",
      description =
          "The folder that keeps its answers, so that nothing is asked twice; reconcile-cache in the"
              + " working directory by default.")
  private Path cache = Path.of("reconcile-cache");

  @Option(
      names = "--reconcile-max-age",
      paramLabel = "DAYS",
      description = "Ask again for answers that are older; by default answers never expire.")
  private Optional<Integer> maxAge = Optional.empty();

  ReconcileOptions(Console console) {
    this.console = console;
  }

  boolean isAsked() {
    return service.isPresent();
  }

  /// What links over the network, to be closed; empty where no service is named.
  Optional<OnlineLinking> open(Ontology ontology) {
    return service.map(address -> open(checked(address), ontology));
  }

  private OnlineLinking open(URI address, Ontology ontology) {
    if (maxAge.filter(days -> days < 0).isPresent()) {
      throw new UsageException(
          "--reconcile-max-age \"%d\" is not an age; allowed are 0 and more"
              .formatted(maxAge.get()));
    }
    AnswerCache answers = new AnswerCache(cache, maxAge.map(Period::ofDays), console.clock());
    String userAgent = "newsgraph/%s (+%s)".formatted(NewsgraphCommand.Version.number(), HOME);
    ReconciliationService asked =
        new ReconciliationService(
            address,
            ServiceSettings.polite(userAgent),
            answers,
            console.clock(),
            Pace.ofTheMachine());
    return new OnlineLinking(asked, address, ontology);
  }

  private static URI checked(URI address) {
    boolean ofTheWeb =
        "http".equalsIgnoreCase(address.getScheme())
            || "https".equalsIgnoreCase(address.getScheme());
    if (!ofTheWeb || address.getHost() == null) {
      throw new UsageException(
          "--reconcile \"%s\" is not an address of a service; allowed are http and https addresses"
              .formatted(address));
    }
    return address;
  }
}
