package org.newsgraph.emit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.model.ArchivedCopy;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.ArticleMetadata;
import org.newsgraph.model.Facts;
import org.newsgraph.model.Unmatched;
import org.newsgraph.ontology.NamedPlaces;
import org.newsgraph.ontology.Ng;
import org.newsgraph.ontology.Ontology;

/// Writes the facts of an article as RDF. Safe for use by many threads.
public final class GraphWriter {

  /// The base of all IRIs where none is given.
  public static final String DEFAULT_BASE = ArticleIri.DEFAULT_BASE;

  private final NodeIris names;
  private final Run run;
  private final Clock clock;

  /// A writer whose IRIs begin with the given base, which ends in `/`.
  ///
  /// @param ontology says which classes are of one kind
  /// @param clock tells when an article's graph was made
  public GraphWriter(String base, Ontology ontology, Run run, Clock clock) {
    names = new NodeIris(BaseIri.checked(base), new EntityIris(base, ontology), Map.of());
    this.run = run;
    this.clock = clock;
  }

  /// The graphs of the article, without links; the same for the same facts, but for the run's time.
  public ArticleGraphs write(Facts facts) {
    return write(facts, Map.of());
  }

  /// The same graphs with other names for some things, as for two that are found to be one.
  ///
  /// @param renamed the IRIs to be written instead, by those of the graph without this
  public ArticleGraphs write(Facts facts, Map<String, String> renamed) {
    Article article = facts.article();
    ArticleIri iri = ArticleIri.of(names.base(), article.id());
    Spans spans = new Spans(article, iri);
    Graph graph = GraphFactory.createDefaultGraph();
    describe(article, NodeFactory.createURI(iri.iri()), graph);
    Claims claims = new Claims(names.renamed(renamed), article.id(), graph, spans);
    List<Node> written = facts.facts().stream().map(claims::write).toList();
    new NamedPlaces(iri, graph).leaveOut();
    ClaimedTypes.write(graph);
    Topics.write(iri, graph);
    return new ArticleGraphs(
        iri,
        graph,
        written,
        textGraph(article, iri),
        runGraph(facts, iri, spans),
        GraphFactory.createDefaultGraph());
  }

  private static void describe(Article article, Node node, Graph graph) {
    ArticleMetadata metadata = article.metadata();
    graph.add(node, RDF.Nodes.type, Ng.ARTICLE);
    graph.add(node, RDF.Nodes.type, Ng.NEWS_ARTICLE);
    graph.add(node, DCTerms.identifier.asNode(), Literals.text(article.id()));
    article.headline().ifPresent(t -> graph.add(node, DCTerms.title.asNode(), Literals.text(t)));
    metadata
        .publisher()
        .ifPresent(name -> graph.add(node, DCTerms.publisher.asNode(), Literals.text(name)));
    metadata
        .author()
        .ifPresent(name -> graph.add(node, DCTerms.creator.asNode(), Literals.text(name)));
    metadata
        .language()
        .ifPresent(code -> graph.add(node, DCTerms.language.asNode(), Literals.text(code)));
    metadata.section().ifPresent(name -> graph.add(node, Ng.SECTION, Literals.text(name)));
    metadata.corrections().forEach(text -> graph.add(node, Ng.CORRECTION, Literals.text(text)));
    metadata
        .date()
        .map(day -> Literals.typed(day.toString(), XSDDatatype.XSDdate))
        .or(() -> metadata.dateText().map(Literals::text))
        .ifPresent(date -> graph.add(node, DCTerms.date.asNode(), date));
    metadata
        .url()
        .map(url -> Literals.webAddress(url).orElseGet(() -> Literals.text(url.toString())))
        .ifPresent(url -> graph.add(node, DCTerms.source.asNode(), url));
    metadata.copies().forEach(copy -> describe(copy, node, graph));
  }

  /// What is kept of the page; a Memento whose address is no IRI is left out.
  private static void describe(ArchivedCopy copy, Node article, Graph graph) {
    Optional<Node> name =
        "urn".equals(copy.iri().getScheme())
            ? Optional.of(NodeFactory.createURI(copy.iri().toString()))
            : Literals.webAddress(copy.iri());
    if (name.isEmpty()) {
      return;
    }
    Node node = name.get();
    graph.add(article, Ng.ARCHIVED_AT, node);
    graph.add(node, RDF.Nodes.type, Ng.ARCHIVED_COPY);
    copy.date().ifPresent(date -> graph.add(node, Ng.ARCHIVED_ON, Literals.instant(date)));
    copy.digest().ifPresent(digest -> graph.add(node, Ng.PAYLOAD_DIGEST, Literals.text(digest)));
    copy.file().ifPresent(file -> graph.add(node, Ng.ARCHIVE_FILE, Literals.text(file)));
  }

  private static Graph textGraph(Article article, ArticleIri iri) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(NodeFactory.createURI(iri.iri()), Ng.TEXT, Literals.text(article.body()));
    ContentKeys.write(article, iri, graph);
    return graph;
  }

  private Graph runGraph(Facts facts, ArticleIri iri, Spans spans) {
    Graph graph = GraphFactory.createDefaultGraph();
    Node activity = NodeFactory.createURI(iri.run());
    graph.add(activity, RDF.Nodes.type, Ng.ACTIVITY);
    graph.add(activity, Ng.GENERATED, NodeFactory.createURI(iri.iri()));
    graph.add(activity, Ng.ENDED_AT_TIME, Literals.instant(clock.instant()));
    graph.add(activity, Ng.SOFTWARE_VERSION, Literals.text(run.softwareVersion()));
    graph.add(activity, Ng.ONTOLOGY_HASH, Literals.text(run.ontologyHash()));
    run.models().forEach(model -> graph.add(activity, Ng.MODEL, Literals.text(model)));
    run.options()
        .forEach((key, value) -> graph.add(activity, Ng.OPTION, Literals.text(key + "=" + value)));
    for (Unmatched unmatched : facts.unmatched()) {
      Node node = names.unmatched(facts.article().id(), unmatched.sentence());
      graph.add(activity, Ng.HAS_UNMATCHED, node);
      graph.add(node, RDF.Nodes.type, Ng.UNMATCHED);
      graph.add(node, Ng.EVIDENCE, spans.sentence(unmatched.sentence(), graph));
      graph.add(node, Ng.REASON, reason(unmatched.reason()));
      if (unmatched.openEvents()) {
        graph.add(node, Ng.GAVE_OPEN_EVENTS, Literals.typed("true", XSDDatatype.XSDboolean));
      }
    }
    return graph;
  }

  private static Node reason(Unmatched.Reason reason) {
    return switch (reason) {
      case NO_LEXICON_ENTRY -> Ng.ng("NoLexiconEntry");
      case NO_ARGUMENT -> Ng.ng("NoArgument");
      case PARSE_REJECTED -> Ng.ng("ParseRejected");
      case BELOW_CONFIDENCE -> Ng.ng("BelowConfidence");
    };
  }
}
