package org.newsgraph.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.newsgraph.emit.IdentityWriter;
import org.newsgraph.emit.SummaryWriter;
import org.newsgraph.link.Decisions;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.CorpusIri;
import org.newsgraph.model.Doubt;
import org.newsgraph.model.Merge;
import org.newsgraph.model.Summary;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.store.Store;

/// Makes the graphs that follow from all articles of a store: which names stand for one thing and
/// which may stand for two, where the linked places lie, and the summary of what there is.
///
/// They are made anew as a whole, so the same articles give the same graphs in whatever order they
/// came.
public final class CorpusGraphs {

  private final Ontology ontology;
  private final Decisions decisions;
  private final Optional<Background> background;

  /// Graphs by what people have decided.
  ///
  /// @param background where places lie; without it what is stored of that stays, as far as its
  ///   places do
  public CorpusGraphs(Ontology ontology, Decisions decisions, Optional<Background> background) {
    this.ontology = ontology;
    this.decisions = decisions;
    this.background = background;
  }

  /// The bases of the store's articles.
  public static Set<String> bases(Store store) {
    Set<String> bases = new TreeSet<>();
    store.articleIris().stream().map(ArticleIri::base).forEach(bases::add);
    return bases;
  }

  /// Makes them for the store's articles; what is doubtful is told.
  public List<Doubt> refresh(Store store) {
    return refresh(store, bases(store));
  }

  /// Makes them for these bases, whether or not they have articles still.
  public List<Doubt> refresh(Store store, Set<String> bases) {
    StoreReading reading = new StoreReading(store);
    List<Doubt> doubts =
        bases.stream().flatMap(base -> refresh(store, reading, base).stream()).toList();
    summarise(store, reading, bases);
    return doubts;
  }

  /// Counts anew what the store holds, where articles have changed: then there is no summary.
  private void summarise(Store store, StoreReading reading, Set<String> bases) {
    List<CorpusIri> outdated =
        bases.stream()
            .map(CorpusIri::new)
            .filter(corpus -> reading.graph(corpus.summary()).isEmpty())
            .toList();
    if (!outdated.isEmpty()) {
      Summary summary = new StoredSummary(store, ontology).count();
      if (summary.statistics().articles() > 0) {
        outdated.forEach(
            corpus -> store.put(corpus.summary(), SummaryWriter.write(corpus, summary)));
      }
    }
  }

  private List<Doubt> refresh(Store store, StoreReading reading, String base) {
    CorpusIri corpus = new CorpusIri(base);
    ItemLinks links = ItemLinks.of(reading, base, ontology);
    Graph places = reading.graph(corpus.background());
    put(
        store,
        corpus.background(),
        places,
        background
            .map(known -> known.graph(corpus, links))
            .orElseGet(() -> Background.pruned(places, corpus, links.things())));
    List<Merge> merges = new StoredMerges(reading, decisions).find(links, base);
    List<Doubt> doubts =
        new StoredDoubts(reading, decisions).find(base, corpus.background(), links.things());
    put(
        store,
        corpus.identity(),
        reading.graph(corpus.identity()),
        new IdentityWriter().write(corpus, merges, doubts));
    return doubts;
  }

  private static void put(Store store, String name, Graph before, Graph after) {
    if (!before.isIsomorphicWith(after)) {
      store.put(name, after);
    }
  }
}
