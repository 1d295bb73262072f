package org.newsgraph.model;

import java.util.List;
import java.util.Optional;

/// What was read in an article's text: what is named or described, what happens, and what each of
/// these is to the other, with offsets and scores. No RDF, and no decision yet which mentions are
/// one thing.
///
/// @param sentences in the order of the text
/// @param nodes sorted by span; a node's place in the list is its index
/// @param arcs sorted by source, target and label
/// @param links which earlier node a node probably speaks of, sorted by node
public record Reading(
    Article article, List<Sentence> sentences, List<Node> nodes, List<Arc> arcs, List<Link> links) {

  public Reading {
    sentences = List.copyOf(sentences);
    nodes = List.copyOf(nodes);
    arcs = List.copyOf(arcs);
    links = List.copyOf(links);
  }

  /// A reading in which nothing was found.
  public static Reading empty(Article article) {
    return new Reading(article, List.of(), List.of(), List.of(), List.of());
  }

  /// Words that name or describe something.
  ///
  /// @param index place in [Reading#nodes()]
  /// @param sentence index of the sentence
  /// @param type the class of a thing or event; absent for a value
  /// @param value the normalised value where the words tell one: a TIMEX3 value such as `2015-05`
  ///   for a time, a number such as `130` for a number
  /// @param score how likely the words are such a node, 0 to 1
  /// @param stance whether an event is denied or doubted; plain for what is no event
  public record Node(
      int index,
      int sentence,
      Span span,
      Form form,
      Optional<OntologyTerm> type,
      Optional<String> value,
      double score,
      Stance stance) {

    /// The same node at another place in the list.
    public Node at(int place) {
      return new Node(place, sentence, span, form, type, value, score, stance);
    }

    /// The same node with another value.
    public Node withValue(Optional<String> other) {
      return new Node(index, sentence, span, form, type, other, score, stance);
    }

    /// The same node with another score.
    public Node withScore(double other) {
      return new Node(index, sentence, span, form, type, value, other, stance);
    }

    /// The same node with another stance.
    public Node withStance(Stance other) {
      return new Node(index, sentence, span, form, type, value, score, other);
    }
  }

  /// What the words of a node are.
  public enum Form {
    /// A thing: a name, a description or a pronoun.
    THING,
    /// An event, named by its trigger.
    EVENT,
    /// A time.
    TIME,
    /// A number of things, or an age.
    NUMBER,
    /// A title or office, such as "interior minister".
    TITLE,
    /// An acronym or another name.
    NAME,
    /// A clause or other free text: what is said, an offence, a penalty.
    TEXT
  }

  /// What one node is to another: a role of an event, a relation of a thing, or who says so.
  ///
  /// @param from index of the event or of the relation's subject
  /// @param to index of the filler or of the relation's object
  /// @param label the role or relation; `ng:claimant` leads from an event, or from the subject of
  ///   relations, to who says so
  /// @param score how likely the arc is, 0 to 1, given that both nodes are
  /// @param stance of a relation; that of its event for a role
  /// @param claimed how likely a claimant of the source vouches for this arc too, 0 to 1
  public record Arc(
      int from, int to, OntologyTerm label, double score, Stance stance, double claimed) {}

  /// Two nodes that speak of one thing.
  ///
  /// @param node index of the later one
  /// @param antecedent index of the earlier one
  /// @param score how likely they are one, 0 to 1
  public record Link(int node, int antecedent, double score) {}

  /// Whether and how surely it is so.
  public record Stance(Polarity polarity, Certainty certainty) {

    /// Affirmed and certain.
    public static final Stance PLAIN = new Stance(Polarity.AFFIRMED, Certainty.CERTAIN);
  }
}
