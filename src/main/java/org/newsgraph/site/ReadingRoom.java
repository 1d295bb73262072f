package org.newsgraph.site;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.model.Statistics;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.query.ArticleList;
import org.newsgraph.query.EntitySearch;
import org.newsgraph.query.GraphPrefixes;
import org.newsgraph.query.QueryCatalogue;
import org.newsgraph.query.StatisticsReader;
import org.newsgraph.serve.Route;
import org.newsgraph.serve.ServedGraph;
import org.newsgraph.serve.ServerPart;

/// The pages, as a part of the server.
public final class ReadingRoom implements ServerPart {

  private static final List<String> THINGS = List.of("/entity/*", "/thing/*", "/event/*");
  private static final List<String> CLAIMS = List.of("/claim/*", "/assertion/*");

  @Override
  public List<Route> routes(ServedGraph graph) {
    return new Rooms(graph).routes();
  }

  /// The pages over one graph.
  private static final class Rooms {

    private final ServedGraph graph;
    private final DatasetGraph dataset;
    private final Addresses addresses;
    private final PrefixMapping prefixes;
    private final Assets assets = new Assets();
    private final Templates templates = new Templates(assets);
    private final ErrorPage errors = new ErrorPage(templates);
    private final Ontology ontology;
    private final QueryCatalogue catalogue = QueryCatalogue.standard();
    private final EntitySearch search;
    private final Remembered<Holdings> holdings;
    private final Remembered<Statistics> statistics;
    private final Remembered<Directory> directory;
    private final List<Route> routes = new ArrayList<>();

    Rooms(ServedGraph graph) {
      this.graph = graph;
      dataset = graph.dataset();
      ExecutorService background = graph.background();
      ontology = graph.ontology();
      addresses = new Addresses(graph.base());
      prefixes = GraphPrefixes.of(graph.base());
      search = new EntitySearch(RDFLink.connect(dataset));
      holdings =
          new Remembered<>(dataset, background, () -> Holdings.read(RDFLink.connect(dataset)))
              .begun();
      statistics =
          new Remembered<>(
                  dataset, background, () -> new StatisticsReader(RDFLink.connect(dataset)).read())
              .begun();
      directory =
          new Remembered<>(dataset, background, () -> Directory.read(dataset, graph.base()))
              .begun();
    }

    List<Route> routes() {
      addReading();
      addFinding();
      add("/disagreements", new DisagreementsPage(disagreements(), templates));
      QueryPage query = new QueryPage(catalogue, graph, addresses, ontology, prefixes, templates);
      add("/query", query);
      add("/ontology.html", new OntologyPage(ontology, templates));
      add(Route.LIMITS, new LimitsPage(graph.settings().limits(), templates));
      add("/prefixes.json", query::prefixes);
      add("/terms.json", query::terms);
      add("/names.json", query::names);
      add(Assets.FOLDER + "*", assets);
      add("/*", errors);
      return routes;
    }

    private void addReading() {
      ArticleList articles = new ArticleList(RDFLink.connect(dataset));
      add("", new HomePage(statistics, holdings, articles, ontology, templates));
      add("/articles", new ArticlesPage(holdings, articles, templates));
      add(
          "/article/*",
          new ArticlePage(dataset, addresses, prefixes, new Wording(ontology), templates)
              .within(graph));
      Page thing = new EntityPage(dataset, holdings, addresses, ontology, templates).within(graph);
      THINGS.forEach(path -> add(path, thing));
      Page claim = new ClaimRedirect(dataset, addresses).within(graph);
      CLAIMS.forEach(path -> add(path, claim));
      add("/neighbours.json", new NeighboursPage(dataset, addresses).within(graph));
    }

    private void addFinding() {
      SearchPage names = new SearchPage(search, graph, holdings, addresses, ontology, templates);
      ThingsPage.PLACES.forEach(
          place ->
              add(
                  place.path(),
                  new ThingsPage(place, graph, directory, search, addresses, ontology, templates)));
      add("/events", new EventsPage(statistics, ontology, templates));
      add("/search", names::list);
      add("/suggest", names::suggestions);
      ClaimsPage claims = new ClaimsPage(graph, holdings, search, addresses, ontology, templates);
      add("/claims", claims);
      add("/claims.csv", claims::csv);
    }

    private Remembered<Disagreements> disagreements() {
      DisagreementsReader reader = new DisagreementsReader(dataset, catalogue, addresses);
      return new Remembered<>(dataset, graph.background(), reader::read).begun();
    }

    private void add(String path, Page page) {
      routes.add(Route.reading(path, new PageServlet(page, errors)));
    }
  }
}
