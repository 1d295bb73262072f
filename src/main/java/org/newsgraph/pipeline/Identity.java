package org.newsgraph.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.newsgraph.emit.EntityIris;
import org.newsgraph.link.Decisions;
import org.newsgraph.link.ItemNames;
import org.newsgraph.link.Linking;
import org.newsgraph.link.NamedThing;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.LinkCandidate;
import org.newsgraph.model.LinkDecision;
import org.newsgraph.model.Merge;
import org.newsgraph.ontology.Ontology;

/// Gives each named thing of an article the one IRI that it has in all articles.
///
/// A thing that is an item of the index and bears one of its names is called after the item, so
/// that "ISIS" and "Islamic State" are one; where several items of its kind bear that label, the
/// item itself makes the difference, so that those who share a name are two. Anything else keeps
/// the IRI of its name. What a person has decided wins. Nothing depends on other articles, so their
/// order makes no difference. Safe for use by many threads.
public final class Identity {

  private static final Comparator<LinkDecision> BEST_FIRST =
      Comparator.comparing(LinkDecision::outcome)
          .thenComparing(
              decision -> decision.best().map(LinkCandidate::score).orElse(0.0),
              Comparator.reverseOrder());

  private final EntityLinking linking;
  private final Optional<ItemNames> items;
  private final Decisions decisions;
  private final Ontology ontology;

  /// Identity by these links.
  ///
  /// @param items names of the items; without them links change no names
  public Identity(
      EntityLinking linking, Optional<ItemNames> items, Decisions decisions, Ontology ontology) {
    this.linking = linking;
    this.items = items;
    this.decisions = decisions;
    this.ontology = ontology;
  }

  /// What the things of the article are.
  ///
  /// @param facts the article's graph, with each thing called by its name
  /// @param text the article's headline and body
  Identified identify(ArticleIri article, Graph facts, String text) {
    List<GraphThing> things = GraphThing.in(facts, ontology);
    Map<NamedThing, Linking> links = linking.link(things, text);
    Map<String, LinkDecision> decided = new TreeMap<>();
    List<Merge> merges = new ArrayList<>();
    Map<String, String> renamed = new TreeMap<>();
    for (GraphThing thing : things) {
      Named named = named(thing, EntityLinking.of(thing, links), article);
      LinkDecision decision = named.linking().decision(named.iri());
      if (EntityLinking.isDecided(decision)) {
        decided.merge(named.iri(), decision, (a, b) -> BEST_FIRST.compare(a, b) <= 0 ? a : b);
      }
      if (!named.iri().equals(thing.iri())) {
        renamed.put(thing.iri(), named.iri());
        named.reason().ifPresent(why -> merges.add(new Merge(thing.iri(), named.iri(), why)));
      }
    }
    return new Identified(List.copyOf(decided.values()), merges, renamed);
  }

  /// @param reason why the thing of the old name is the one of the new; empty where it is another
  private record Named(String iri, Linking linking, Optional<String> reason) {}

  private Named named(GraphThing thing, Linking found, ArticleIri article) {
    EntityIris iris = new EntityIris(article.base(), ontology);
    String byName = thing.iri();
    List<String> names = EntityLinking.names(article, byName);
    String byItem = itemIri(thing, names, decisions.apply(names, found), iris);
    if (!byItem.equals(byName)) {
      names = Stream.concat(names.stream(), EntityLinking.names(article, byItem).stream()).toList();
    }
    Linking link = decisions.apply(names, found);
    Optional<String> other = decisions.thing(names);
    if (other.isPresent()) {
      return new Named(other.get(), link, Optional.of("decided by a person"));
    }
    byItem = itemIri(thing, names, link, iris);
    if (isAnother(article, byName) || isAnother(article, byItem)) {
      String own = iris.ofArticle(thing.type(), thing.named().name(), article.id());
      return new Named(own, another(link), Optional.empty());
    }
    if (byItem.equals(byName) || decisions.isHeldApart(byName)) {
      return new Named(byName, link, Optional.empty());
    }
    return new Named(byItem, link, Optional.of(reason(link)));
  }

  private boolean isAnother(ArticleIri article, String thing) {
    return decisions.areDifferent(article.decision(thing), thing);
  }

  private static Linking another(Linking link) {
    return link.outcome() != LinkDecision.Outcome.SAME
        ? link
        : new Linking(
            LinkDecision.Outcome.NONE,
            Optional.empty(),
            link.rivals(),
            "decided by a person: it is another one of this name");
  }

  private String itemIri(GraphThing thing, List<String> names, Linking link, EntityIris iris) {
    return link.best()
        .filter(best -> link.outcome() == LinkDecision.Outcome.SAME)
        // What a service on the network said today it may not say tomorrow.
        .filter(best -> link.retrieval().isEmpty())
        .flatMap(
            best ->
                items
                    .filter(known -> isGivenUp(thing, names, best.iri(), known))
                    .flatMap(known -> known.name(best.iri(), thing.named().kind()))
                    .map(
                        item ->
                            item.unique()
                                ? iris.ofLabel(thing.type(), item.label())
                                : iris.ofItem(thing.type(), item.label(), best.iri())))
        .orElse(thing.iri());
  }

  /// A name that is only like one of the item's is a ground for a link, but not for a new name.
  private boolean isGivenUp(GraphThing thing, List<String> names, String item, ItemNames known) {
    return decisions.item(names).isPresent() || known.bears(thing.named(), item);
  }

  private static String reason(Linking link) {
    LinkCandidate item = link.best().orElseThrow();
    return "the same item, \"%s\": %s".formatted(item.label(), link.reason());
  }
}
