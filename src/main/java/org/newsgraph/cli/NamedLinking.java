package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.newsgraph.link.NameLinker;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.pipeline.CorpusGraphs;
import org.newsgraph.pipeline.OpenedLinking;

/// The linking that the options name, opened, and what to say of a service that does not answer.
///
/// @param directory where the index lies
record NamedLinking(OpenedLinking opened, Optional<OnlineLinking> online, Optional<Path> directory)
    implements AutoCloseable {

  static NamedLinking open(
      Optional<Path> directory, Optional<Path> decided, ReconcileOptions service, Ontology ontology)
      throws IOException {
    Optional<OnlineLinking> online = service.open(ontology);
    Optional<NameLinker> linker = online.map(OnlineLinking::linker);
    return new NamedLinking(
        OpenedLinking.of(directory, decided, linker, ontology), online, directory);
  }

  CorpusGraphs corpus() {
    return opened.corpus();
  }

  /// What to say of things that are left unresolved; empty where there are none.
  Optional<String> note(int unresolved) {
    return online.filter(asked -> unresolved > 0).map(asked -> asked.note(unresolved, directory));
  }

  @Override
  public void close() throws IOException {
    online.ifPresent(OnlineLinking::close);
    opened.close();
  }
}
