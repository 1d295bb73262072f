package org.newsgraph.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;

/// A dump of Wikidata as the RDF that its own endpoint answers from: labels, `wdt:` triples, and
/// statements with rank and the precision of times.
public final class WikidataRdf {

  private static final String ENTITY = "http://www.wikidata.org/entity/";
  private static final String PROPERTY = "http://www.wikidata.org/prop/";
  private static final String WIKIBASE = "http://wikiba.se/ontology#";
  private static final String FILES = "http://commons.wikimedia.org/wiki/Special:FilePath/";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Graph graph = GraphFactory.createDefaultGraph();

  private WikidataRdf() {}

  public static Graph of(Path dump) throws IOException {
    WikidataRdf rdf = new WikidataRdf();
    boolean packed = dump.toString().endsWith(".gz");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                packed
                    ? new GZIPInputStream(Files.newInputStream(dump))
                    : Files.newInputStream(dump),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.length() > 2) {
          rdf.add(MAPPER.readTree(line));
        }
      }
    }
    return rdf.graph;
  }

  private void add(JsonNode item) {
    Node subject = iri(ENTITY + item.get("id").asText());
    item.path("labels")
        .forEach(
            label ->
                graph.add(
                    subject,
                    RDFS.Nodes.label,
                    NodeFactory.createLiteralLang(
                        label.get("value").asText(), label.get("language").asText())));
    item.path("claims")
        .properties()
        .forEach(
            claims -> claims.getValue().forEach(claim -> add(subject, claims.getKey(), claim)));
  }

  private void add(Node subject, String property, JsonNode claim) {
    JsonNode snak = claim.path("mainsnak").path("datavalue");
    JsonNode value = snak.path("value");
    String rank = claim.path("rank").asText();
    Node object;
    switch (snak.path("type").asText()) {
      case "wikibase-entityid" -> object = iri(ENTITY + value.get("id").asText());
      case "quantity" ->
          object = typed(value.get("amount").asText().replace("+", ""), XSDDatatype.XSDdecimal);
      case "time" ->
          object =
              typed(
                  value.get("time").asText().substring(1).replace("-00", "-01"),
                  XSDDatatype.XSDdateTime);
      case "string" ->
          object =
              property.equals("P18")
                  ? iri(FILES + value.asText().replace(" ", "%20"))
                  : NodeFactory.createLiteralString(value.asText());
      default -> {
        return;
      }
    }
    Node statement =
        iri(ENTITY + "statement/" + claim.path("id").asText().replace('$', '-').replace(' ', '-'));
    if (!rank.equals("deprecated")) {
      graph.add(subject, iri(PROPERTY + "direct/" + property), object);
    }
    graph.add(subject, iri(PROPERTY + property), statement);
    graph.add(statement, iri(PROPERTY + "statement/" + property), object);
    graph.add(
        statement,
        iri(WIKIBASE + "rank"),
        iri(WIKIBASE + Character.toUpperCase(rank.charAt(0)) + rank.substring(1) + "Rank"));
    if (value.has("precision")) {
      Node full = iri(statement.getURI() + "-value");
      graph.add(statement, iri(PROPERTY + "statement/value/" + property), full);
      graph.add(full, iri(WIKIBASE + "timeValue"), object);
      graph.add(
          full,
          iri(WIKIBASE + "timePrecision"),
          typed(value.get("precision").asText(), XSDDatatype.XSDinteger));
      graph.add(
          full, iri(WIKIBASE + "timeCalendarModel"), iri(value.get("calendarmodel").asText()));
    }
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node typed(String text, XSDDatatype type) {
    return NodeFactory.createLiteralDT(text, type);
  }
}
