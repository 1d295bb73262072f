package org.newsgraph.query;

import java.util.Comparator;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.OntologyTerm;

/// The prefixes that graphs are written and asked with.
public final class GraphPrefixes {

  private static final Query ARTICLE =
      QueryFactory.create(
          """
          PREFIX ng: <https://w3id.org/newsgraph/ontology#>
          SELECT ?article WHERE { GRAPH ?article { ?article a ng:Article } } LIMIT 1
          """);

  private static final Pattern UNDECLARED = Pattern.compile("Unresolved prefixed name: ([^:]*):");

  private GraphPrefixes() {}

  /// The prefix that is not declared, if that is what a parser's message says.
  public static Optional<String> undeclared(String message) {
    return Optional.of(UNDECLARED.matcher(message))
        .filter(Matcher::find)
        .map(found -> found.group(1));
  }

  /// The prefixes in their order, to be listed: "ng:, rdf:".
  public static String listed(PrefixMapping prefixes) {
    return String.join(":, ", new TreeSet<>(prefixes.getNsPrefixMap().keySet())) + ":";
  }

  /// All of them, for a graph whose IRIs begin with the base.
  public static PrefixMapping of(String base) {
    return of(base, ExportOptions.of(GraphFormat.TURTLE).includingRun());
  }

  /// The prefixes of an export whose IRIs begin with the base.
  static PrefixMapping of(String base, ExportOptions options) {
    PrefixMapping prefixes =
        PrefixMapping.Factory.create()
            .setNsPrefix("ng", OntologyTerm.NAMESPACE)
            .setNsPrefix("article", base + "article/")
            .setNsPrefix("entity", base + "entity/")
            .setNsPrefix("event", base + "event/")
            .setNsPrefix("thing", base + "thing/")
            .setNsPrefix("dcterms", "http://purl.org/dc/terms/")
            .setNsPrefix("owl", "http://www.w3.org/2002/07/owl#")
            .setNsPrefix("rdf", RDF.getURI())
            .setNsPrefix("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
            .setNsPrefix("schema", "https://schema.org/")
            .setNsPrefix("skos", "http://www.w3.org/2004/02/skos/core#")
            .setNsPrefix("wd", "http://www.wikidata.org/entity/")
            .setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#");
    if (options.full()) {
      prefixes.setNsPrefix("oa", "http://www.w3.org/ns/oa#");
    }
    if (!options.factsOnly()) {
      prefixes.setNsPrefix("assertion", base + "assertion/").setNsPrefix("claim", base + "claim/");
    }
    return options.withRun()
        ? prefixes.setNsPrefix("prov", "http://www.w3.org/ns/prov#")
        : prefixes;
  }

  /// All of them, for the graph behind this link, which stays open.
  static PrefixMapping in(RDFLink link) {
    return of(anArticle(link).map(ArticleIri::base).orElse(ArticleIri.DEFAULT_BASE));
  }

  /// Whether the graph behind this link, which stays open, is made from any article.
  static boolean hasArticles(RDFLink link) {
    return anArticle(link).isPresent();
  }

  private static Optional<ArticleIri> anArticle(RDFLink link) {
    return new Questions(link)
        .select(ARTICLE, Map.of()).stream()
            .map(row -> new ArticleIri(row.get("article").getURI()))
            .findFirst();
  }

  /// The IRI that is written in angle brackets, in full, or with one of the prefixes.
  static Optional<String> iri(String text, PrefixMapping prefixes) {
    if (text.startsWith("<") && text.endsWith(">")) {
      return Optional.of(text.substring(1, text.length() - 1));
    }
    if (text.startsWith("http://") || text.startsWith("https://")) {
      return Optional.of(text);
    }
    return Optional.of(prefixes.expandPrefix(text)).filter(iri -> !iri.equals(text));
  }

  /// The IRI with its longest prefix, or in angle brackets where none fits.
  static String shortForm(Node iri, PrefixMapping prefixes) {
    String full = iri.getURI();
    return prefixes.getNsPrefixMap().entrySet().stream()
        .filter(prefix -> full.startsWith(prefix.getValue()))
        .max(Comparator.comparingInt((Entry<String, String> prefix) -> prefix.getValue().length()))
        .map(prefix -> prefix.getKey() + ":" + full.substring(prefix.getValue().length()))
        .orElse("<" + full + ">");
  }
}
