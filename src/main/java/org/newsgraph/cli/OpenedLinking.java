package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.newsgraph.emit.BackgroundWriter;
import org.newsgraph.link.Decisions;
import org.newsgraph.link.FallbackLinker;
import org.newsgraph.link.IndexInfo;
import org.newsgraph.link.ItemIndex;
import org.newsgraph.link.ItemNames;
import org.newsgraph.link.LinkModel;
import org.newsgraph.link.Linker;
import org.newsgraph.link.NameLinker;
import org.newsgraph.link.PlaceTree;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.pipeline.Background;
import org.newsgraph.pipeline.CorpusGraphs;
import org.newsgraph.pipeline.EntityLinking;
import org.newsgraph.pipeline.Identity;
import org.newsgraph.pipeline.Stages;

/// An open index and a service with what links to them, or nothing.
///
/// @param directory where the index lies
/// @param linking what links stored articles
/// @param identity what links new articles and says which things are one; empty where no index, no
///   service and no decision is given
/// @param corpus what makes the graphs that follow from all articles
record OpenedLinking(
    Optional<ItemIndex> index,
    Optional<OnlineLinking> online,
    Optional<Path> directory,
    EntityLinking linking,
    Optional<Identity> identity,
    CorpusGraphs corpus)
    implements AutoCloseable {

  /// What links by the index of this directory, then by the service, then by what people have
  /// decided, as far as they are named.
  static OpenedLinking of(
      Optional<Path> directory, Optional<Path> decided, ReconcileOptions service, Ontology ontology)
      throws IOException {
    Decisions decisions = read(decided);
    Optional<OnlineLinking> online = service.open(ontology);
    return directory.isPresent()
        ? of(directory.get(), online, decisions, ontology)
        : of(online, decisions, ontology);
  }

  private static OpenedLinking of(
      Optional<OnlineLinking> online, Decisions decisions, Ontology ontology) {
    EntityLinking linking =
        online
            .map(asked -> new EntityLinking(asked.linker(), decisions, ontology))
            .orElseGet(() -> EntityLinking.byDecisions(decisions, ontology));
    return new OpenedLinking(
        Optional.empty(),
        online,
        Optional.empty(),
        linking,
        Optional.of(new Identity(linking, Optional.empty(), decisions, ontology))
            .filter(identity -> online.isPresent() || !decisions.isEmpty()),
        new CorpusGraphs(ontology, decisions, Optional.empty()));
  }

  private static OpenedLinking of(
      Path directory, Optional<OnlineLinking> online, Decisions decisions, Ontology ontology)
      throws IOException {
    ItemIndex index = ItemIndex.open(directory);
    Linker linker = new Linker(index, ontology, LinkModel.shipped());
    NameLinker all =
        online.<NameLinker>map(asked -> new FallbackLinker(linker, asked.linker())).orElse(linker);
    EntityLinking linking = new EntityLinking(all, decisions, ontology);
    ItemNames names = new ItemNames(index, ontology);
    return new OpenedLinking(
        Optional.of(index),
        online,
        Optional.of(directory),
        linking,
        Optional.of(new Identity(linking, Optional.of(names), decisions, ontology)),
        new CorpusGraphs(ontology, decisions, Optional.of(background(index, names, ontology))));
  }

  private static Background background(ItemIndex index, ItemNames names, Ontology ontology) {
    IndexInfo info = index.info();
    return new Background(
        new PlaceTree(index, ontology),
        names,
        new BackgroundWriter.Source(info.dump(), info.dumpDate(), info.sha256()),
        ontology);
  }

  private static Decisions read(Optional<Path> file) throws IOException {
    return file.isPresent() ? Decisions.read(file.get()) : Decisions.none();
  }

  Stages addTo(Stages stages) {
    return identity.map(stages::with).orElse(stages);
  }

  /// What to say of things that are left unresolved; empty where there are none.
  Optional<String> note(int unresolved) {
    return online.filter(asked -> unresolved > 0).map(asked -> asked.note(unresolved, directory));
  }

  @Override
  public void close() throws IOException {
    online.ifPresent(OnlineLinking::close);
    if (index.isPresent()) {
      index.get().close();
    }
  }
}
