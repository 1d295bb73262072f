package org.newsgraph.extract;

import static org.newsgraph.model.OntologyTerm.ng;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.AnalysisPart;
import org.newsgraph.model.Annotations;
import org.newsgraph.model.Article;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Event;
import org.newsgraph.model.Node;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.model.Value;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.ontology.Ontology;

/// All that the layers found in one article, for assembly to look up.
final class Analysis {

  /// A country, a city or "the Jutland region" may employ; "the field" may not.
  private static final Set<OntologyTerm> EMPLOYMENT = Set.of(ng("employer"), ng("leaderOf"));

  private final Article article;
  private final Ontology ontology;
  private final Kinds kinds;
  private final List<Tree> trees = new ArrayList<>();
  private final Map<Tree, List<Predicate>> predicates = new HashMap<>();
  private final Map<Tree, Map<Predicate, List<Frame>>> frames = new HashMap<>();
  private final Map<Tree, Map<Token, List<Times.Attached>>> times = new HashMap<>();
  private final Map<Tree, Map<Token, Frame>> eventAt = new HashMap<>();
  private final Coreference coreference;
  private final Attribution attribution;
  private final Grounds grounds;
  private final Optional<Factuality> factuality;

  Analysis(
      Annotations annotations,
      Ontology ontology,
      Lexicon lexicon,
      Kinds kinds,
      Set<AnalysisPart> without) {
    this.article = annotations.article();
    this.ontology = ontology;
    this.kinds = kinds;
    MentionFinder finder = new MentionFinder(kinds);
    TitleRepair titles = new TitleRepair(kinds);
    PredicateFinder predicateFinder = new PredicateFinder(lexicon);
    List<Mention> mentions = new ArrayList<>();
    for (Sentence sentence : annotations.sentences()) {
      boolean headline =
          article.headline().isPresent()
              && sentence.span().end() <= article.headline().get().length();
      Tree tree = new Tree(titles.mend(sentence), headline);
      trees.add(tree);
      mentions.addAll(finder.find(tree));
      List<Predicate> found = predicateFinder.find(tree);
      LightVerbs lightVerbs = new LightVerbs(found);
      predicates.put(tree, found);
      times.put(tree, Times.attach(tree, found, lightVerbs, article.text()));
    }
    coreference =
        new Coreference(
            without.contains(AnalysisPart.COREFERENCE)
                ? mentions.stream().map(Chain::new).toList()
                : new CoreferenceResolver(kinds, article.text()).resolve(mentions),
            article.text());
    attribution = Attribution.of(trees, predicates);
    grounds = new Grounds(coreference, attribution);
    factuality =
        without.contains(AnalysisPart.FACTUALITY)
            ? Optional.empty()
            : Optional.of(new Factuality(lexicon));
    matchFrames(new FrameMatcher(ontology, lexicon, kinds, coreference));
  }

  private void matchFrames(FrameMatcher matcher) {
    for (Tree tree : trees) {
      Map<Token, Frame> events = new HashMap<>();
      Map<Predicate, List<Frame>> read = new HashMap<>();
      frames.put(tree, read);
      for (Predicate predicate : predicates(tree)) {
        List<Frame> matched = matcher.match(predicate);
        read.put(predicate, matched);
        for (Frame frame : matched) {
          if (isEvent(frame) && tells(frame)) {
            events.put(predicate.head(), frame);
          }
        }
      }
      eventAt.put(tree, events);
    }
  }

  Article article() {
    return article;
  }

  List<Tree> trees() {
    return trees;
  }

  List<Predicate> predicates(Tree tree) {
    return predicates.getOrDefault(tree, List.of());
  }

  List<Frame> frames(Predicate predicate) {
    return frames.getOrDefault(predicate.tree(), Map.of()).getOrDefault(predicate, List.of());
  }

  Coreference coreference() {
    return coreference;
  }

  Attribution attribution() {
    return attribution;
  }

  Grounds grounds() {
    return grounds;
  }

  Kinds kinds() {
    return kinds;
  }

  Modality modality(Predicate predicate) {
    return factuality.map(layer -> layer.of(predicate)).orElse(Modality.PLAIN);
  }

  Modality modality(Tree tree, Token head) {
    return factuality.map(layer -> layer.of(tree, head)).orElse(Modality.PLAIN);
  }

  /// How somebody or something that is in a place or a body belongs to it.
  Optional<OntologyTerm> relationOfBeing(Entity who, Entity where) {
    boolean personal = kinds.isPersonal(who.type());
    if (kinds.isKindOf(where.type(), Kinds.PLACE)) {
      return Optional.of(personal ? ng("residence") : ng("locatedIn"));
    }
    boolean body = where.named() && kinds.isKindOf(where.type(), Kinds.ORGANIZATION);
    return personal && body ? Optional.of(ng("memberOf")) : Optional.empty();
  }

  List<Times.Attached> times(Predicate predicate) {
    return times.getOrDefault(predicate.tree(), Map.of()).getOrDefault(predicate.head(), List.of());
  }

  boolean isEvent(Frame frame) {
    return ontology.isEventClass(frame.denotes());
  }

  /// Whether anything is told of what the frame denotes: who or what takes part, or when it was
  /// ("the 1958 coup"). What is said has more to it than its time.
  boolean tells(Frame frame) {
    boolean dated =
        frame.predicate().head().tagged("NN")
            && !frame.denotes().equals(ng("Statement"))
            && !times(frame.predicate()).isEmpty();
    return !frame.roles().isEmpty() || dated;
  }

  /// Whether the lexicon has the word for an event in one of its senses.
  boolean mayNameEvent(Predicate predicate) {
    return predicate.entries().stream()
        .flatMap(entry -> entry.denotes().stream())
        .anyMatch(ontology::isEventClass);
  }

  boolean isRelation(OntologyTerm term) {
    return ontology.isRelation(term);
  }

  boolean isPlace(Token token) {
    return coreference
        .chain(token)
        .filter(chain -> kinds.isKindOf(chain.type(), Kinds.PLACE))
        .isPresent();
  }

  /// The places named for where something is, from within: "a mosque in Cairo", "Lyon, France".
  List<Token> placesAround(Tree tree, Token site) {
    List<Token> found = new ArrayList<>();
    for (Token outer : tree.children(site, "nmod", "appos")) {
      boolean around =
          outer.is("appos")
              || tree.preposition(outer).matches("in|at|near|outside|off")
              || tree.preposition(outer).equals("of") && isPlace(site);
      if (around && isNamedPlace(outer)) {
        found.add(outer);
        found.addAll(placesAround(tree, outer));
      }
    }
    return found;
  }

  private boolean isNamedPlace(Token token) {
    return isPlace(token) && coreference.chain(token).filter(Chain::isNamed).isPresent();
  }

  /// The frame of the event that the word names, where it has at least one role.
  Optional<Frame> eventFrame(Tree tree, Token token) {
    return Optional.ofNullable(eventAt.getOrDefault(tree, Map.of()).get(token));
  }

  /// Whether the word is a title or office.
  boolean isTitle(Token token) {
    return token.tagged("NN") && kinds.isTitle(token.lemma().toLowerCase(java.util.Locale.ROOT));
  }

  /// Whether the relation may hold between things of these classes.
  boolean accepts(OntologyTerm relation, Node subject, Node object) {
    boolean unnamedPlace =
        object instanceof Entity place
            && !place.named()
            && place.label().chars().noneMatch(Character::isUpperCase)
            && kinds.isKindOf(place.type(), Kinds.PLACE);
    return !(EMPLOYMENT.contains(relation) && unnamedPlace)
        && type(subject).map(type -> ontology.domainAccepts(relation, type)).orElse(false)
        && type(object).map(type -> ontology.rangeAccepts(relation, type)).orElse(false);
  }

  private static Optional<OntologyTerm> type(Node node) {
    return switch (node) {
      case Entity entity -> Optional.of(entity.type());
      case Event event -> Optional.of(event.type());
      case Value value -> Optional.empty();
    };
  }

  Event event(Frame frame) {
    return event(frame.predicate(), frame.denotes());
  }

  Event event(Predicate predicate, OntologyTerm type) {
    Span trigger = predicate.trigger();
    return new Event(
        "e" + trigger.begin() + "-" + type.localName(),
        type,
        predicate.lemma(),
        Clauses.clean(trigger, article.text()),
        trigger);
  }

  /// What a word stands for as the filler of a role: an event that it names, or a thing.
  Optional<Node> node(Tree tree, Token token) {
    Optional<Frame> event = eventFrame(tree, token);
    boolean happening =
        event.isPresent()
            && token.tagged("NN")
            && event.get().entry().roles("self").isEmpty()
            && !event.get().denotes().equals(ng("Statement"));
    if (happening) {
      return Optional.of(event(event.get()));
    }
    return grounds.entity(tree, token).map(entity -> entity);
  }

  /// The words of a filler.
  Span span(Tree tree, Token token) {
    return coreference
        .mention(token)
        .map(Mention::span)
        .orElseGet(() -> tree.isVerb(token) ? Clauses.span(tree, token) : token.span());
  }
}
