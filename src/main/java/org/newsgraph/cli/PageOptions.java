package org.newsgraph.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.newsgraph.read.PageFetcher;
import org.newsgraph.read.Politeness;
import org.newsgraph.read.ReadOptions;
import org.newsgraph.read.Web;
import org.newsgraph.read.WebOptions;
import picocli.CommandLine.Option;

/// How pages of the web are asked for, and where they are kept.
final class PageOptions {
  private static final String HOME = "https://w3id.org/newsgraph/ontology";
  private static final URI WAYBACK_MACHINE = URI.create("https://web.archive.org/web/");
  private static final int LONGEST_DELAY = 3600;

  private final Console console;
  private final Web web;

  @Option(
      names = "--archive",
      paramLabel = "DIR",
      description =
          "Keep each page as it came in this folder (WARC), and request again only what has changed"
              + " since. The graph says where each page is kept.")
  private Optional<Path> archive = Optional.empty();

  @Option(
      names = "--offline",
      description = "Read web addresses only from the folder of --archive; send no request.")
  private boolean offline;

  @Option(
      names = "--memento",
      description =
          "Ask the Wayback Machine for the copy of each page that is nearest to the day of reading,"
              + " and put its address into the graph.")
  private boolean memento;

  @Option(
      names = "--time-gate",
      paramLabel = "URL",
      description =
          "Ask this web archive for it instead (RFC 7089): what it puts before a page's address.")
  private Optional<URI> timeGate = Optional.empty();

  @Option(
      names = "--delay",
      paramLabel = "SECONDS",
      description = "The pause between two requests to one host; 1 by default.")
  private double delay = 1;

  PageOptions(Console console, Web web) {
    this.console = console;
    this.web = web;
  }

  /// Refuses what cannot be meant.
  void check() {
    if (offline && archive.isEmpty()) {
      throw new UsageException("--offline reads from an archive; name it with --archive");
    }
    if (!(delay >= 0 && delay <= LONGEST_DELAY)) {
      throw new UsageException(
          "--delay \"%s\" is not a pause; allowed are 0 to %d seconds"
              .formatted(delay, LONGEST_DELAY));
    }
    if (timeGate.filter(address -> !isOfTheWeb(address)).isPresent()) {
      throw new UsageException(
          "--time-gate \"%s\" is not an address of a web archive; allowed are http and https addresses"
              .formatted(timeGate.get()));
    }
  }

  /// What fetches the pages; to be closed.
  PageFetcher open() {
    check();
    try {
      PageFetcher fetcher = PageFetcher.open(web, options());
      fetcher.warnings().forEach(console.err()::println);
      return fetcher;
    } catch (IOException e) {
      throw new UsageException(
          "--archive \"%s\" cannot be used: %s"
              .formatted(archive.map(Path::toString).orElse(""), e.getMessage()));
    }
  }

  private WebOptions options() {
    return new WebOptions(
        "newsgraph/%s (+%s)".formatted(NewsgraphCommand.Version.number(), HOME),
        ReadOptions.standard().maxBytes(),
        Politeness.withDelay(Duration.ofMillis(Math.round(delay * 1000))),
        archive,
        offline,
        timeGate.or(() -> memento ? Optional.of(WAYBACK_MACHINE) : Optional.empty()),
        console.clock());
  }

  private static boolean isOfTheWeb(URI address) {
    return address.getHost() != null
        && ("http".equalsIgnoreCase(address.getScheme())
            || "https".equalsIgnoreCase(address.getScheme()));
  }
}
