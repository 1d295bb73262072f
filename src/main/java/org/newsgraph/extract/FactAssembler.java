package org.newsgraph.extract;

import static org.newsgraph.model.OntologyTerm.ng;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.newsgraph.model.Assertion;
import org.newsgraph.model.Event;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Node;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.model.Value;
import org.newsgraph.ontology.PartOfSpeech;

/// Turns frames into facts, each with its ground.
final class FactAssembler {

  private static final OntologyTerm SUBJECT =
      new OntologyTerm("http://www.w3.org/1999/02/22-rdf-syntax-ns#subject");
  private static final OntologyTerm OBJECT =
      new OntologyTerm("http://www.w3.org/1999/02/22-rdf-syntax-ns#object");
  private static final OntologyTerm STATEMENT = ng("Statement");
  private static final OntologyTerm THEME = ng("theme");
  private static final OntologyTerm AGENT = ng("agent");
  private static final OntologyTerm PLACE = ng("place");
  private static final OntologyTerm PATIENT = ng("patient");
  private static final Set<String> HOLDING =
      Set.of("become", "remain", "stay", "serve", "act", "work");
  private static final Set<String> SITES =
      Set.of("in", "at", "on", "near", "outside", "inside", "off");
  private static final OntologyTerm PENALTY = ng("penalty");
  private static final Set<OntologyTerm> TEXTUAL = Set.of(THEME, ng("offence"), PENALTY);

  /// What says which one is meant is the article's own, whoever speaks of him: "the mayor of Cork".
  private static final Set<OntologyTerm> DESCRIPTIVE =
      Set.of(ng("partOf"), ng("locatedIn"), ng("basedIn"), ng("employer"), ng("leaderOf"));

  /// Of the relations in KnowledgeNet that the lexicon found and the model read with this
  /// confidence 258 of 265 were right, of those that it read less surely 28 of 43. News is harder,
  /// so a little less is said of it.
  private static final double SURE_MODEL = 0.7;

  private static final double FOUND_BY_BOTH = 0.9;

  private final Analysis analysis;
  private final Map<Triple, Fact> facts = new LinkedHashMap<>();

  FactAssembler(Analysis analysis) {
    this.analysis = analysis;
  }

  List<Fact> facts() {
    return new ArrayList<>(facts.values());
  }

  /// Adds what a frame that denotes an event tells.
  void addEvent(Frame frame) {
    Predicate predicate = frame.predicate();
    Event event = analysis.event(frame);
    boolean verb = predicate.partOfSpeech() == PartOfSpeech.VERB;
    Assertion ground = ground(predicate, verb ? Confidence.VERB : Confidence.NOUN);
    frame
        .roles()
        .forEach(
            (role, fillers) -> {
              for (Token filler : fillers) {
                addRole(frame, event, role, filler, ground);
              }
            });
    addTimes(frame, event, ground);
    addPlacesWithin(frame, event, ground);
  }

  /// "In a mosque in Cairo", "at a fair in Lyon, France": the event was in each place named for it.
  private void addPlacesWithin(Frame frame, Event event, Assertion ground) {
    Tree tree = frame.predicate().tree();
    for (Map.Entry<String, List<Token>> slot : frame.predicate().slots().entrySet()) {
      if (!SITES.contains(slot.getKey())) {
        continue;
      }
      for (Token site : slot.getValue()) {
        for (Token place : analysis.placesAround(tree, site)) {
          addRole(frame, event, PLACE, place, ground);
        }
      }
    }
  }

  /// The times of an event; "eight years" that somebody is sentenced to are none.
  private void addTimes(Frame frame, Event event, Assertion ground) {
    List<Span> penalties = frame.fillers(PENALTY).stream().map(Token::span).toList();
    for (Times.Attached time : analysis.times(frame.predicate())) {
      if (penalties.stream().anyMatch(time.span()::contains)) {
        continue;
      }
      add(new Fact(event, ng("time"), time.value(), ground, event.trigger(), time.span()));
    }
  }

  private void addRole(
      Frame frame, Event event, OntologyTerm role, Token filler, Assertion ground) {
    Tree tree = frame.predicate().tree();
    boolean quotes = frame.denotes().equals(STATEMENT) && role.equals(THEME);
    Optional<? extends Node> node =
        quotes
            ? Optional.of(contentText(frame.predicate(), filler))
            : clause(frame, role, filler).or(() -> analysis.node(tree, filler));
    node.filter(object -> !object.equals(event) && !(role.equals(PLACE) && object instanceof Event))
        .ifPresent(
            object ->
                add(
                    new Fact(
                        event,
                        role,
                        object,
                        ground,
                        event.trigger(),
                        analysis.span(tree, filler))));
  }

  /// What is a matter, not a thing: a clause, a term of years, an office.
  private Optional<Node> clause(Frame frame, OntologyTerm role, Token filler) {
    Tree tree = frame.predicate().tree();
    boolean office =
        frame.denotes().equals(Kinds.APPOINTMENT) && role.equals(THEME) && analysis.isTitle(filler);
    boolean clause =
        tree.isVerb(filler)
            || tree.hasChild(filler, "cop")
            || role.equals(PENALTY) && filler.entityType().equals("DURATION")
            || office;
    return clause && TEXTUAL.contains(role) ? Optional.of(text(tree, filler)) : Optional.empty();
  }

  /// What is said of something: "described the raid as illegal" says "the raid as illegal".
  private Value contentText(Predicate predicate, Token filler) {
    Tree tree = predicate.tree();
    Span span = Clauses.span(tree, filler);
    for (Token child : tree.children(predicate.head(), "obl", "advcl", "xcomp")) {
      boolean as = tree.preposition(child).equals("as") || tree.marker(child).equals("as");
      if (as && child.index() > filler.index()) {
        span = span.cover(Clauses.span(tree, child));
      }
    }
    return Value.text(Clauses.clean(span, analysis.article().text()));
  }

  private Value text(Tree tree, Token head) {
    return Value.text(Clauses.text(tree, head, analysis.article().text()));
  }

  /// Adds an event of a verb that the lexicon does not know, with what stands around it. What
  /// happens is no patient: who "postponed the trial" did something about it.
  void addOpenEvent(Predicate predicate) {
    Event event = analysis.event(predicate, ng("Event"));
    Assertion ground = ground(predicate, Confidence.OPEN);
    Tree tree = predicate.tree();
    Map<String, OntologyTerm> slots =
        Map.of("subject", ng("agent"), "object", PATIENT, "in", ng("place"));
    for (String slot : List.of("subject", "object", "in")) {
      for (Token filler : predicate.fillers(slot)) {
        OntologyTerm role = slots.getOrDefault(slot, THEME);
        boolean place = !slot.equals("in") || analysis.isPlace(filler);
        analysis
            .node(tree, filler)
            .filter(node -> place)
            .ifPresent(
                node ->
                    add(
                        new Fact(
                            event,
                            node instanceof Event && role.equals(PATIENT) ? THEME : role,
                            node,
                            ground,
                            event.trigger(),
                            analysis.span(tree, filler))));
      }
    }
  }

  /// Adds the relations that a frame of a relation, a title or a kind of thing tells.
  void addRelations(Frame frame) {
    Predicate predicate = frame.predicate();
    Tree tree = predicate.tree();
    if (isUnboundPredicate(predicate)) {
      return;
    }
    Token self = self(predicate);
    Assertion ground = ground(predicate, Confidence.RELATION);
    for (Token subject : frame.fillers(SUBJECT)) {
      Token bearer = subject.equals(predicate.head()) ? self : subject;
      for (Token object : frame.fillers(OBJECT)) {
        addRelation(tree, bearer, frame.denotes(), object, ground);
      }
    }
    boolean describes =
        predicate.partOfSpeech() == PartOfSpeech.NOUN && self.equals(predicate.head());
    Assertion description =
        analysis.grounds().ofDescription(tree, predicate.trigger(), Confidence.RELATION);
    frame
        .roles()
        .forEach(
            (role, fillers) -> {
              if (analysis.isRelation(role)) {
                Assertion basis = describes && DESCRIPTIVE.contains(role) ? description : ground;
                fillers.stream()
                    .filter(filler -> !isInTitle(frame, filler))
                    .forEach(filler -> addRelation(tree, self, role, filler, basis));
              }
            });
    if (frame.denotes().equals(Kinds.POSITION) && predicate.partOfSpeech() == PartOfSpeech.NOUN) {
      addPosition(predicate, self);
    }
  }

  /// The field of an office is no employer: "Minister of Health".
  private static boolean isInTitle(Frame frame, Token filler) {
    return frame.denotes().equals(Kinds.POSITION)
        && Positions.titleSpan(frame.predicate().tree(), frame.predicate()).contains(filler.span());
  }

  /// "Being a member", "to be a member": nobody in particular is one.
  private static boolean isUnboundPredicate(Predicate predicate) {
    Tree tree = predicate.tree();
    Token head = predicate.head();
    return predicate.partOfSpeech() == PartOfSpeech.NOUN
        && tree.hasChild(head, "cop")
        && !tree.hasChild(head, "case", "nsubj")
        && tree.children(head, "cop").stream().noneMatch(tree::isFinite);
  }

  /// What a noun phrase refers to: its subject where it is a predicate ("she is the mayor").
  private Token self(Predicate predicate) {
    Tree tree = predicate.tree();
    Token head = predicate.head();
    return tree.hasChild(head, "cop") && !tree.hasChild(head, "case")
        ? tree.child(head, "nsubj").orElse(head)
        : holder(predicate).orElse(head);
  }

  /// Whose office the noun names: "elected her mayor", "resigned as mayor", "became mayor".
  private Optional<Token> holder(Predicate predicate) {
    Tree tree = predicate.tree();
    Token head = predicate.head();
    if (head.is("xcomp") && tree.lemma(tree.token(head.head())).matches("become|remain")) {
      return tree.child(tree.token(head.head()), "nsubj").or(() -> subjectOfFirst(tree, head));
    }
    boolean office =
        analysis.isTitle(head)
            && !head.isRoot()
            && (head.is("xcomp") || head.is("obl") && tree.preposition(head).equals("as"));
    if (!office) {
      return Optional.empty();
    }
    Token verb = tree.token(head.head());
    if (HOLDING.contains(tree.lemma(verb))) {
      return tree.child(verb, "nsubj");
    }
    return analysis
        .eventFrame(tree, verb)
        .filter(frame -> frame.denotes().equals(Kinds.APPOINTMENT))
        .flatMap(
            frame ->
                Stream.of(PATIENT, AGENT)
                    .flatMap(role -> frame.fillers(role).stream())
                    .findFirst());
  }

  /// "She won and became mayor": the second verb has the subject of the first.
  private static Optional<Token> subjectOfFirst(Tree tree, Token complement) {
    Token verb = tree.token(complement.head());
    return verb.is("conj") ? tree.child(tree.token(verb.head()), "nsubj") : Optional.empty();
  }

  private void addRelation(
      Tree tree, Token subject, OntologyTerm relation, Token object, Assertion ground) {
    Optional<? extends Node> from = analysis.node(tree, subject);
    Optional<? extends Node> to = analysis.node(tree, object);
    boolean distinct = from.isPresent() && to.isPresent() && !from.get().equals(to.get());
    if (distinct && analysis.accepts(relation, from.get(), to.get())) {
      add(
          new Fact(
              from.get(),
              relation,
              to.get(),
              ground,
              analysis.span(tree, subject),
              analysis.span(tree, object)));
    }
  }

  private void addPosition(Predicate predicate, Token self) {
    Tree tree = predicate.tree();
    Optional<Chain> chain = analysis.coreference().chain(self);
    boolean person =
        chain.isPresent() && chain.get().type().equals(Kinds.PERSON) && !chain.get().isPlural();
    boolean described =
        !self.equals(predicate.head())
            || Positions.isIntroduced(tree, predicate.head(), analysis.coreference());
    boolean inName =
        analysis.coreference().mention(predicate.head()).filter(Mention::isName).isPresent();
    if (!person || !described || inName) {
      return;
    }
    Span span = Positions.titleSpan(tree, predicate);
    boolean copula = !self.equals(predicate.head());
    Assertion ground =
        copula
            ? ground(predicate, Confidence.RELATION)
            : analysis.grounds().ofDescription(tree, predicate.trigger(), Confidence.RELATION);
    analysis
        .node(tree, self)
        .ifPresent(
            node ->
                add(
                    new Fact(
                        node,
                        Kinds.POSITION,
                        Value.text(Clauses.clean(span, analysis.article().text())),
                        ground,
                        analysis.span(tree, self),
                        span)));
  }

  /// Adds a ready-made fact, unless the sentence has given it already.
  void add(Fact fact) {
    Triple triple =
        new Triple(fact.subject(), fact.property(), fact.object(), fact.assertion().evidence());
    facts.putIfAbsent(triple, fact);
  }

  /// Adds a fact that a model has read. Where a layer has found it too, that one stays and becomes
  /// as sure as facts are that both have found.
  void addLearnt(Fact fact) {
    Triple triple =
        new Triple(fact.subject(), fact.property(), fact.object(), fact.assertion().evidence());
    facts.merge(triple, fact, FactAssembler::both);
  }

  private static Fact both(Fact found, Fact learnt) {
    return learnt.confidence() < SURE_MODEL ? found : found.withConfidence(FOUND_BY_BOTH);
  }

  /// One triple is stated once a sentence, by the layer that finds it first.
  private record Triple(Node subject, OntologyTerm property, Node object, Span sentence) {}

  private Assertion ground(Predicate predicate, Confidence confidence) {
    return analysis
        .grounds()
        .of(
            predicate.tree(),
            predicate.head(),
            predicate.trigger(),
            analysis.modality(predicate),
            confidence);
  }
}
