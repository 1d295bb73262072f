package org.newsgraph.serve;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/// The tests of a W3C manifest that are told as HTTP requests with what they must be answered by.
///
/// @param tests by name
record W3cManifest(List<Entry> tests) {

  private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
  private static final String UT = "http://www.w3.org/2009/sparql/tests/test-update#";
  private static final String HT = "http://www.w3.org/2011/http#";
  private static final String CNT = "http://www.w3.org/2011/content#";

  /// A test of the suite.
  ///
  /// @param name its local name
  /// @param graphs the files that are loaded before, by the name of their graph
  record Entry(String name, Map<String, Path> graphs, List<Request> requests) {

    @Override
    public String toString() {
      return name;
    }
  }

  /// A request and its answer.
  record Request(
      String method,
      String path,
      Map<String, String> headers,
      Optional<byte[]> body,
      Expected expected) {

    String contentType() {
      return headers.getOrDefault("content-type", "");
    }
  }

  /// What a request must be answered by.
  ///
  /// @param statuses as local names: `OK`, `StatusCode2xx`
  /// @param format `boolean`, `tabular` or `RDF`
  /// @param words what is said for people to check
  /// @param location the name under which the address in `Location` is used later
  record Expected(
      Set<String> statuses,
      Optional<String> format,
      Optional<Boolean> value,
      Optional<String> contentType,
      Optional<String> body,
      Optional<String> words,
      Optional<String> location) {

    boolean allows(int status) {
      return statuses.stream()
          .anyMatch(
              name ->
                  switch (name) {
                    case "OK" -> status == 200;
                    case "Created" -> status == 201;
                    case "NoContent" -> status == 204;
                    case "NotFound" -> status == 404;
                    case "StatusCode2xx" -> status / 100 == 2;
                    case "StatusCode3xx" -> status / 100 == 3;
                    case "StatusCode4xx" -> status / 100 == 4;
                    default -> throw new IllegalStateException("status " + name);
                  });
    }
  }

  /// Reads all tests that the file describes, those that it leaves out of its list among them.
  static W3cManifest read(Path file) {
    Model model = RDFParser.source(file).base(file.toUri().toString()).toModel();
    List<Entry> tests = new ArrayList<>();
    for (String type : List.of("ProtocolTest", "GraphStoreProtocolTest")) {
      model
          .listResourcesWithProperty(RDF.type, ResourceFactory.createResource(MF + type))
          .forEach(test -> tests.add(entry(test)));
    }
    tests.sort(Comparator.comparing(Entry::name));
    return new W3cManifest(List.copyOf(tests));
  }

  private static Entry entry(Resource test) {
    Map<String, Path> graphs = new LinkedHashMap<>();
    test.listProperties(property(UT, "graphData"))
        .forEach(
            data ->
                graphs.put(
                    data.getProperty(RDFS.label).getString(),
                    Path.of(java.net.URI.create(uri(data.getResource(), UT, "graph")))));
    List<Request> requests =
        items(test.getPropertyResourceValue(property(MF, "action")), "requests").stream()
            .map(W3cManifest::request)
            .toList();
    return new Entry(test.getLocalName(), graphs, requests);
  }

  private static Request request(Resource request) {
    Optional<byte[]> body =
        child(request, "body")
            .map(
                content ->
                    text(content, CNT, "chars")
                        .orElseThrow()
                        .getBytes(
                            Charset.forName(
                                text(content, CNT, "characterEncoding").orElseThrow())));
    return new Request(
        text(request, HT, "methodName").orElseThrow(),
        path(text(request, HT, "absolutePath").orElseThrow()),
        headers(request),
        body,
        expected(child(request, "resp").orElseThrow()));
  }

  // query_multiple_dataset has two graphs written as one whose name holds "&named-graph-uri=".
  private static String path(String written) {
    return written.replace("%26named-graph-uri%3D", "&named-graph-uri=");
  }

  private static Expected expected(Resource answer) {
    Set<String> statuses = new TreeSet<>();
    answer
        .listProperties(property(MF, "expectedStatus"))
        .forEach(status -> statuses.add(status.getResource().getURI().replaceAll(".*#", "")));
    return new Expected(
        statuses,
        text(answer, MF, "expectedFormat"),
        text(answer, MF, "expectedBoolean").map(Boolean::valueOf),
        Optional.ofNullable(headers(answer).get("content-type")),
        child(answer, "body").flatMap(content -> text(content, CNT, "chars")),
        text(answer, MF, "expectation"),
        text(answer, MF, "expectedLocation"));
  }

  private static Map<String, String> headers(Resource message) {
    Map<String, String> headers = new LinkedHashMap<>();
    items(message, "headers")
        .forEach(
            header ->
                headers.put(
                    text(header, HT, "fieldName").orElseThrow().toLowerCase(Locale.ROOT),
                    text(header, HT, "fieldValue").orElseThrow()));
    return headers;
  }

  private static List<Resource> items(Resource of, String name) {
    return child(of, name)
        .map(list -> list.as(RDFList.class).asJavaList().stream().map(RDFNode::asResource).toList())
        .orElse(List.of());
  }

  private static Optional<Resource> child(Resource of, String name) {
    return Optional.ofNullable(of.getPropertyResourceValue(property(HT, name)));
  }

  private static Optional<String> text(Resource of, String vocabulary, String name) {
    return Optional.ofNullable(of.getProperty(property(vocabulary, name)))
        .map(statement -> statement.getLiteral().getLexicalForm());
  }

  private static String uri(Resource of, String vocabulary, String name) {
    return of.getPropertyResourceValue(property(vocabulary, name)).getURI();
  }

  private static Property property(String vocabulary, String name) {
    return ResourceFactory.createProperty(vocabulary, name);
  }
}
