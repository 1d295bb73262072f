package org.newsgraph.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.newsgraph.query.AllowedServices;
import picocli.CommandLine.Option;

/// Which other endpoints a query's SERVICE may ask.
final class ServiceOptions {

  @Option(
      names = "--allow-service",
      paramLabel = "URL",
      description =
          "An endpoint that SERVICE in a query may ask, as in"
              + " https://query.wikidata.org/sparql; may be given several times. None by default.")
  private List<URI> endpoints = new ArrayList<>();

  AllowedServices allowed() {
    return AllowedServices.of(endpoints);
  }
}
