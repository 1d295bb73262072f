package org.newsgraph.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.newsgraph.sample.ArticleSketch.named;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.emit.ArticleGraphs;
import org.newsgraph.sample.ArticleSketch;
import org.newsgraph.sample.SampleArticles;
import org.newsgraph.sample.Writers;
import org.newsgraph.serve.ServerUnderTest;
import org.newsgraph.site.SnippetTemplates;

class ReconciliationIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SENTENCE =
      "José Álvarez, Ana Koraly and Ana Kora work for the Harbour Council of <b>Piraeus</b>.";

  private static ServerUnderTest served;
  private static String kora;
  private static String alvarez;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    served =
        ServerUnderTest.of(
            directory,
            List.of(Writers.still().write(SampleArticles.dockers("dockers")), council()),
            List.of(new ReconciliationPart(new SnippetTemplates())));
    kora = first(reconciled("Ana Kora", "")).path("id").asText();
    alvarez = first(reconciled("José Álvarez", "")).path("id").asText();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static ArticleGraphs council() {
    ArticleSketch sketch = new ArticleSketch("council", "Council", SENTENCE);
    var said = sketch.says(SENTENCE, "work");
    var council = named("Organization", "Harbour Council");
    return Writers.still()
        .write(
            sketch
                .fact(named("Person", "José Álvarez"), "employer", council, said)
                .fact(
                    named("Person", "Ana Koraly"),
                    "position",
                    named("Work", "<b>Piraeus</b>"),
                    said)
                .fact(named("Person", "Ana Kora"), "employer", council, said)
                .facts());
  }

  @Test
  void exactName_isTheMatch() throws Exception {
    JsonNode best = first(reconciled("ana KORA", ""));

    assertThat(best.path("name").asText()).isEqualTo("Ana Kora");
    assertThat(best.path("score").asDouble()).isEqualTo(100);
    assertThat(best.path("match").asBoolean()).isTrue();
    assertThat(best.path("type").get(0).path("id").asText()).isEqualTo("Person");
    assertThat(best.path("id").asText()).matches("ana-kora-[0-9a-f]+");
  }

  @Test
  void misspeltName_isACandidateButNoMatch() throws Exception {
    JsonNode best = first(reconciled("Ana Koora", ""));

    assertThat(best.path("name").asText()).isEqualTo("Ana Kora");
    assertThat(best.path("match").asBoolean()).isFalse();
    assertThat(best.path("score").asDouble()).isBetween(50.0, 99.0);
  }

  @Test
  void type_excludesOtherTypesUnlessMerelyPreferred() throws Exception {
    assertThat(reconciled("Ana Kora", ",\"type\":\"Place\"")).isEmpty();
    JsonNode preferred =
        first(reconciled("Ana Kora", ",\"type\":\"Place\",\"type_strict\":\"should\""));
    assertThat(preferred.path("name").asText()).isEqualTo("Ana Kora");
    assertThat(preferred.path("match").asBoolean()).isFalse();
    assertThat(reconciled("Harbour police", ",\"type\":\"Organization\""))
        .as("a subclass")
        .isNotEmpty();
  }

  @Test
  void property_drawsTheScore() throws Exception {
    String with = ",\"properties\":[{\"pid\":\"employer\",\"v\":\"%s\"}]";

    assertThat(first(reconciled("Ana Kora", with.formatted("harbour council"))).path("score"))
        .isEqualTo(JSON.readTree("100.0"));
    assertThat(first(reconciled("Ana Kora", with.formatted("Zzz"))).path("score").asDouble())
        .isLessThan(90);
    JsonNode both = reconciled("Ana", with.formatted("Harbour Council"));
    assertThat(first(both).path("name").asText()).isEqualTo("Ana Kora");
  }

  @Test
  void limit_isKept() throws Exception {
    assertThat(reconciled("Ana", ",\"limit\":1")).hasSize(1);
  }

  @Test
  void getAndPost_answerTheSame() throws Exception {
    String queries = "{\"a\":{\"query\":\"Ana Kora\"}}";

    assertThat(served.get("reconcile?queries=" + ServerUnderTest.encode(queries)).body())
        .isEqualTo(served.postForm("reconcile", "queries", queries).body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "3", "null"})
  void malformedQueries_are400(String queries) throws Exception {
    HttpResponse<String> answer = served.postForm("reconcile", "queries", queries);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(JSON.readTree(answer.body()).path("status").asText()).isEqualTo("error");
  }

  @Test
  void suggestions_goOnAtTheCursor() throws Exception {
    JsonNode all = json(served.get("reconcile/suggest/entity?prefix=a")).path("result");
    JsonNode rest = json(served.get("reconcile/suggest/entity?prefix=a&cursor=1")).path("result");

    assertThat(rest.get(0)).isEqualTo(all.get(1));
    assertThat(rest).hasSize(all.size() - 1);
    assertThat(json(served.get("reconcile/suggest/type?prefix=pers")).at("/result/0/id").asText())
        .isEqualTo("Person");
    assertThat(json(served.get("reconcile/suggest/property?prefix=employer")).toString())
        .contains("\"employer\"");
  }

  @Test
  void preview_allowsFramingAndEscapesMarkup() throws Exception {
    String piraeus = first(reconciled("<b>Piraeus</b>", "")).path("id").asText();
    HttpResponse<String> preview = served.get("reconcile/preview?id=" + piraeus);

    assertThat(preview.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(preview.headers().firstValue("X-Frame-Options")).isEmpty();
    assertThat(preview.body()).doesNotContain("<b>").contains("&lt;b&gt;Piraeus");
    assertThat(served.get("reconcile/preview?id=" + kora).body()).contains("Harbour Council");
    assertThat(served.get("reconcile/preview?id=nobody").statusCode()).isEqualTo(404);
    assertThat(
            json(served.get("reconcile/suggest/entity/flyout?id=" + piraeus)).path("html").asText())
        .doesNotContain("<b>Piraeus");
  }

  @Test
  void extension_givesTheValuesOfAColumn() throws Exception {
    JsonNode answer =
        JSON.readTree(
            served
                .postForm(
                    "reconcile",
                    "extend",
                    "{\"ids\":[\"%s\",\"nobody\"],\"properties\":[{\"id\":\"employer\"}]}"
                        .formatted(kora))
                .body());

    assertThat(answer.at("/rows/" + kora + "/employer/0/name").asText())
        .isEqualTo("Harbour Council");
    assertThat(answer.at("/rows/nobody/employer")).isEmpty();
    assertThat(answer.at("/meta/0/name").asText()).isEqualTo("employer");
  }

  /// What OpenRefine 3 sends, as its source code (StandardReconConfig and its pages) has it; each
  /// answer has what OpenRefine reads.
  @Test
  void recordedOpenRefineExchange_isAnswered() throws Exception {
    for (JsonNode request : requests()) {
      JsonNode answer = answer(request);
      String what = request.path("what").asText();
      if (request.has("queries")) {
        request
            .path("queries")
            .fieldNames()
            .forEachRemaining(
                name -> assertThat(answer.at("/" + name + "/result").isArray()).as(what).isTrue());
      } else {
        assertThat(answer.isObject()).as(what).isTrue();
        assertThat(answer.isEmpty()).as(what).isFalse();
      }
    }
    JsonNode cells = answer(requests().get(2));
    assertThat(cells.at("/q0/result/0/match").asBoolean()).isTrue();
    assertThat(cells.at("/q1/result/0/match").asBoolean()).isTrue();
    assertThat(cells.at("/q2/result").findValuesAsText("match")).doesNotContain("true");
  }

  /// The schemas are not part of this project: `-Dnewsgraph.reconciliation.schemas` names a folder
  /// with `0.2/schemas` of github.com/reconciliation-api/specs.
  @Test
  void answers_conformToThePublishedSchemas() throws Exception {
    Path schemas = Path.of(System.getProperty("newsgraph.reconciliation.schemas", "none"));
    assumeTrue(
        Files.exists(schemas.resolve("manifest.json")),
        "no schemas of the Reconciliation API at " + schemas);
    List<JsonNode> requests = requests();
    conform(schemas, "manifest", answer(requests.get(0)));
    for (int i : List.of(1, 2, 3)) {
      conform(schemas, "reconciliation-query-batch", requests.get(i).path("queries"));
      conform(schemas, "reconciliation-result-batch", answer(requests.get(i)));
    }
    conform(schemas, "suggest-entities-response", answer(requests.get(4)));
    conform(schemas, "suggest-types-response", answer(requests.get(5)));
    conform(schemas, "suggest-properties-response", answer(requests.get(6)));
    conform(schemas, "data-extension-response", answer(requests.get(8)));
  }

  private static void conform(Path schemas, String name, JsonNode document) throws Exception {
    JsonSchemaFactory factory =
        JsonSchemaFactory.getInstance(
            VersionFlag.V7,
            builder ->
                builder.schemaMappers(
                    mappers ->
                        mappers.mapPrefix(
                            "https://reconciliation-api.github.io/specs/0.2/schemas/",
                            schemas.toUri().toString())));
    var text =
        (com.fasterxml.jackson.databind.node.ObjectNode)
            JSON.readTree(Files.readString(schemas.resolve(name + ".json")));
    // It names no draft, and a schema of Swagger's that lies elsewhere and is not used here.
    text.remove("$schema");
    if (text.path("properties") instanceof com.fasterxml.jackson.databind.node.ObjectNode parts) {
      parts.remove("authentication");
    }
    JsonSchema schema = factory.getSchema(text);
    assertThat(schema.validate(document)).as(name).isEmpty();
    assertThat(schema.validate(JSON.readTree("[]"))).as(name + " refuses").isNotEmpty();
  }

  private static List<JsonNode> requests() throws Exception {
    try (InputStream recorded =
        Objects.requireNonNull(
            ReconciliationIT.class.getResourceAsStream("openrefine-requests.json"))) {
      List<JsonNode> requests = new ArrayList<>();
      JSON.readTree(recorded).forEach(requests::add);
      return requests;
    }
  }

  private static JsonNode answer(JsonNode request) throws Exception {
    String path = request.path("path").asText();
    for (String form : List.of("queries", "extend")) {
      if (request.has(form)) {
        String sent =
            request.path(form).toString().replace("@kora", kora).replace("@alvarez", alvarez);
        return json(served.postForm(path, form, sent));
      }
    }
    return json(served.get(path));
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    return JSON.readTree(answer.body());
  }

  private static JsonNode reconciled(String name, String more) throws Exception {
    String queries = "{\"q0\":{\"query\":%s%s}}".formatted(JSON.writeValueAsString(name), more);
    return json(served.postForm("reconcile", "queries", queries)).at("/q0/result");
  }

  private static JsonNode first(JsonNode result) {
    assertThat(result).isNotEmpty();
    return result.get(0);
  }
}
