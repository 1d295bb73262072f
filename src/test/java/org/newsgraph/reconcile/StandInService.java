package org.newsgraph.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/// A reconciliation service on this machine that knows a few made-up items and scores them as
/// Wikidata's service does: by name, 0 to 100, with each property asked for weighing 0.4; the first
/// is certain if it is good and ten points ahead. From some request on it can be out of order.
public final class StandInService implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double PROPERTY_WEIGHT = 0.4;

  /// An item of the service.
  ///
  /// @param types its types and those above them, the nearest first
  /// @param properties values by the id of the property
  public record Item(
      String id,
      String name,
      List<String> otherNames,
      String description,
      List<String> types,
      Map<String, String> properties) {}

  private record Hit(Item item, double score) {}

  private final List<Item> items;
  private final WireMockServer server;
  private final URI address;
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final List<JsonNode> queries = new CopyOnWriteArrayList<>();
  private volatile int outOfOrderFrom = Integer.MAX_VALUE;
  private volatile int inOrderFrom = Integer.MAX_VALUE;
  private volatile boolean onlyAnswers;
  private volatile UnaryOperator<ResponseDefinitionBuilder> trouble = UnaryOperator.identity();
  private volatile int batchSize = 10;

  /// A running service.
  public StandInService(List<Item> items) {
    this(items, WireMockConfiguration.options().dynamicPort());
  }

  /// A running service on what the configuration says.
  public StandInService(List<Item> items, WireMockConfiguration configuration) {
    this.items = List.copyOf(items);
    server = new WireMockServer(configuration.extensions(new Answers()));
    server.start();
    server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.ok()));
    address =
        server.isHttpsEnabled()
            ? URI.create("https://localhost:" + server.httpsPort() + "/en/api")
            : URI.create("http://localhost:" + server.port() + "/en/api");
  }

  /// Where it is asked.
  public URI address() {
    return address;
  }

  /// How many queries it says it takes at once.
  public void setBatchSize(int size) {
    batchSize = size;
  }

  /// All requests so far, those that it answered badly too.
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  /// All queries so far that it answered well.
  public List<JsonNode> queries() {
    return List.copyOf(queries);
  }

  /// From that request on, counted from 0, it answers as the change says.
  public void failFrom(int request, UnaryOperator<ResponseDefinitionBuilder> change) {
    inOrderFrom = Integer.MAX_VALUE;
    outOfOrderFrom = request;
    trouble = change;
  }

  /// From now on it answers queries, but not who it is, as the change says.
  public void failAnswers(UnaryOperator<ResponseDefinitionBuilder> change) {
    onlyAnswers = true;
    failFrom(0, change);
  }

  /// It answers that one request, counted from 0, as the change says.
  public void failOnly(int request, UnaryOperator<ResponseDefinitionBuilder> change) {
    failFrom(request, change);
    inOrderFrom = request + 1;
  }

  /// Does this when it gets that request, counted from 0, before it answers well.
  public void before(int request, Runnable action) {
    failOnly(
        request,
        good -> {
          action.run();
          return good;
        });
  }

  /// It answers well again.
  public void recover() {
    onlyAnswers = false;
    failFrom(Integer.MAX_VALUE, UnaryOperator.identity());
  }

  @Override
  public void close() {
    server.stop();
  }

  private final class Answers implements ResponseDefinitionTransformerV2 {
    @Override
    public String getName() {
      return "reconciliation";
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
      Request request = event.getRequest();
      int number;
      synchronized (requests) {
        number = requests.size();
        requests.add(request);
      }
      boolean broken = number >= outOfOrderFrom && number < inOrderFrom;
      broken &= !onlyAnswers || !request.getMethod().equals(RequestMethod.GET);
      ResponseDefinitionBuilder good =
          WireMock.aResponse()
              .withHeader("Content-Type", "application/json;charset=utf-8")
              .withBody(
                  request.getMethod().equals(RequestMethod.GET)
                      ? manifest()
                      : answer(request.getBodyAsString(), !broken));
      return (broken ? trouble.apply(good) : good).build();
    }
  }

  private String manifest() {
    return """
        {"versions": ["0.1", "0.2"], "name": "Stand-in (en)", "batchSize": %d,
         "identifierSpace": "http://www.wikidata.org/entity/",
         "schemaSpace": "http://www.wikidata.org/prop/direct/",
         "defaultTypes": [{"id": "Q35120", "name": "entity"}],
         "view": {"url": "https://www.wikidata.org/wiki/{{id}}"}}
        """
        .formatted(batchSize);
  }

  private String answer(String form, boolean remember) {
    try {
      String text = form.substring("queries=".length());
      JsonNode batch = JSON.readTree(URLDecoder.decode(text, StandardCharsets.UTF_8));
      ObjectNode answers = JSON.createObjectNode();
      for (Map.Entry<String, JsonNode> query : batch.properties()) {
        if (remember) {
          queries.add(query.getValue());
        }
        answers.putObject(query.getKey()).set("result", result(query.getValue()));
      }
      return answers.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ArrayNode result(JsonNode query) {
    List<Hit> hits = new ArrayList<>();
    items.forEach(item -> score(item, query).ifPresent(score -> hits.add(new Hit(item, score))));
    hits.sort(Comparator.comparingDouble(Hit::score).reversed());
    double next = hits.size() > 1 ? hits.get(1).score() : 0;
    double least = 95 - 5 * query.path("properties").size();
    ArrayNode result = JSON.createArrayNode();
    for (int i = 0; i < Math.min(hits.size(), query.path("limit").asInt()); i++) {
      Hit hit = hits.get(i);
      ObjectNode json = result.addObject();
      json.put("id", hit.item().id());
      json.put("name", hit.item().name());
      json.put("description", hit.item().description());
      json.put("score", hit.score());
      json.put("match", i == 0 && hit.score() > least && hit.score() > next + 10);
      String type = hit.item().types().getFirst();
      json.putArray("type").addObject().put("id", type).put("name", type);
    }
    return result;
  }

  private static Optional<Double> score(Item item, JsonNode query) {
    boolean fits = query.path("type").isEmpty();
    for (JsonNode type : query.path("type")) {
      fits |= item.types().contains(type.asText());
    }
    String asked = query.path("query").asText();
    boolean named = item.name().equals(asked) || item.otherNames().contains(asked);
    boolean inPart = item.name().contains(asked) || asked.contains(item.name());
    if (!fits || !(named || inPart)) {
      return Optional.empty();
    }
    double sum = named ? 100 : 60;
    double weights = 1;
    for (JsonNode property : query.path("properties")) {
      weights += PROPERTY_WEIGHT;
      String value = item.properties().getOrDefault(property.path("pid").asText(), "");
      sum += value.equals(property.path("v").asText()) ? 100 * PROPERTY_WEIGHT : 0;
    }
    return Optional.of(sum / weights);
  }
}
