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
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.newsgraph.model.LinkCandidate;
import org.newsgraph.model.LinkDecision;

/// What a person has decided: this thing is that item, or is not. It wins over every score.
///
/// Read from Turtle: `<thing> owl:sameAs <item>` and `<thing> owl:differentFrom <item>`.
public final class Decisions {

  private static final Decisions NONE = new Decisions(Map.of(), Map.of());

  private final Map<String, String> same;
  private final Map<String, Set<String>> different;

  private Decisions(Map<String, String> same, Map<String, Set<String>> different) {
    this.same = same;
    this.different = different;
  }

  /// No decision.
  public static Decisions none() {
    return NONE;
  }

  /// The decisions of a Turtle file; throws [IOException] with its place where it is none.
  public static Decisions read(Path file) throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    String text = Files.readString(file, StandardCharsets.UTF_8);
    try {
      RDFParser.create()
          .source(new StringReader(text))
          .lang(Lang.TURTLE)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(graph);
    } catch (RiotException e) {
      throw new IOException("%s: error: no Turtle: %s".formatted(file, e.getMessage()), e);
    }
    Map<String, String> same = new HashMap<>();
    Map<String, Set<String>> different = new HashMap<>();
    for (Triple triple : graph.find().toList()) {
      String thing = iri(triple.getSubject(), triple, file);
      String item = iri(triple.getObject(), triple, file);
      if (triple.getPredicate().equals(OWL.sameAs.asNode())) {
        String before = same.put(thing, item);
        if (before != null && !before.equals(item)) {
          throw new IOException(
              "%s: error: <%s> cannot be both <%s> and <%s>; leave one"
                  .formatted(file, thing, before, item));
        }
      } else if (triple.getPredicate().equals(OWL.differentFrom.asNode())) {
        different.computeIfAbsent(thing, unused -> new HashSet<>()).add(item);
      } else {
        throw new IOException(
            "%s: error: <%s> decides nothing; allowed are owl:sameAs and owl:differentFrom"
                .formatted(file, triple.getPredicate()));
      }
    }
    return new Decisions(Map.copyOf(same), Map.copyOf(different));
  }

  private static String iri(Node node, Triple triple, Path file) throws IOException {
    if (!node.isURI()) {
      throw new IOException("%s: error: \"%s\" is about no IRI".formatted(file, triple));
    }
    return node.getURI();
  }

  /// What becomes of the linker's decision about a thing.
  public Linking apply(String thing, Linking linking) {
    String item = same.get(thing);
    if (item != null) {
      return decided(item, linking);
    }
    Set<String> refused = different.getOrDefault(thing, Set.of());
    boolean wrong = linking.best().filter(best -> refused.contains(best.iri())).isPresent();
    List<LinkCandidate> rivals =
        linking.rivals().stream().filter(rival -> !refused.contains(rival.iri())).toList();
    if (!wrong) {
      return new Linking(
          linking.outcome(), linking.best(), rivals, linking.reason(), linking.retrieval());
    }
    return new Linking(
        LinkDecision.Outcome.NONE,
        Optional.empty(),
        rivals,
        "decided by a person: it is not \"%s\"".formatted(linking.best().orElseThrow().label()));
  }

  private static Linking decided(String item, Linking linking) {
    String label =
        linking
            .best()
            .filter(best -> best.iri().equals(item))
            .or(() -> linking.rivals().stream().filter(r -> r.iri().equals(item)).findFirst())
            .map(LinkCandidate::label)
            .orElse(item);
    List<LinkCandidate> rivals =
        linking.rivals().stream().filter(rival -> !rival.iri().equals(item)).toList();
    return new Linking(
        LinkDecision.Outcome.SAME,
        Optional.of(new LinkCandidate(item, label, 1)),
        rivals,
        "decided by a person");
  }
}
