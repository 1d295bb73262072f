package org.newsgraph.resolve;

import static org.newsgraph.model.OntologyTerm.ng;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Reading;

/// The chains of one article and where its mentions are in them, while they are being gathered.
final class Chains {

  /// Links that are less likely than this join nothing.
  private static final double LINK = 0.5;

  /// Arcs that are less likely than this keep nothing apart.
  private static final double ARC = 0.5;

  /// Relations of a thing to its own names, and to who speaks of it.
  private static final Set<OntologyTerm> NAMING = Set.of(ng("alias"), ng("name"), ng("claimant"));

  private final Kinds kinds;
  private final Map<Integer, Set<Integer>> related = new HashMap<>();
  private final Set<Chain> chains = new LinkedHashSet<>();
  private final Map<Integer, Chain> chainOf = new HashMap<>();
  private final Map<Integer, List<Reading.Link>> links = new HashMap<>();
  private final Map<Integer, Double> scores = new HashMap<>();

  Chains(Kinds kinds, Reading reading) {
    this.kinds = kinds;
    for (Reading.Arc arc : reading.arcs()) {
      boolean things =
          isThing(reading.nodes().get(arc.from())) && isThing(reading.nodes().get(arc.to()));
      if (things && arc.score() >= ARC && !NAMING.contains(arc.label())) {
        related.computeIfAbsent(arc.from(), node -> new HashSet<>()).add(arc.to());
        related.computeIfAbsent(arc.to(), node -> new HashSet<>()).add(arc.from());
      }
    }
    reading
        .links()
        .forEach(
            link -> this.links.computeIfAbsent(link.node(), node -> new ArrayList<>()).add(link));
  }

  /// A chain that a mention may belong to, and how likely it does.
  record Antecedent(Chain chain, double score) {}

  /// The chains that the mention's links lead to, the likeliest first; the links to mentions of one
  /// chain count together.
  List<Antecedent> antecedents(int node) {
    Map<Chain, Double> sums = new LinkedHashMap<>();
    for (Reading.Link link : links.getOrDefault(node, List.of())) {
      of(link.antecedent()).ifPresent(chain -> sums.merge(chain, link.score(), Double::sum));
    }
    return sums.entrySet().stream()
        .filter(sum -> sum.getValue() >= LINK)
        .map(sum -> new Antecedent(sum.getKey(), sum.getValue()))
        .sorted(
            Comparator.comparingDouble(Antecedent::score)
                .reversed()
                .thenComparingInt(found -> found.chain().first()))
        .toList();
  }

  Collection<Chain> all() {
    return chains;
  }

  Optional<Chain> of(int node) {
    return Optional.ofNullable(chainOf.get(node));
  }

  /// How likely the mention is in the right chain.
  double score(int node) {
    return scores.getOrDefault(node, 1.0);
  }

  Chain start(Mention mention) {
    Chain chain = new Chain(kinds, mention);
    chains.add(chain);
    chainOf.put(mention.index(), chain);
    return chain;
  }

  void join(Mention mention, Chain chain) {
    chain.add(mention);
    chainOf.put(mention.index(), chain);
  }

  /// Joins by a link, of which the score is kept.
  void join(Mention mention, Chain chain, double score) {
    join(mention, chain);
    scores.put(mention.index(), score);
  }

  /// Joins two chains into the first one.
  void merge(Chain chain, Chain other) {
    chain.addAll(other);
    other.mentions().forEach(mention -> chainOf.put(mention.index(), chain));
    chains.remove(other);
  }

  /// Of several chains the one that a link of the mention leads to, else the one that was spoken of
  /// last before it, else the first.
  Optional<Chain> choose(Mention mention, List<Chain> candidates) {
    return antecedents(mention.index()).stream()
        .map(Antecedent::chain)
        .filter(candidates::contains)
        .findFirst()
        .or(() -> nearest(mention, candidates))
        .or(() -> candidates.stream().min(Comparator.comparingInt(Chain::first)));
  }

  /// The chain that was spoken of last before the mention.
  static Optional<Chain> nearest(Mention mention, List<Chain> candidates) {
    return candidates.stream()
        .filter(chain -> chain.lastBefore(mention.index()) >= 0)
        .max(Comparator.comparingInt(chain -> chain.lastBefore(mention.index())));
  }

  /// Whether the two belong to different places, as two ministries of one name do.
  boolean belongElsewhere(Mention mention, Chain chain) {
    boolean mayBeTwo = !kinds.isA(mention.type(), Kinds.PLACE) && !isNamedPerson(mention);
    if (!mayBeTwo || mention.owners().isEmpty()) {
      return false;
    }
    Set<String> theirs = chain.owners().keySet();
    return !theirs.isEmpty() && mention.owners().keySet().stream().noneMatch(theirs::contains);
  }

  /// Whether the text tells what the two are to each other: a man is not his own father.
  boolean areRelated(Mention mention, Chain chain) {
    return related.getOrDefault(mention.index(), Set.of()).stream()
        .anyMatch(other -> of(other).filter(chain::equals).isPresent());
  }

  private static boolean isThing(Reading.Node node) {
    return node.form() == Reading.Form.THING;
  }

  private boolean isNamedPerson(Mention mention) {
    return mention.isName() && kinds.isA(mention.type(), Kinds.PERSON);
  }
}
