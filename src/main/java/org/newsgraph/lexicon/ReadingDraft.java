package org.newsgraph.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Reading;
import org.newsgraph.model.Reading.Arc;
import org.newsgraph.model.Reading.Form;
import org.newsgraph.model.Reading.Link;
import org.newsgraph.model.Reading.Node;
import org.newsgraph.model.Reading.Stance;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;

/// A reading that is being added to. A node keeps the index that it has here until all is
/// [finished][#finish()]; new ones come last.
final class ReadingDraft {

  private final Reading reading;
  private final List<Node> nodes;
  private final List<Arc> arcs;
  private final Map<Integer, List<Integer>> bySentence = new HashMap<>();

  ReadingDraft(Reading reading) {
    this.reading = reading;
    nodes = new ArrayList<>(reading.nodes());
    arcs = new ArrayList<>(reading.arcs());
    nodes.forEach(this::note);
  }

  private void note(Node node) {
    bySentence.computeIfAbsent(node.sentence(), key -> new ArrayList<>()).add(node.index());
  }

  Node node(int index) {
    return nodes.get(index);
  }

  /// Whether the node was read before the lexicon was asked.
  boolean isRead(int index) {
    return index < reading.nodes().size();
  }

  /// The nodes of the sentence that the word is the head of, the surest first.
  List<Node> headedBy(SyntaxTree tree, Token head) {
    return in(tree).filter(node -> tree.heads(head, node.span())).toList();
  }

  /// The surest event of the sentence that the word belongs to.
  Optional<Node> eventOf(SyntaxTree tree, Token word) {
    return in(tree)
        .filter(node -> node.form() == Form.EVENT && node.span().contains(word.span()))
        .findFirst();
  }

  private Stream<Node> in(SyntaxTree tree) {
    return bySentence.getOrDefault(tree.sentence().index(), List.of()).stream()
        .map(nodes::get)
        .sorted(Comparator.comparingDouble((Node node) -> -node.score()));
  }

  /// The index of the node of this form over these words, which is added where there is none.
  int add(SyntaxTree tree, Span span, Form form, Optional<OntologyTerm> type, Stance stance) {
    Optional<Node> same =
        in(tree).filter(node -> node.form() == form && node.span().equals(span)).findFirst();
    if (same.isPresent()) {
      return same.get().index();
    }
    int sentence = tree.sentence().index();
    double score = LexiconMatcher.PRECISION;
    nodes.add(new Node(nodes.size(), sentence, span, form, type, Optional.empty(), score, stance));
    note(nodes.getLast());
    return nodes.size() - 1;
  }

  /// Makes the node one of another class.
  void retype(Node node, Form form, OntologyTerm type, Stance stance) {
    double score = Math.max(node.score(), LexiconMatcher.PRECISION);
    Optional<OntologyTerm> own = Optional.of(type);
    nodes.set(
        node.index(),
        new Node(
            node.index(), node.sentence(), node.span(), form, own, node.value(), score, stance));
  }

  /// Gives the event another stance.
  void judge(Node node, Stance stance) {
    nodes.set(node.index(), node.withStance(stance));
  }

  /// The arcs between things of the sentence.
  List<Arc> relations(SyntaxTree tree) {
    int sentence = tree.sentence().index();
    return arcs.stream()
        .filter(arc -> nodes.get(arc.from()).form() == Form.THING)
        .filter(arc -> nodes.get(arc.from()).sentence() == sentence)
        .filter(arc -> nodes.get(arc.to()).sentence() == sentence)
        .toList();
  }

  /// Gives the arc another stance.
  void judge(Arc arc, Stance stance) {
    arcs.set(
        arcs.indexOf(arc),
        new Arc(arc.from(), arc.to(), arc.label(), arc.score(), stance, arc.claimed()));
  }

  void removeArcs(Predicate<Arc> unwanted) {
    arcs.removeIf(unwanted);
  }

  /// Adds an arc; one of the same ends and label that is there already stays as it is.
  void addArc(int from, int to, OntologyTerm label, Stance stance, double claimed) {
    boolean known =
        arcs.stream()
            .anyMatch(arc -> arc.from() == from && arc.to() == to && arc.label().equals(label));
    if (!known && from != to) {
      vouch(from);
      vouch(to);
      arcs.add(new Arc(from, to, label, LexiconMatcher.PRECISION, stance, claimed));
    }
  }

  /// What an entry asks for is as likely as the entry is right, however the network saw it.
  private void vouch(int index) {
    Node node = nodes.get(index);
    if (node.score() < LexiconMatcher.PRECISION) {
      nodes.set(index, node.withScore(LexiconMatcher.PRECISION));
    }
  }

  /// The reading with all that was added, its nodes sorted by span and counted anew.
  Reading finish() {
    List<Node> order = new ArrayList<>(nodes);
    order.sort(Comparator.comparing(Node::span).thenComparingInt(Node::index));
    int[] places = new int[order.size()];
    IntStream.range(0, places.length).forEach(place -> places[order.get(place).index()] = place);
    return new Reading(
        reading.article(),
        reading.sentences(),
        order.stream().map(node -> node.at(places[node.index()])).toList(),
        arcs.stream()
            .map(arc -> at(places[arc.from()], places[arc.to()], arc))
            .sorted(
                Comparator.comparingInt(Arc::from)
                    .thenComparingInt(Arc::to)
                    .thenComparing(Arc::label))
            .toList(),
        reading.links().stream()
            .map(link -> new Link(places[link.node()], places[link.antecedent()], link.score()))
            .sorted(Comparator.comparingInt(Link::node).thenComparingInt(Link::antecedent))
            .toList());
  }

  private static Arc at(int from, int to, Arc arc) {
    return new Arc(from, to, arc.label(), arc.score(), arc.stance(), arc.claimed());
  }
}
