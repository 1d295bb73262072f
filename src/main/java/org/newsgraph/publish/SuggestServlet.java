package org.newsgraph.publish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.rdflink.RDFLink;
import org.newsgraph.query.EntitySearch;
import org.newsgraph.query.FoundEntity;
import org.newsgraph.query.PropertyValues;
import org.newsgraph.serve.PlainAnswer;
import org.newsgraph.serve.ServedGraph;

/// Suggests entities, types and properties for what is typed so far, and tells a little of each.
final class SuggestServlet extends HttpServlet {

  private static final int PAGE = 10;
  private static final int MAX_CURSOR = 1000;

  private final transient ServedGraph graph;
  private final transient EntityIds ids;
  private final transient Terms terms;
  private final transient Snippets snippets;

  SuggestServlet(ServedGraph graph, EntityIds ids, Terms terms, Snippets snippets) {
    this.graph = graph;
    this.ids = ids;
    this.terms = terms;
    this.snippets = snippets;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String what = String.valueOf(request.getPathInfo());
    switch (what) {
      case "/entity" -> JsonAnswer.send(response, entities(request));
      case "/type" -> JsonAnswer.send(response, terms(terms.types(), request));
      case "/property" -> JsonAnswer.send(response, terms(terms.properties(), request));
      case "/properties" -> JsonAnswer.send(response, proposals(request));
      case "/entity/flyout" -> flyout(entity(request), request, response);
      case "/type/flyout" -> flyout(term(terms.types(), request), request, response);
      case "/property/flyout" -> flyout(term(terms.properties(), request), request, response);
      default ->
          PlainAnswer.send(
              response,
              HttpServletResponse.SC_NOT_FOUND,
              "there are suggestions of entity, type and property");
    }
  }

  private ObjectNode entities(HttpServletRequest request) {
    int cursor = cursor(request);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode result = answer.putArray("result");
    try (RDFLink link = RDFLink.connect(graph.dataset())) {
      EntitySearch search = new EntitySearch(link);
      Reconciler reconciler = new Reconciler(search, new PropertyValues(link), ids, terms);
      for (FoundEntity found :
          search.find(prefix(request), Set.of(), cursor + PAGE).stream().skip(cursor).toList()) {
        ObjectNode told = result.addObject();
        told.put("id", ids.id(found.iri()).orElse(found.iri()));
        told.put("name", found.label());
        told.put("description", reconciler.description(found));
        ArrayNode notable = told.putArray("notable");
        found.types().stream()
            .map(terms::term)
            .forEach(type -> notable.addObject().put("id", type.id()).put("name", type.name()));
      }
    }
    return answer;
  }

  private static ObjectNode terms(List<Terms.Term> all, HttpServletRequest request) {
    String prefix = prefix(request).toLowerCase(Locale.ROOT);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode result = answer.putArray("result");
    all.stream()
        .filter(
            term ->
                term.name().toLowerCase(Locale.ROOT).contains(prefix)
                    || term.id().toLowerCase(Locale.ROOT).contains(prefix))
        .skip(cursor(request))
        .limit(PAGE)
        .forEach(
            term ->
                result
                    .addObject()
                    .put("id", term.id())
                    .put("name", term.name())
                    .put("description", term.description()));
    return answer;
  }

  // Which columns a table of entities of this type can get.
  private ObjectNode proposals(HttpServletRequest request) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    String type = Optional.ofNullable(request.getParameter("type")).orElse("Entity");
    answer.put("type", type);
    ArrayNode properties = answer.putArray("properties");
    terms
        .propertiesOf(type)
        .forEach(term -> properties.addObject().put("id", term.id()).put("name", term.name()));
    return answer;
  }

  private Optional<Terms.Term> entity(HttpServletRequest request) {
    try (RDFLink link = RDFLink.connect(graph.dataset())) {
      EntitySearch search = new EntitySearch(link);
      Reconciler reconciler = new Reconciler(search, new PropertyValues(link), ids, terms);
      return ids.iri(id(request))
          .flatMap(search::entity)
          .map(found -> new Terms.Term(id(request), found.label(), reconciler.description(found)));
    }
  }

  private static Optional<Terms.Term> term(List<Terms.Term> all, HttpServletRequest request) {
    return all.stream().filter(term -> term.id().equals(id(request))).findFirst();
  }

  private void flyout(
      Optional<Terms.Term> told, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (told.isEmpty()) {
      PlainAnswer.send(response, HttpServletResponse.SC_NOT_FOUND, "nothing has this id");
      return;
    }
    String html = snippets.flyout(told.get().name(), told.get().description());
    JsonAnswer.send(
        response, JsonNodeFactory.instance.objectNode().put("id", id(request)).put("html", html));
  }

  private static String id(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter("id")).orElse("");
  }

  private static String prefix(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter("prefix")).orElse("").strip();
  }

  private static int cursor(HttpServletRequest request) {
    String cursor = Optional.ofNullable(request.getParameter("cursor")).orElse("");
    return cursor.matches("\\d{1,4}") ? Math.min(Integer.parseInt(cursor), MAX_CURSOR) : 0;
  }
}
