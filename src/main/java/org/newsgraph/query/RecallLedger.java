package org.newsgraph.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.engine.binding.Binding;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.NodeText;
import org.newsgraph.ontology.ShippedFile;

/// Reads which sentences of an article gave nothing, as its run wrote them down.
public final class RecallLedger {

  private static final Query ARTICLES = ShippedFile.query(RecallLedger.class, "texts-of-article");
  private static final Query ENTRIES = ShippedFile.query(RecallLedger.class, "missed-sentences");

  private final Questions questions;

  /// Reads through this link, which stays open.
  public RecallLedger(RDFLink link) {
    questions = new Questions(link);
  }

  /// The missed sentences of the article of this id or IRI, in their order, the headline first;
  /// absent where there is no such article.
  public Optional<List<MissedSentence>> missed(String idOrIri) {
    String id = new ArticleIri(idOrIri).id();
    List<Binding> articles =
        questions.select(ARTICLES, Map.of("id", NodeFactory.createLiteralString(id)));
    if (articles.isEmpty()) {
      return Optional.empty();
    }
    List<MissedSentence> missed = new ArrayList<>();
    for (Binding article : articles) {
      ArticleIri iri = new ArticleIri(NodeText.of(article, "article").orElseThrow());
      Node run = NodeFactory.createURI(iri.run());
      questions.select(ENTRIES, Map.of("run", run)).stream()
          .sorted(Comparator.comparingInt(row -> begin(iri, row)))
          .map(row -> sentence(iri, row, NodeText.of(article, "text")))
          .forEach(missed::add);
    }
    return Optional.of(missed);
  }

  /// The headline stands before the text.
  private static int begin(ArticleIri article, Binding row) {
    return bodySpan(article, row).map(SpanIri::begin).orElse(-1);
  }

  private static Optional<SpanIri> bodySpan(ArticleIri article, Binding row) {
    return NodeText.of(row, "evidence")
        .flatMap(SpanIri::of)
        .filter(span -> !span.source().equals(article.headline()));
  }

  private static MissedSentence sentence(
      ArticleIri article, Binding row, Optional<String> articleText) {
    Optional<MissedSentence.Place> place =
        bodySpan(article, row)
            .flatMap(
                span ->
                    articleText
                        .filter(text -> span.begin() <= text.codePointCount(0, text.length()))
                        .map(text -> MissedSentence.Place.of(text, span.begin())));
    return new MissedSentence(
        article.id(),
        place,
        words(NodeText.of(row, "reason").orElseThrow()),
        NodeText.of(row, "open").filter("true"::equals).isPresent(),
        NodeText.of(row, "sentence").orElseThrow());
  }

  /// `…#NoLexiconEntry` as "no lexicon entry".
  private static String words(String reason) {
    String name = new OntologyTerm(reason).localName();
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
