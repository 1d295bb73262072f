package org.newsgraph.pipeline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.newsgraph.link.Decisions;
import org.newsgraph.link.Linking;
import org.newsgraph.link.NameLinker;
import org.newsgraph.link.NamedThing;
import org.newsgraph.model.ArticleIri;
import org.newsgraph.model.LinkDecision;
import org.newsgraph.ontology.Ontology;

/// Decides for each named thing of an article's graph which item it is.
///
/// It reads the graph and not the facts, so that stored articles are linked as new ones are. Safe
/// for use by many threads.
public final class EntityLinking {

  private static final Linking NOT_ASKED =
      new Linking(
          LinkDecision.Outcome.NONE, Optional.empty(), List.of(), "no items were looked for");

  private final NameLinker linker;
  private final Decisions decisions;
  private final Ontology ontology;

  /// Linking by the given linker.
  ///
  /// @param decisions what people have decided, which wins
  public EntityLinking(NameLinker linker, Decisions decisions, Ontology ontology) {
    this.linker = linker;
    this.decisions = decisions;
    this.ontology = ontology;
  }

  /// Linking by what people have decided alone.
  public static EntityLinking byDecisions(Decisions decisions, Ontology ontology) {
    return new EntityLinking((text, things) -> Map.of(), decisions, ontology);
  }

  /// One decision for each named thing of the graph that was looked for or decided by a person.
  ///
  /// @param text the article's headline and body
  public List<LinkDecision> decide(ArticleIri article, Graph facts, String text) {
    List<GraphThing> things = GraphThing.in(facts, ontology);
    Map<NamedThing, Linking> links = link(things, text);
    return things.stream()
        .map(
            thing ->
                decisions
                    .apply(names(article, thing.iri()), of(thing, links))
                    .decision(thing.iri()))
        .filter(EntityLinking::isDecided)
        .toList();
  }

  /// What the linker says of the things.
  Map<NamedThing, Linking> link(List<GraphThing> things, String text) {
    return linker.link(
        text,
        things.stream()
            .map(GraphThing::named)
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  static Linking of(GraphThing thing, Map<NamedThing, Linking> links) {
    return links.getOrDefault(thing.named(), NOT_ASKED);
  }

  static boolean isDecided(LinkDecision decision) {
    return !decision.reason().equals(NOT_ASKED.reason());
  }

  /// What a person may call a thing of an article: its link in this article counts most.
  static List<String> names(ArticleIri article, String thing) {
    return List.of(article.decision(thing), thing);
  }
}
