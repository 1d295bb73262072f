package org.newsgraph.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.emit.ClaimedTypes;
import org.newsgraph.emit.ContentKeys;
import org.newsgraph.emit.FormerGraphs;
import org.newsgraph.emit.Topics;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.ontology.ShippedFile;
import org.newsgraph.store.LoadPart;
import org.newsgraph.store.Store;
import org.newsgraph.store.StoreException;
import org.newsgraph.store.Tdb2Store;

/// Loads graphs of articles that were written as N-Quads, and makes what follows from all of them.
public final class Loading {

  private static final int BATCH = 200;
  private static final Pattern GRAPH =
      Pattern.compile("(.*/article/[^/]+)(?:/(?:text|run|links))?");
  // What follows from all articles is made anew.
  private static final Pattern CORPUS = Pattern.compile(".*/(?:identity|background|summary)");
  private static final String FORMER = ShippedFile.text(Loading.class, "graphs-of-former-form.rq");
  private static final String CLAIMED_TYPE =
      ShippedFile.text(Loading.class, "graph-of-claimed-type.rq");
  private static final String ONLY_CLAIMED =
      ShippedFile.text(Loading.class, "graphs-of-only-claimed.rq");

  private final CorpusGraphs corpus;

  /// @param corpus what follows from all articles
  public Loading(CorpusGraphs corpus) {
    this.corpus = corpus;
  }

  /// Puts the parts in place of the stored articles and what follows from them; returns how many
  /// quads they have. Graphs that users wrote stay.
  ///
  /// @throws StoreException where a part cannot be read or no part has an article; the store is as
  ///   it was then
  public long load(List<LoadPart> parts, Tdb2Store store) {
    return store.load(
        parts,
        loaded -> {
          if (loaded.articleIris().isEmpty()) {
            throw new StoreException(
                store.location(),
                "no article in the parts; store '%s' is as it was".formatted(store.location()));
          }
          rewriteFormer(loaded);
          corpus.refresh(loaded);
        });
  }

  /// Puts the articles of the parts beside those that the store holds, and in place of those of the
  /// same names.
  ///
  /// @throws StoreException where a part cannot be read or has an article in two places; what came
  ///   before stays
  public Appended append(List<LoadPart> parts, Store store) {
    Articles articles = new Articles(store);
    try {
      for (LoadPart part : parts) {
        articles.place = part.file().toString();
        part.read(articles);
      }
      articles.store();
    } catch (StoreException failure) {
      refresh(store, failure);
      throw failure;
    }
    corpus.refresh(store);
    return new Appended(articles.quads, articles.passedOver);
  }

  /// Makes what follows from the articles that came before a failure, if the store lets it.
  private void refresh(Store store, StoreException failure) {
    try {
      corpus.refresh(store);
    } catch (StoreException alsoFailed) {
      failure.addSuppressed(alsoFailed);
    }
  }

  /// What was put beside the stored.
  ///
  /// @param quads of articles
  /// @param passedOver how many quads are neither of an article nor follow from all articles, such
  ///   as those of the default graph
  public record Appended(long quads, long passedOver) {}

  /// Graphs that tell what follows from them, as earlier versions wrote them, are written anew, as
  /// are texts without the keys of their articles and articles that do not tell what they are
  /// about. Where no event has a class that is only claimed, so are articles with such events.
  private static void rewriteFormer(Store store) {
    StoreReading reading = new StoreReading(store);
    List<DatasetGraph> batch = new ArrayList<>();
    Set<ArticleIri> former = new LinkedHashSet<>();
    for (StoreReading.Row row : reading.select(FORMER)) {
      article(row.get("graph")).ifPresent(former::add);
    }
    if (reading.select(CLAIMED_TYPE).isEmpty()) {
      for (StoreReading.Row row : reading.select(ONLY_CLAIMED)) {
        article(row.get("graph")).ifPresent(former::add);
      }
    }
    for (ArticleIri article : former) {
      DatasetGraph dataset = DatasetGraphFactory.create();
      for (String name : List.of(article.iri(), article.text(), article.run(), article.links())) {
        add(name, reading, dataset);
      }
      batch.add(rewritten(article, dataset));
      if (batch.size() == BATCH) {
        store.replace(batch);
        batch.clear();
      }
    }
    if (!batch.isEmpty()) {
      store.replace(batch);
    }
  }

  private static void add(String name, StoreReading reading, DatasetGraph dataset) {
    Graph graph = reading.graph(name);
    if (!graph.isEmpty()) {
      dataset.addGraph(NodeFactory.createURI(name), graph);
    }
  }

  private static DatasetGraph rewritten(ArticleIri article, DatasetGraph dataset) {
    DatasetGraph written = DatasetGraphFactory.create();
    dataset
        .listGraphNodes()
        .forEachRemaining(
            name -> {
              Graph graph = dataset.getGraph(name);
              written.addGraph(
                  name,
                  FormerGraphs.isFormer(graph) ? FormerGraphs.rewritten(article, graph) : graph);
            });
    Graph facts = written.getGraph(NodeFactory.createURI(article.iri()));
    ClaimedTypes.write(facts);
    Topics.write(article, facts);
    Node text = NodeFactory.createURI(article.text());
    if (written.containsGraph(text)) {
      ContentKeys.complete(article, facts, written.getGraph(text));
    }
    return written;
  }

  /// The article that a graph is of; absent where it is of all articles.
  private static Optional<ArticleIri> article(String graph) {
    Matcher matcher = GRAPH.matcher(graph);
    return matcher.matches() ? Optional.of(new ArticleIri(matcher.group(1))) : Optional.empty();
  }

  /// Collects the quads of articles, whose graphs follow each other, and stores them in batches.
  private static final class Articles extends StreamRDFBase {

    private final Store store;
    private final Map<ArticleIri, DatasetGraph> batch = new LinkedHashMap<>();
    private final Set<ArticleIri> stored = new HashSet<>();
    private String place = "";
    private long quads;
    private long passedOver;

    Articles(Store store) {
      this.store = store;
    }

    @Override
    public void quad(Quad quad) {
      Node graph = quad.getGraph();
      Optional<ArticleIri> article =
          graph != null && graph.isURI() ? article(graph.getURI()) : Optional.empty();
      if (article.isPresent()) {
        add(article.get(), quad);
      } else if (graph == null || !graph.isURI() || !CORPUS.matcher(graph.getURI()).matches()) {
        passedOver++;
      }
    }

    @Override
    public void triple(Triple triple) {
      passedOver++;
    }

    private void add(ArticleIri article, Quad quad) {
      if (!batch.containsKey(article) && batch.size() == BATCH) {
        store();
      }
      if (stored.contains(article)) {
        throw new StoreException(
            store.location(),
            ("%s: error: the quads of article '%s' are not together, and the store has a part of"
                    + " them: sort the parts by graph and load them again")
                .formatted(place, article.id()));
      }
      batch.computeIfAbsent(article, key -> DatasetGraphFactory.create()).add(quad);
      quads++;
    }

    /// Stores what is collected.
    void store() {
      List<DatasetGraph> written = new ArrayList<>();
      batch.forEach((article, dataset) -> written.add(rewritten(article, dataset)));
      store.replace(written);
      stored.addAll(batch.keySet());
      batch.clear();
    }
  }
}
