package org.newsgraph.extract;

import java.util.List;
import java.util.Optional;
import org.newsgraph.model.Assertion;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Fact;
import org.newsgraph.model.LearntRelation;
import org.newsgraph.model.Node;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Span;
import org.newsgraph.model.TimeExpression;
import org.newsgraph.model.Token;
import org.newsgraph.ontology.LearntProperty;
import org.newsgraph.ontology.Ontology;

/// Relations that a learnt model read out of sentences, as facts between the article's things.
///
/// The ontology says which property a relation is and how sure the model has to be. Where a mention
/// has no thing of the kinds that the property allows, there is no fact.
final class LearntRelations {

  /// The share of pronouns in news that are taken for the right thing, by reading some of them.
  private static final double PRONOUN = 0.8;

  private final Analysis analysis;
  private final FactAssembler facts;
  private final Ontology ontology;

  LearntRelations(Analysis analysis, FactAssembler facts, Ontology ontology) {
    this.analysis = analysis;
    this.facts = facts;
    this.ontology = ontology;
  }

  /// Adds what the model read, strengthening what the lexicon has found already.
  void add(List<LearntRelation> learnt) {
    for (LearntRelation relation : learnt) {
      for (LearntProperty property : ontology.learntAs(relation.relation())) {
        Tree tree = analysis.trees().get(relation.sentence());
        double confidence =
            relation.confidence()
                * antecedent(tree, relation.subject())
                * antecedent(tree, relation.object());
        if (confidence >= property.from()) {
          add(tree, relation, property, confidence);
        }
      }
    }
  }

  /// How likely the mention in the place is taken for the right thing.
  private double antecedent(Tree tree, Span span) {
    boolean pronoun =
        head(tree, span)
            .flatMap(token -> analysis.coreference().mention(token))
            .filter(mention -> mention.form() == Mention.Form.PRONOUN)
            .isPresent();
    return pronoun ? PRONOUN : 1;
  }

  private void add(Tree tree, LearntRelation relation, LearntProperty learnt, double confidence) {
    Span from = learnt.inverse() ? relation.object() : relation.subject();
    Span to = learnt.inverse() ? relation.subject() : relation.object();
    OntologyTerm property = learnt.property();
    Optional<Entity> subject = thing(tree, from);
    Optional<? extends Node> object =
        ontology.isTemporal(property) ? time(tree, to) : thingOrCountry(tree, property, to);
    if (subject.isEmpty() || object.isEmpty() || subject.get().equals(object.get())) {
      return;
    }
    if (accepts(property, subject.get(), object.get())) {
      facts.addLearnt(
          new Fact(
                  subject.get(),
                  property,
                  object.get(),
                  ground(tree, from, to),
                  words(tree, from),
                  words(tree, to))
              .withConfidence(confidence));
    }
  }

  private boolean accepts(OntologyTerm property, Entity subject, Node object) {
    return object instanceof Entity
        ? analysis.accepts(property, subject, object)
        : ontology.domainAccepts(property, subject.type());
  }

  /// The thing of the mention in the given place.
  private Optional<Entity> thing(Tree tree, Span span) {
    return head(tree, span).flatMap(token -> analysis.grounds().entity(tree, token));
  }

  /// The thing, or the country of its nationality where the thing is no fit object: "Italian".
  private Optional<Node> thingOrCountry(Tree tree, OntologyTerm property, Span span) {
    Optional<Entity> thing = thing(tree, span);
    if (thing.isPresent() && ontology.rangeAccepts(property, thing.get().type())) {
      return Optional.of(thing.get());
    }
    return tokens(tree, span).stream()
        .flatMap(token -> analysis.kinds().countryOf(token).stream().map(c -> country(c, token)))
        .findFirst()
        .or(() -> thing.map(Node.class::cast));
  }

  private Node country(String name, Token word) {
    return analysis
        .coreference()
        .named(name)
        .orElseGet(() -> new Entity("name-" + name, Kinds.PLACE, name, List.of(word.text()), true));
  }

  private Optional<Node> time(Tree tree, Span span) {
    for (TimeExpression time : tree.sentence().times()) {
      Span words = tree.span(time.first(), time.end() - 1);
      if (words.contains(span) && span.contains(words)) {
        return Optional.of(Times.value(time.value(), text(words)));
      }
    }
    String words = text(span);
    return Optional.of(Times.value(words.matches("\\d{4}") ? words : "", words));
  }

  private String text(Span span) {
    return span.onOneLine(analysis.article().text());
  }

  /// The word of the place that a mention of a thing has, its head first.
  private Optional<Token> head(Tree tree, Span span) {
    List<Token> tokens = tokens(tree, span);
    return tokens.reversed().stream()
        .filter(token -> token.isRoot() || !tokens.contains(tree.token(token.head())))
        .filter(token -> analysis.coreference().mention(token).isPresent())
        .findFirst()
        .or(
            () ->
                tokens.reversed().stream()
                    .filter(token -> analysis.coreference().mention(token).isPresent())
                    .findFirst());
  }

  private static List<Token> tokens(Tree tree, Span span) {
    return tree.tokens().stream().filter(token -> span.contains(token.span())).toList();
  }

  private Span words(Tree tree, Span span) {
    return head(tree, span).map(token -> analysis.span(tree, token)).orElse(span);
  }

  /// The clause that holds both, or the noun phrase: what that tells of a name the article vouches
  /// for.
  private Assertion ground(Tree tree, Span from, Span to) {
    Token clause = meeting(tree, from, to);
    boolean phrase = tree.isNominal(clause) && !tree.hasChild(clause, "cop");
    return phrase
        ? analysis.grounds().ofDescription(tree, to, Confidence.LEARNT)
        : analysis
            .grounds()
            .of(tree, clause, to, analysis.modality(tree, clause), Confidence.LEARNT);
  }

  /// The lowest word above both, or the nearest verb above the object where that is a verb's part.
  private static Token meeting(Tree tree, Span from, Span to) {
    List<Token> subject = tokens(tree, from);
    Token at = tokens(tree, to).getLast();
    while (!at.isRoot() && !dominatesAll(tree, at, subject)) {
      at = tree.token(at.head());
    }
    return at;
  }

  private static boolean dominatesAll(Tree tree, Token above, List<Token> below) {
    return below.stream().allMatch(token -> tree.dominates(above, token));
  }
}
