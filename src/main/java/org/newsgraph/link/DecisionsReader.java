package org.newsgraph.link;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;

/// Reads a person's decisions from Turtle, and tells what is wrong with its place.
final class DecisionsReader {

  private static final String THINGS = "/entity/";
  private static final String ARTICLES = "/article/";
  private static final String LINKS = "/links/";

  private final Path file;
  private final String text;
  private final Map<String, String> items = new HashMap<>();
  private final Map<String, String> things = new HashMap<>();
  private final Map<String, Set<String>> different = new HashMap<>();

  private DecisionsReader(Path file, String text) {
    this.file = file;
    this.text = text;
  }

  static Decisions read(Path file) throws IOException {
    return new DecisionsReader(file, Files.readString(file, StandardCharsets.UTF_8)).read();
  }

  private Decisions read() throws IOException {
    List<Triple> triples = parse().find().toList();
    for (Triple triple : triples) {
      read(triple);
    }
    for (Triple triple : triples) {
      check(triple);
    }
    return new Decisions(items, things, different);
  }

  private Graph parse() throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    FirstError error = new FirstError();
    try {
      RDFParser.create()
          .source(new StringReader(text))
          .lang(Lang.TURTLE)
          .errorHandler(error)
          .parse(graph);
      return graph;
    } catch (RiotException e) {
      throw failure(error.line, "no Turtle: " + e.getMessage());
    }
  }

  /// Remembers where the first error was.
  private static final class FirstError implements ErrorHandler {
    private int line = 1;

    @Override
    public void warning(String message, long atLine, long column) {
      fatal(message, atLine, column);
    }

    @Override
    public void error(String message, long atLine, long column) {
      fatal(message, atLine, column);
    }

    @Override
    public void fatal(String message, long atLine, long column) {
      line = (int) Math.max(1, atLine);
      throw new RiotException(message);
    }
  }

  private void read(Triple triple) throws IOException {
    boolean same = triple.getPredicate().equals(OWL.sameAs.asNode());
    if (!same && !triple.getPredicate().equals(OWL.differentFrom.asNode())) {
      throw failure(
          triple,
          "<%s> decides nothing; allowed are owl:sameAs and owl:differentFrom"
              .formatted(triple.getPredicate()));
    }
    String subject = iri(triple.getSubject(), triple);
    String object = iri(triple.getObject(), triple);
    String base = base(subject, triple);
    if (!same) {
      different.computeIfAbsent(subject, unused -> new HashSet<>()).add(object);
      return;
    }
    String before = (object.startsWith(base + THINGS) ? things : items).put(subject, object);
    if (before != null && !before.equals(object)) {
      throw failure(
          triple,
          "<%s> cannot be both <%s> and <%s>; leave one".formatted(subject, before, object));
    }
  }

  private String iri(Node node, Triple triple) throws IOException {
    if (!node.isURI()) {
      throw failure(triple, "\"%s\" is not an IRI of a thing or item".formatted(node));
    }
    return node.getURI();
  }

  /// What comes before the folder of named things, or of the article whose link is meant.
  private String base(String subject, Triple triple) throws IOException {
    int article = subject.indexOf(ARTICLES);
    if (article >= 0 && subject.indexOf(LINKS, article) > 0) {
      return subject.substring(0, article);
    }
    int thing = subject.lastIndexOf(THINGS);
    if (thing < 0 || subject.startsWith(Item.NAMESPACE)) {
      throw failure(
          triple,
          "<%s> is not a named thing; allowed are IRIs such as <…/entity/NAME>, and <…/links/NAME> for"
                  .formatted(subject)
              + " that of one article");
    }
    return subject.substring(0, thing);
  }

  private void check(Triple triple) throws IOException {
    String subject = triple.getSubject().getURI();
    String object = triple.getObject().getURI();
    if (triple.getPredicate().equals(OWL.differentFrom.asNode())) {
      if (object.equals(items.get(subject)) || object.equals(things.get(subject))) {
        throw failure(
            triple, "<%s> cannot be <%s> and not be it; leave one".formatted(subject, object));
      }
      return;
    }
    Set<String> passed = new HashSet<>();
    for (String next = subject; next != null; next = things.get(next)) {
      if (!passed.add(next)) {
        throw failure(triple, "<%s> leads back to itself; leave one out".formatted(subject));
      }
    }
  }

  private IOException failure(Triple triple, String message) {
    return failure(line(triple), message);
  }

  private IOException failure(int line, String message) {
    return new IOException("%s:%d: error: %s".formatted(file, line, message));
  }

  // Jena's graph does not know where a triple stood: the line that names its object, or its
  // subject.
  private int line(Triple triple) {
    List<String> lines = text.lines().toList();
    for (Node node : List.of(triple.getObject(), triple.getPredicate(), triple.getSubject())) {
      String name = node.isURI() ? lastSegment(node.getURI()) : node.toString();
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).stripLeading().startsWith("#") && lines.get(i).contains(name)) {
          return i + 1;
        }
      }
    }
    return 1;
  }

  private static String lastSegment(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }
}
