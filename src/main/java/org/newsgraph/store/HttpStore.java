package org.newsgraph.store;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.http.HttpEnv;
import org.apache.jena.http.auth.AuthEnv;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.rdflink.RDFLinkHTTP;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.http.GSP;
import org.jspecify.annotations.Nullable;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.CorpusIri;

/// A store behind a server that speaks SPARQL and the SPARQL 1.1 Graph Store Protocol.
public final class HttpStore implements Store {

  private final URI query;
  private final URI graphStore;
  private final Credentials credentials;
  private final String location;

  /// The store whose queries and whose graphs are at these addresses, which may be the same.
  ///
  /// @param location what its users call it
  HttpStore(URI query, URI graphStore, Credentials credentials, String location) {
    this.query = query;
    this.graphStore = graphStore;
    this.credentials = credentials;
    this.location = location;
    if (credentials instanceof Credentials.Password(String user, String password)) {
      AuthEnv.get().registerUsernamePassword(query, user, password);
    }
  }

  /// The store whose queries and graphs are at one address, as Fuseki serves a dataset.
  public HttpStore(URI endpoint, Credentials credentials) {
    this(endpoint, endpoint, credentials, endpoint.toString());
  }

  // First what counts the articles goes, then longer names come first: the text and the run of an
  // article, then its facts.
  @Override
  public void replace(List<DatasetGraph> articles) {
    articles.stream()
        .flatMap(article -> Iter.asStream(article.listGraphNodes()))
        .map(Node::getURI)
        .filter(ArticleIri::isArticle)
        .map(name -> new ArticleIri(name).base())
        .distinct()
        .forEach(this::deleteSummary);
    for (DatasetGraph article : articles) {
      List<Node> names = new ArrayList<>();
      for (Iterator<Node> found = article.listGraphNodes(); found.hasNext(); ) {
        names.add(found.next());
      }
      names.sort(Comparator.comparingInt((Node name) -> name.getURI().length()).reversed());
      names.forEach(name -> put(name, article.getGraph(name)));
      // An article that is built without linking brings no links, but its former ones must go.
      Node links = NodeFactory.createURI(new ArticleIri(names.getLast().getURI()).links());
      if (!names.contains(links)) {
        delete(links);
      }
    }
  }

  @Override
  public void put(String name, Graph graph) {
    Node node = NodeFactory.createURI(name);
    if (graph.isEmpty()) {
      delete(node);
    } else {
      put(node, graph);
    }
  }

  @Override
  public boolean remove(String articleId) {
    List<ArticleIri> found = new StoredArticles(this).ofId(articleId);
    for (ArticleIri article : found) {
      deleteSummary(article.base());
      for (String graph : List.of(article.iri(), article.text(), article.run(), article.links())) {
        delete(NodeFactory.createURI(graph));
      }
    }
    return !found.isEmpty();
  }

  private void deleteSummary(String base) {
    delete(NodeFactory.createURI(new CorpusIri(base).summary()));
  }

  // Not by Jena's GSP, whose DELETE leaves the header with the credentials out.
  private void delete(Node graph) {
    String name = URLEncoder.encode(graph.getURI(), StandardCharsets.UTF_8);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(graphStore + "?graph=" + name)).DELETE();
    credentials.authorization().ifPresent(value -> request.header("Authorization", value));
    int status;
    try {
      status =
          HttpEnv.getDftHttpClient().send(request.build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw failure(location, -1, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure(location, -1, e);
    }
    if (status >= 300 && status != 404) {
      throw failure(location, status, null);
    }
  }

  private void put(Node name, Graph graph) {
    GSP gsp = GSP.service(graphStore.toString()).graphName(name);
    credentials.authorization().ifPresent(value -> gsp.httpHeader("Authorization", value));
    try {
      gsp.PUT(graph);
    } catch (HttpException e) {
      throw failure(location, e.getStatusCode(), e);
    }
  }

  static StoreException failure(String location, int status, @Nullable Exception failure) {
    String reason =
        switch (status) {
          case 401, 403 -> "refuses: check user and password or token";
          case 404, 405 -> "takes no graphs: check its address, and whether it is read-only";
          case -1, 0 -> "does not answer: is its server running?";
          default -> "answers " + status + ": see its server's log";
        };
    return new StoreException(location, "store '" + location + "' " + reason, failure);
  }

  @Override
  public RDFLink link() {
    return RDFLinkHTTP.newBuilder()
        .queryEndpoint(query.toString())
        .gspEndpoint(graphStore.toString())
        .build();
  }

  @Override
  public boolean isLocal() {
    return false;
  }

  @Override
  public String location() {
    return location;
  }

  @Override
  public void close() {}
}
