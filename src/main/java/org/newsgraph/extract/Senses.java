package org.newsgraph.extract;

import static org.newsgraph.model.OntologyTerm.ng;

import java.util.List;
import java.util.Set;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Token;
import org.newsgraph.ontology.LexicalEntry;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.PartOfSpeech;

/// Tells whether a word is meant in a sense, by what stands around it.
final class Senses {

  private static final OntologyTerm AGENT = ng("agent");
  private static final OntologyTerm PATIENT = ng("patient");
  private static final OntologyTerm OPPONENT = ng("opponent");
  private static final OntologyTerm THEME = ng("theme");
  private static final OntologyTerm PLACE_ROLE = ng("place");
  private static final OntologyTerm STATEMENT = ng("Statement");
  private static final OntologyTerm ATTACK = ng("Attack");
  private static final OntologyTerm DISASTER = ng("Disaster");
  private static final Set<OntologyTerm> OTHER_ENDS =
      Set.of(ng("origin"), ng("destination"), ng("beneficiary"), ng("recipient"));

  private final Ontology ontology;
  private final Kinds kinds;
  private final Coreference coreference;

  Senses(Ontology ontology, Kinds kinds, Coreference coreference) {
    this.ontology = ontology;
    this.kinds = kinds;
    this.coreference = coreference;
  }

  /// Whether the frame of an event is what its word means here.
  boolean isMeant(Frame frame) {
    return !isEmptyStatement(frame)
        && !carriesEvent(frame.predicate())
        && !isOtherSense(frame)
        && !isOtherDisaster(frame)
        && selectsObject(frame)
        && !isMereDoer(frame)
        && concernsSomebody(frame)
        && !isTooVague(frame);
  }

  /// The class of what a word stands for.
  OntologyTerm type(Tree tree, Token filler) {
    boolean name = coreference.mention(filler).filter(Mention::isName).isPresent();
    if (!name && kinds.isEventNoun(tree.lemma(filler)) && filler.tagged("NN")) {
      return kinds.eventOf(tree.lemma(filler)).orElse(ng("Event"));
    }
    return coreference.chain(filler).map(Chain::type).orElse(Kinds.THING);
  }

  /// In "they held talks" the talks are the event; "held" tells of none besides.
  private boolean carriesEvent(Predicate predicate) {
    return predicate.is(LexicalEntry.Function.LIGHT_VERB)
        && predicate.fillers("object").stream()
            .filter(object -> object.tagged("NN"))
            .anyMatch(object -> kinds.isEventNoun(predicate.tree().lemma(object)));
  }

  /// A verb of saying without anything said has another sense: "they were found in the water".
  private static boolean isEmptyStatement(Frame frame) {
    boolean verb = frame.predicate().partOfSpeech() == PartOfSpeech.VERB;
    return verb
        && frame.denotes().equals(STATEMENT)
        && (frame.fillers(THEME).isEmpty() || isNaming(frame));
  }

  /// "Called the plan a fraud" says something of the plan, "the dog is called Rex" what its name
  /// is, and "called upon him to go" what he should do.
  private static boolean isNaming(Frame frame) {
    Tree tree = frame.predicate().tree();
    boolean predicates =
        frame.fillers(THEME).stream()
            .limit(1)
            .allMatch(theme -> theme.is("xcomp") && !tree.isVerb(theme));
    boolean name = frame.fillers(THEME).stream().anyMatch(theme -> theme.tagged("NNP"));
    boolean deed =
        !frame.entry().is(LexicalEntry.Function.REPORTING)
            && frame.fillers(THEME).stream()
                .anyMatch(theme -> theme.is("xcomp") && tree.isVerb(theme));
    return deed || predicates && (name || frame.fillers(AGENT).isEmpty());
  }

  /// Words for what people do are used of things in another sense: "the study sheds light", "the
  /// price attacked its old peak". Disasters befall things alone.
  private boolean concernsSomebody(Frame frame) {
    return frame.denotes().equals(DISASTER)
        || frame.roles().isEmpty()
        || frame.roles().entrySet().stream()
            .flatMap(role -> role.getValue().stream())
            .anyMatch(filler -> isSomebody(frame.predicate().tree(), filler));
  }

  private boolean isSomebody(Tree tree, Token filler) {
    OntologyTerm type = type(tree, filler);
    return tree.isVerb(filler)
        || filler.tagged("PRP")
        || !type.equals(Kinds.THING)
        || coreference.chain(filler).filter(Chain::isNamed).isPresent();
  }

  /// "Users" says what people are like; only "users of the app" tells of use.
  private static boolean isMereDoer(Frame frame) {
    Token self = frame.predicate().head();
    return frame.entry().is(LexicalEntry.Function.AGENT_NOUN)
        && frame.roles().entrySet().stream()
            .filter(role -> !role.getKey().equals(PLACE_ROLE))
            .allMatch(role -> role.getValue().contains(self));
  }

  /// "Go", "give" and the like say little by themselves: somebody goes to some place, gives to
  /// somebody.
  private boolean isTooVague(Frame frame) {
    return frame.entry().is(LexicalEntry.Function.VAGUE)
        && frame.roles().keySet().stream().noneMatch(OTHER_ENDS::contains)
        && frame.fillers(THEME).stream().noneMatch(this::isWork)
        && frame.predicate().slots().keySet().stream()
            .filter(slot -> frame.entry().roles(slot).stream().anyMatch(OTHER_ENDS::contains))
            .flatMap(slot -> frame.predicate().fillers(slot).stream())
            .noneMatch(end -> kinds.ofNoun(frame.predicate().tree().lemma(end)).isPresent());
  }

  private boolean isWork(Token filler) {
    return coreference
        .chain(filler)
        .filter(chain -> kinds.isKindOf(chain.type(), Kinds.WORK))
        .isPresent();
  }

  /// A verb whose object can be nothing that this sense acts on is meant otherwise: services are
  /// not held as prisoners are.
  private boolean isOtherSense(Frame frame) {
    Predicate predicate = frame.predicate();
    boolean verb = predicate.partOfSpeech() == PartOfSpeech.VERB;
    boolean acts = frame.entry().roles("subject").contains(AGENT);
    List<OntologyTerm> objectRoles = frame.entry().roles("object");
    boolean actsOnObject = objectRoles.contains(PATIENT) || objectRoles.contains(OPPONENT);
    return verb && (acts && isUnfit(frame, "subject") || actsOnObject && isUnfit(frame, "object"));
  }

  /// Earthquakes strike in another sense than gunmen do, and a burning house burns nobody.
  private boolean isOtherDisaster(Frame frame) {
    Tree tree = frame.predicate().tree();
    boolean disaster =
        frame.fillers(AGENT).stream().anyMatch(agent -> type(tree, agent).equals(DISASTER));
    if (frame.denotes().equals(ATTACK)) {
      Token verb = frame.predicate().head();
      boolean burning =
          verb.is("amod")
              && verb.tag().equals("VBG")
              && frame.fillers(AGENT).stream().noneMatch(agent -> acts(type(tree, agent)));
      return disaster || burning;
    }
    boolean attacks =
        frame.predicate().entries().stream()
            .anyMatch(entry -> entry.denotes().filter(ATTACK::equals).isPresent());
    return frame.denotes().equals(DISASTER) && attacks && !disaster;
  }

  private boolean acts(OntologyTerm type) {
    return kinds.isPersonal(type) || kinds.isKindOf(type, Kinds.ORGANIZATION);
  }

  /// A parliament adopts laws, a company strategies: some senses hold of objects of some kinds
  /// only.
  private boolean selectsObject(Frame frame) {
    Set<OntologyTerm> selected = frame.entry().objectKinds();
    return selected.isEmpty()
        || frame.predicate().fillers("object").stream()
            .map(object -> type(frame.predicate().tree(), object))
            .allMatch(type -> selected.stream().anyMatch(kind -> ontology.isSubclass(type, kind)));
  }

  private boolean isUnfit(Frame frame, String slot) {
    return frame.predicate().fillers(slot).stream()
        .limit(1)
        .filter(filler -> coreference.mention(filler).filter(Mention::isName).isEmpty())
        .anyMatch(filler -> frame.roles().values().stream().noneMatch(f -> f.contains(filler)));
  }
}
