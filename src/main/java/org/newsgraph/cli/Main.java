package org.newsgraph.cli;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.apache.jena.sys.JenaSystem;
import org.newsgraph.read.HttpWeb;
import org.newsgraph.read.ReadOptions;
import org.newsgraph.read.Web;

/// The program's entry.
public final class Main {

  private static final Duration FETCH_TIMEOUT = Duration.ofSeconds(30);

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
    Web web = request -> Client.WEB.ask(request);
    System.exit(new Newsgraph(Console.ofProcess(), web).run(arguments));
  }

  /// Is loaded, and makes the client, only when an address is asked: most commands ask none.
  private static final class Client {
    private static final Web WEB = new HttpWeb(FETCH_TIMEOUT, ReadOptions.standard().maxBytes());
  }

  private static boolean asksForMore(String argument) {
    return argument.equals("-v") || argument.equals("--verbose");
  }
}
