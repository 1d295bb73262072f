package org.newsgraph.pipeline;

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

/// An open index with what links to it, or nothing.
///
/// @param linking what links stored articles
/// @param identity what links new articles and says which things are one; empty where no index, no
///   service and no decision is given
/// @param corpus what makes the graphs that follow from all articles
public record OpenedLinking(
    Optional<ItemIndex> index,
    EntityLinking linking,
    Optional<Identity> identity,
    CorpusGraphs corpus)
    implements AutoCloseable {

  /// What links by the index of this directory, then by the service, then by what people have
  /// decided, as far as they are named.
  ///
  /// @param service stays open when this is closed
  public static OpenedLinking of(
      Optional<Path> directory,
      Optional<Path> decided,
      Optional<NameLinker> service,
      Ontology ontology)
      throws IOException {
    Decisions decisions = decided.isPresent() ? Decisions.read(decided.get()) : Decisions.none();
    return directory.isPresent()
        ? of(directory.get(), service, decisions, ontology)
        : of(service, decisions, ontology);
  }

  private static OpenedLinking of(
      Optional<NameLinker> service, Decisions decisions, Ontology ontology) {
    EntityLinking linking =
        service
            .map(asked -> new EntityLinking(asked, decisions, ontology))
            .orElseGet(() -> EntityLinking.byDecisions(decisions, ontology));
    return new OpenedLinking(
        Optional.empty(),
        linking,
        Optional.of(new Identity(linking, Optional.empty(), decisions, ontology))
            .filter(identity -> service.isPresent() || !decisions.isEmpty()),
        new CorpusGraphs(ontology, decisions, Optional.empty()));
  }

  private static OpenedLinking of(
      Path directory, Optional<NameLinker> service, Decisions decisions, Ontology ontology)
      throws IOException {
    ItemIndex index = ItemIndex.open(directory);
    Linker linker = new Linker(index, ontology, LinkModel.shipped());
    NameLinker all =
        service.<NameLinker>map(asked -> new FallbackLinker(linker, asked)).orElse(linker);
    EntityLinking linking = new EntityLinking(all, decisions, ontology);
    ItemNames names = new ItemNames(index, ontology);
    return new OpenedLinking(
        Optional.of(index),
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
