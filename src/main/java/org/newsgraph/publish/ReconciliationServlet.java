package org.newsgraph.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.jena.rdflink.RDFLink;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.query.EntitySearch;
import org.newsgraph.query.PropertyValues;
import org.newsgraph.serve.ServedGraph;

/// Answers batches of queries and data extensions, and tells of the service where nothing is asked.
final class ReconciliationServlet extends HttpServlet {

  static final int MAX_BATCH = 50;

  private static final int MAX_ROWS = 500;
  private static final int PREVIEW_WIDTH = 400;
  private static final int PREVIEW_HEIGHT = 200;
  private static final List<String> DEFAULT_TYPES =
      List.of("Entity", "Person", "Organization", "Place");

  private final transient ServedGraph graph;
  private final transient EntityIds ids;
  private final transient Terms terms;

  ReconciliationServlet(ServedGraph graph, EntityIds ids, Terms terms) {
    this.graph = graph;
    this.ids = ids;
    this.terms = terms;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doGet(request, response);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String queries = request.getParameter("queries");
    String extend = request.getParameter("extend");
    try {
      if (queries != null) {
        answer(JsonAnswer.read(queries), response);
      } else if (extend != null) {
        extend(JsonAnswer.read(extend), response);
      } else {
        JsonAnswer.send(response, manifest(request));
      }
    } catch (JsonProcessingException e) {
      JsonAnswer.refuse(response, "the request is not JSON: " + e.getOriginalMessage());
    }
  }

  private void answer(JsonNode queries, HttpServletResponse response) throws IOException {
    if (!queries.isObject() || queries.size() > MAX_BATCH) {
      JsonAnswer.refuse(
          response, "queries are an object of at most %d queries".formatted(MAX_BATCH));
      return;
    }
    ObjectNode answers = JsonNodeFactory.instance.objectNode();
    try (RDFLink link = RDFLink.connect(graph.dataset())) {
      Reconciler reconciler =
          new Reconciler(new EntitySearch(link), new PropertyValues(link), ids, terms);
      queries
          .properties()
          .forEach(query -> answers.set(query.getKey(), reconciler.answer(query.getValue())));
    }
    JsonAnswer.send(response, answers);
  }

  private void extend(JsonNode query, HttpServletResponse response) throws IOException {
    if (!query.path("ids").isArray()
        || !query.path("properties").isArray()
        || query.path("ids").size() > MAX_ROWS) {
      JsonAnswer.refuse(
          response, "extend has \"properties\" and at most %d \"ids\"".formatted(MAX_ROWS));
      return;
    }
    try (RDFLink link = RDFLink.connect(graph.dataset())) {
      JsonAnswer.send(
          response, new DataExtension(new PropertyValues(link), ids, terms).answer(query));
    }
  }

  private ObjectNode manifest(HttpServletRequest request) {
    String service = JsonAnswer.address(request, ReconciliationPart.PATH);
    ObjectNode manifest = JsonNodeFactory.instance.objectNode();
    manifest.putArray("versions").add("0.2");
    manifest.put("name", "Newsgraph: people, organisations, places and works in the news");
    manifest.put("identifierSpace", ids.space());
    manifest.put("schemaSpace", OntologyTerm.NAMESPACE);
    var types = manifest.putArray("defaultTypes");
    DEFAULT_TYPES.stream()
        .map(terms::term)
        .forEach(type -> types.addObject().put("id", type.id()).put("name", type.name()));
    manifest.put("batchSize", MAX_BATCH);
    manifest.putObject("view").put("url", JsonAnswer.address(request, "/entity/{{id}}"));
    manifest
        .putObject("preview")
        .put("url", service + "/preview?id={{id}}")
        .put("width", PREVIEW_WIDTH)
        .put("height", PREVIEW_HEIGHT);
    ObjectNode suggest = manifest.putObject("suggest");
    for (String kind : List.of("entity", "type", "property")) {
      suggest
          .putObject(kind)
          .put("service_url", service)
          .put("service_path", "/suggest/" + kind)
          .put("flyout_service_path", "/suggest/" + kind + "/flyout?id=${id}");
    }
    ObjectNode extend = manifest.putObject("extend");
    extend
        .putObject("propose_properties")
        .put("service_url", service)
        .put("service_path", "/suggest/properties");
    extend.putArray("property_settings");
    return manifest;
  }
}
