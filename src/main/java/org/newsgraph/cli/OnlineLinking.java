package org.newsgraph.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.newsgraph.link.NameLinker;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.reconcile.ReconciliationService;
import org.newsgraph.reconcile.ReconcilingLinker;

/// A reconciliation service that is asked, and what to say when it does not answer.
final class OnlineLinking implements AutoCloseable {

  private final ReconciliationService service;
  private final URI address;
  private final ReconcilingLinker linker;

  OnlineLinking(ReconciliationService service, URI address, Ontology ontology) {
    this.service = service;
    this.address = address;
    this.linker = new ReconcilingLinker(service, ontology);
  }

  NameLinker linker() {
    return linker;
  }

  /// How many things are left, why, and what finishes the work.
  String note(int unresolved, Optional<Path> index) {
    return "%s unresolved because \"%s\" gave no answer (%s); to finish: newsgraph link %s"
        .formatted(
            Amounts.count(unresolved, "name", "names"),
            service.publicAddress(),
            linker.lastTrouble().orElse("no reason known"),
            index.map(directory -> "--index " + directory + " ").orElse("")
                + "--reconcile "
                + service.publicAddress()
                + (address.getRawQuery() == null ? "" : "?..."));
  }

  @Override
  public void close() {
    service.close();
  }
}
