package org.newsgraph.cli;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.apache.jena.sys.JenaSystem;
import org.newsgraph.read.FetchException;
import org.newsgraph.read.FetchedPage;
import org.newsgraph.read.HttpFetcher;

/// The program's entry.
public final class Main {

  private static final Duration FETCH_TIMEOUT = Duration.ofSeconds(30);
  private static final int MAX_PAGE_BYTES = 20 * 1024 * 1024;

  private Main() {}

  /// Runs the command line and ends the process with its exit code.
  public static void main(String[] arguments) {
    // Libraries lower letters by the machine's language: a Turkish one would give other IRIs.
    Locale.setDefault(Locale.ENGLISH);
    if (Arrays.stream(arguments).anyMatch(Main::asksForMore)) {
      // Read by log4j2.properties, before anything logs.
      System.setProperty("newsgraph.log", "info");
      System.setProperty("newsgraph.trace", "full");
    }
    JenaSystem.init();
    System.exit(new Newsgraph(Console.ofProcess(), Main::fetch).run(arguments));
  }

  /// Makes the client only when an address is read: most commands need none.
  private static FetchedPage fetch(URI address) throws FetchException {
    String userAgent = "newsgraph/" + NewsgraphCommand.Version.number();
    try (HttpFetcher http = new HttpFetcher(userAgent, FETCH_TIMEOUT, MAX_PAGE_BYTES)) {
      return http.fetch(address);
    }
  }

  private static boolean asksForMore(String argument) {
    return argument.equals("-v") || argument.equals("--verbose");
  }
}
