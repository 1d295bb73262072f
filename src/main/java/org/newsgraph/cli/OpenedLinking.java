package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.newsgraph.link.Decisions;
import org.newsgraph.link.ItemIndex;
import org.newsgraph.link.ItemNames;
import org.newsgraph.link.LinkModel;
import org.newsgraph.link.Linker;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.pipeline.EntityLinking;
import org.newsgraph.pipeline.Identity;
import org.newsgraph.pipeline.Stages;

/// An open index with what links to it, or nothing.
///
/// @param linking what links stored articles
/// @param identity what links new articles and says which things are one; empty where neither an
///   index nor a decision is given
record OpenedLinking(Optional<ItemIndex> index, EntityLinking linking, Optional<Identity> identity)
    implements AutoCloseable {

  /// What people have decided, without an index.
  static OpenedLinking of(Optional<Path> decided, Ontology ontology) throws IOException {
    Decisions decisions = read(decided);
    EntityLinking linking = EntityLinking.byDecisions(decisions, ontology);
    return new OpenedLinking(
        Optional.empty(),
        linking,
        Optional.of(new Identity(linking, Optional.empty(), decisions, ontology))
            .filter(identity -> !decisions.isEmpty()));
  }

  static OpenedLinking of(Path directory, Optional<Path> decided, Ontology ontology)
      throws IOException {
    Decisions decisions = read(decided);
    ItemIndex index = ItemIndex.open(directory);
    Linker linker = new Linker(index, ontology, LinkModel.shipped());
    EntityLinking linking = new EntityLinking(linker, decisions, ontology);
    Optional<ItemNames> names = Optional.of(new ItemNames(index, ontology));
    return new OpenedLinking(
        Optional.of(index),
        linking,
        Optional.of(new Identity(linking, names, decisions, ontology)));
  }

  private static Decisions read(Optional<Path> file) throws IOException {
    return file.isPresent() ? Decisions.read(file.get()) : Decisions.none();
  }

  Stages addTo(Stages stages) {
    return identity.map(stages::with).orElse(stages);
  }

  @Override
  public void close() throws IOException {
    if (index.isPresent()) {
      index.get().close();
    }
  }
}
