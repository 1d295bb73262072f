package org.newsgraph.link;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.model.LinkCandidate;
import org.newsgraph.model.LinkDecision;
import org.newsgraph.ontology.Ontology;

/// Decides by an index which Wikidata items the names of an article mean.
public final class Linker implements NameLinker {

  private static final int MOST_RIVALS = 3;

  private final Ranker ranker;
  private final LinkModel model;

  /// A linker to the items of the index by the weights of the model.
  public Linker(ItemIndex index, Ontology ontology, LinkModel model) {
    ranker = new Ranker(index, new ItemKinds(index, ontology));
    this.model = model;
  }

  @Override
  public Map<NamedThing, Linking> link(String text, Collection<NamedThing> things) {
    Map<NamedThing, Linking> decisions = new LinkedHashMap<>();
    ranker
        .rank(text, things, model)
        .forEach((thing, ranked) -> decisions.put(thing, decide(thing, ranked)));
    return decisions;
  }

  private Linking decide(NamedThing thing, List<Scored> ranked) {
    if (ranked.isEmpty()) {
      return new Linking(
          LinkDecision.Outcome.NONE, Optional.empty(), List.of(), "no item has such a name");
    }
    double trust = model.trust(Trust.numbers(thing, ranked));
    double share = ranked.getFirst().share();
    LinkCandidate best = candidate(ranked.getFirst(), trust);
    List<LinkCandidate> rivals =
        ranked.stream()
            .skip(1)
            .limit(MOST_RIVALS)
            .map(rival -> candidate(rival, share == 0 ? 0 : trust * rival.share() / share))
            .toList();
    LinkDecision.Outcome outcome = model.outcome(trust);
    if (outcome != LinkDecision.Outcome.NONE) {
      Optional<Caution> caution = Caution.of(thing, ranked);
      if (caution.isPresent()) {
        return new Linking(
            caution.get().outcome(), Optional.of(best), rivals, caution.get().reason());
      }
    }
    return new Linking(outcome, Optional.of(best), rivals, Reasons.of(ranked));
  }

  private static LinkCandidate candidate(Scored scored, double score) {
    Item item = scored.candidate().item();
    return new LinkCandidate(item.iri(), item.label(), Math.round(100 * score) / 100.0);
  }
}
