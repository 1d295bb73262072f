package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.sample.ArticleSketch.named;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.newsgraph.emit.ArticleGraphs;
import org.newsgraph.model.Assertion;
import org.newsgraph.model.Event;
import org.newsgraph.sample.ArticleSketch;
import org.newsgraph.sample.HostileStrings;
import org.newsgraph.sample.Writers;

/// What is exported is read back as it was, however hostile the names of things are.
///
/// 10,000 strings in each syntax; `-Dnewsgraph.seed=N` makes others.
class RoundTripTest {

  private static final long SEED = Long.getLong("newsgraph.seed", 42);
  private static final int ARTICLES = 200;
  private static final int NAMES = 48;

  private static List<ArticleGraphs> articles = List.of();

  @BeforeAll
  static void write() {
    HostileStrings strings = new HostileStrings(SEED);
    articles = IntStream.range(0, ARTICLES).mapToObj(i -> article(i, strings)).toList();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"GRAPHML", "CSV"})
  void hostileStrings_readBack_areTheSame(GraphFormat format) {
    ExportOptions options = ExportOptions.of(format).includingText().includingRun();
    for (ArticleGraphs written : articles) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (GraphOutput output = new GraphOutput(options, out)) {
        output.write(written.article(), written.dataset());
      }
      Set<Object> read = new HashSet<>();
      RDFParser.fromString(out.toString(StandardCharsets.UTF_8), language(format))
          .parse(new Collector(read));

      assertThat(read)
          .as("seed %d, article %s", SEED, written.article().iri())
          .isEqualTo(quads(written.dataset(), format));
    }
  }

  /// An article whose headline, words and things are hostile, each thing with a name of its own.
  private static ArticleGraphs article(int number, HostileStrings strings) {
    // White space alone names nothing, and would be found between headline and text.
    List<String> names =
        IntStream.range(0, NAMES)
            .mapToObj(i -> strings.next())
            .map(name -> name.isBlank() ? name + "x" : name)
            .toList();
    String body = "Police arrested them: " + String.join(" ", names);
    ArticleSketch sketch = new ArticleSketch("a" + number, "¤" + strings.next() + "¤", body);
    Event event = sketch.event("Arrest", strings.next(), "arrested");
    Assertion assertion = sketch.says(body, "arrested");
    names.forEach(name -> sketch.fact(event, "patient", named("Person", name), assertion));
    return Writers.still().write(sketch.facts());
  }

  private static Lang language(GraphFormat format) {
    return switch (format) {
      case TURTLE -> Lang.TURTLE;
      case TRIG -> Lang.TRIG;
      case NQUADS -> Lang.NQUADS;
      case NTRIPLES -> Lang.NTRIPLES;
      case JSONLD, JSONLD_GRAPHS -> Lang.JSONLD11;
      case RDFXML -> Lang.RDFXML;
      default -> throw new IllegalArgumentException(format + " is no RDF");
    };
  }

  /// There are no blank nodes, so that equal sets are isomorphic graphs.
  private static Set<Object> quads(DatasetGraph dataset, GraphFormat format) {
    Stream<Quad> quads = dataset.stream();
    return format.hasGraphs()
        ? quads.collect(Collectors.toSet())
        : quads.map(Quad::asTriple).collect(Collectors.toSet());
  }

  /// Gathers what a parser reads.
  private static final class Collector extends StreamRDFBase {

    private final Set<Object> read;

    Collector(Set<Object> read) {
      this.read = read;
    }

    @Override
    public void triple(Triple triple) {
      read.add(triple);
    }

    @Override
    public void quad(Quad quad) {
      read.add(quad);
    }
  }
}
