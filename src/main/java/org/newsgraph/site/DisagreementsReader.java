package org.newsgraph.site;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.ontology.Ng;
import org.newsgraph.ontology.NodeText;
import org.newsgraph.query.AnswerPage;
import org.newsgraph.query.NamedQuery;
import org.newsgraph.query.QueryCatalogue;
import org.newsgraph.query.SpanIri;
import org.newsgraph.site.Disagreements.Name;
import org.newsgraph.site.Disagreements.Pair;
import org.newsgraph.site.Disagreements.Side;

/// Finds where sources give different numbers or deny each other.
///
/// What a disagreement is stands in the queries `counts-that-differ` and `disagreements`.
final class DisagreementsReader {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  /// More than a reader looks at.
  private static final int ENOUGH = 200;

  private final DatasetGraph dataset;
  private final QueryCatalogue catalogue;
  private final Addresses addresses;
  private final PagesByName names;

  DisagreementsReader(DatasetGraph dataset, QueryCatalogue catalogue, Addresses addresses) {
    this.dataset = dataset;
    this.catalogue = catalogue;
    this.addresses = addresses;
    names = new PagesByName(dataset, addresses);
  }

  /// Asks the store, for all that it holds or for the first [#ENOUGH] of each kind.
  Disagreements read() {
    return Txn.calculateRead(
        dataset,
        () -> {
          Found counted = found("counts-that-differ");
          Found denied = found("disagreements");
          List<Pair> numbers = new ArrayList<>();
          for (Binding row : counted.rows()) {
            numbers.add(
                new Pair(
                    Words.ofTerm("#" + text(row, "event")),
                    about(text(row, "about")),
                    side(text(row, "number1"), text(row, "source1"), text(row, "sentence1")),
                    side(text(row, "number2"), text(row, "source2"), text(row, "sentence2"))));
          }
          List<Pair> denials = new ArrayList<>();
          for (Binding row : denied.rows()) {
            if (isOfOneVoice(row)) {
              continue;
            }
            denials.add(
                new Pair(
                    Words.ofTerm("#" + text(row, "event")),
                    about(text(row, "who")),
                    side("affirms", text(row, "affirmedBy"), text(row, "affirmed")),
                    side("denies", text(row, "deniedBy"), text(row, "denied"))));
          }
          return new Disagreements(numbers, denials, counted.complete() && denied.complete());
        });
  }

  /// Whether one sentence, or one article that quotes nobody, is on both sides.
  private static boolean isOfOneVoice(Binding row) {
    return text(row, "affirmed").equals(text(row, "denied"))
        || text(row, "affirmedBy").equals(text(row, "deniedBy"));
  }

  private record Found(List<Binding> rows, boolean complete) {}

  private Found found(String name) {
    List<Binding> rows = new ArrayList<>();
    boolean complete = gather(name, rows);
    rows.sort(Comparator.comparing(row -> text(row, "event")));
    return new Found(rows, complete);
  }

  /// Asks page by page, until there are enough for a reader; returns whether these are all.
  private boolean gather(String name, List<Binding> rows) {
    NamedQuery named = catalogue.find(name).orElseThrow();
    Query query = named.parse();
    AnswerPage page = AnswerPage.of(named, query).orElseThrow();
    long end = System.nanoTime() + TIMEOUT.toNanos();
    for (int number = 1; ; number++) {
      page.turnTo(number);
      try (QueryExec execution =
          QueryExec.dataset(dataset)
              .query(query)
              .timeout(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS)
              .build()) {
        execution.select().forEachRemaining(row -> rows.add(row.detach()));
        if (!page.hasNext(RDFLink.connect(dataset))) {
          return true;
        }
      } catch (QueryCancelledException e) {
        // What was found until then is still right.
        return false;
      }
      if (rows.size() >= ENOUGH || System.nanoTime() > end) {
        return false;
      }
    }
  }

  private static String text(Binding row, String variable) {
    return NodeText.of(row, variable).orElse("");
  }

  private List<Name> about(String names) {
    return Stream.of(names.split(", ")).filter(name -> !name.isEmpty()).map(this::name).toList();
  }

  private Name name(String name) {
    return new Name(name, this.names.page(name));
  }

  /// The queries put the id of an article that speaks for itself into brackets.
  private Name source(String source) {
    if (!source.startsWith("(") || !source.endsWith(")")) {
      return name(source);
    }
    ArticleIri article = addresses.article(source.substring(1, source.length() - 1));
    Node node = NodeFactory.createURI(article.iri());
    return new Name(
        publisher(node).or(() -> Heading.of(article.iri(), dataset).title()).orElse(article.id()),
        addresses.page(node));
  }

  private Optional<String> publisher(Node article) {
    return dataset.stream(article, article, DCTerms.publisher.asNode(), Node.ANY)
        .map(quad -> quad.getObject())
        .map(NodeText::of)
        .findFirst();
  }

  private Side side(String says, String source, String sentence) {
    Optional<SpanIri> place =
        dataset.stream(Node.ANY, Node.ANY, Ng.QUOTE, NodeFactory.createLiteralString(sentence))
            .flatMap(quad -> SpanIri.of(quad.getSubject().getURI()).stream())
            .findFirst();
    return new Side(
        says,
        source(source),
        sentence,
        place.flatMap(found -> Heading.of(articleIri(found), dataset).title()).orElse(""),
        place.flatMap(this::href).orElse(""));
  }

  private Optional<String> href(SpanIri place) {
    boolean headline = !place.source().equals(articleIri(place));
    return addresses
        .page(NodeFactory.createURI(articleIri(place)))
        .map(
            page ->
                "%s#%schar=%d,%d"
                    .formatted(page, headline ? "headline-" : "", place.begin(), place.end()));
  }

  /// Sentences of the headline count in `…/headline`.
  private String articleIri(SpanIri place) {
    boolean article = addresses.page(NodeFactory.createURI(place.source())).isPresent();
    return article ? place.source() : place.source().replaceFirst("/headline$", "");
  }
}
