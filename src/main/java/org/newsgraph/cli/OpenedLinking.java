package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.newsgraph.emit.LinkWriter;
import org.newsgraph.link.Decisions;
import org.newsgraph.link.ItemIndex;
import org.newsgraph.link.LinkModel;
import org.newsgraph.link.Linker;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.pipeline.EntityLinking;
import org.newsgraph.pipeline.Stages;

/// An open index with what links to it, or nothing.
record OpenedLinking(Optional<ItemIndex> index, Optional<EntityLinking> linking)
    implements AutoCloseable {

  static OpenedLinking none() {
    return new OpenedLinking(Optional.empty(), Optional.empty());
  }

  static OpenedLinking of(Path directory, Optional<Path> decided, Ontology ontology)
      throws IOException {
    Decisions decisions = decided.isPresent() ? Decisions.read(decided.get()) : Decisions.none();
    ItemIndex index = ItemIndex.open(directory);
    Linker linker = new Linker(index, ontology, LinkModel.shipped());
    return new OpenedLinking(
        Optional.of(index),
        Optional.of(new EntityLinking(linker, new LinkWriter(), decisions, ontology)));
  }

  Stages addTo(Stages stages) {
    return linking.map(stages::with).orElse(stages);
  }

  @Override
  public void close() throws IOException {
    if (index.isPresent()) {
      index.get().close();
    }
  }
}
