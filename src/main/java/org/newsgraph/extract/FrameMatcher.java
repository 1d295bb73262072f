package org.newsgraph.extract;

import static org.newsgraph.model.OntologyTerm.ng;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Token;
import org.newsgraph.ontology.LexicalEntry;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.PartOfSpeech;

/// Reads a predicate in the senses that the lexicon gives it: slots become roles.
final class FrameMatcher {

  private static final OntologyTerm AGENT = ng("agent");
  private static final OntologyTerm PATIENT = ng("patient");
  private static final OntologyTerm THEME = ng("theme");
  private static final OntologyTerm OFFENCE = ng("offence");
  private static final OntologyTerm PLACE_ROLE = ng("place");
  private static final OntologyTerm PART_OF = ng("partOf");
  private static final OntologyTerm STATEMENT = ng("Statement");
  private static final Set<OntologyTerm> ACTORS =
      Set.of(AGENT, PATIENT, ng("beneficiary"), ng("recipient"), ng("opponent"));

  /// "Arrested on arrival" tells when, not why.
  private static final Set<OntologyTerm> BLAMELESS =
      Set.of(ng("Travel"), ng("Return"), ng("Release"), ng("Trial"), ng("Appointment"));

  private static final Set<String> AMOUNTS = Set.of("MONEY", "PERCENT", "DURATION", "DATE", "TIME");

  /// What things bring about as well as people.
  private static final Set<OntologyTerm> CAUSED =
      Set.of(
          STATEMENT,
          ng("Death"),
          ng("Injury"),
          ng("Disaster"),
          ng("Threat"),
          ng("Attack"),
          ng("Financing"));

  private static final Set<String> PLACE_SLOTS = Set.of("subject", "object", "of");
  private static final Set<String> FREE_SLOTS = Set.of("clause", "infinitive");

  private final Ontology ontology;
  private final Kinds kinds;
  private final Coreference coreference;
  private final Lexicon lexicon;
  private final Senses senses;

  FrameMatcher(Ontology ontology, Lexicon lexicon, Kinds kinds, Coreference coreference) {
    this.ontology = ontology;
    this.lexicon = lexicon;
    this.kinds = kinds;
    this.coreference = coreference;
    senses = new Senses(ontology, kinds, coreference);
  }

  /// The best event sense, if any, and all relations that the word tells.
  List<Frame> match(Predicate predicate) {
    List<Frame> events = new ArrayList<>();
    List<Frame> relations = new ArrayList<>();
    if (isBarePurpose(predicate)) {
      return List.of();
    }
    for (LexicalEntry entry : predicate.entries()) {
      Optional<OntologyTerm> denotes = entry.denotes();
      if (denotes.isEmpty() || isRefusal(predicate, denotes.get())) {
        continue;
      }
      if (ontology.isEventClass(denotes.get())) {
        Frame frame = frame(predicate, entry, denotes.get(), true);
        if (senses.isMeant(frame)) {
          events.add(frame);
        }
      } else {
        relations.add(frame(predicate, entry, denotes.get(), false));
      }
    }
    bestOf(events).ifPresent(relations::add);
    return relations;
  }

  /// "Measures to combat fraud": what something is for, done by nobody in particular, is no event.
  private boolean isBarePurpose(Predicate predicate) {
    Tree tree = predicate.tree();
    Token verb = predicate.head();
    boolean infinitive =
        verb.tag().equals("VB")
            && (verb.is("acl") || verb.is("xcomp") || verb.is("advcl"))
            && tree.marker(verb).equals("to")
            && !verb.isRoot();
    if (!infinitive || predicate.slots().containsKey("subject") || tree.isPassive(verb)) {
      return false;
    }
    Token governor = tree.token(verb.head());
    PartOfSpeech partOfSpeech = tree.isVerb(governor) ? PartOfSpeech.VERB : PartOfSpeech.NOUN;
    return lexicon.entries(tree.lemma(governor), partOfSpeech).stream()
        .noneMatch(entry -> entry.complement().isPresent());
  }

  /// The sense that explains most; the first of equals. People are set free, not brought out: a
  /// sense that makes somebody what a deed is about yields to one that does something to him.
  private Optional<Frame> bestOf(List<Frame> senses) {
    Comparator<Frame> byFit =
        Comparator.<Frame>comparingInt(frame -> frame.roles().size() - 2 * personalThemes(frame));
    return senses.stream().reduce((best, next) -> byFit.compare(next, best) > 0 ? next : best);
  }

  private int personalThemes(Frame frame) {
    if (frame.denotes().equals(Kinds.APPOINTMENT)) {
      return 0;
    }
    return (int)
        frame.fillers(THEME).stream()
            .flatMap(filler -> coreference.chain(filler).stream())
            .filter(chain -> kinds.isPersonal(chain.type()))
            .count();
  }

  private Frame frame(
      Predicate predicate, LexicalEntry entry, OntologyTerm denotes, boolean isEvent) {
    Map<OntologyTerm, List<Token>> roles = new LinkedHashMap<>();
    Map<String, List<Token>> slots = new LinkedHashMap<>(predicate.slots());
    if (predicate.partOfSpeech() == PartOfSpeech.VERB) {
      lendComplements(predicate, entry, slots);
    }
    for (Map.Entry<String, List<Token>> slot : slots.entrySet()) {
      for (Token filler : slot.getValue()) {
        role(predicate, entry, slot.getKey(), filler, isEvent)
            .ifPresent(role -> roles.computeIfAbsent(role, r -> new ArrayList<>()).add(filler));
      }
    }
    return new Frame(predicate, entry, denotes, roles);
  }

  /// "Posted a picture in his cell": the parser hangs the place on the object; the verb may take
  /// it.
  private void lendComplements(
      Predicate predicate, LexicalEntry entry, Map<String, List<Token>> slots) {
    Tree tree = predicate.tree();
    List<Token> objects = slots.getOrDefault("object", List.of());
    boolean modifier = predicate.head().is("amod");
    if (objects.isEmpty() || modifier || kinds.isEventNoun(tree.lemma(objects.getLast()))) {
      return;
    }
    Token object = objects.getLast();
    if (object.index() < predicate.head().index()) {
      return;
    }
    for (Token complement : tree.children(object, "nmod")) {
      String preposition = tree.preposition(complement);
      boolean known = !entry.roles(preposition).isEmpty() || isPlaceSlot(preposition, complement);
      if (known && !preposition.equals("of") && !slots.containsKey(preposition)) {
        slots.put(preposition, tree.conjuncts(complement));
      }
    }
  }

  private boolean isPlaceSlot(String preposition, Token filler) {
    return defaults(PartOfSpeech.VERB, preposition).contains(PLACE_ROLE)
        && coreference
            .chain(filler)
            .filter(chain -> kinds.isKindOf(chain.type(), Kinds.PLACE))
            .isPresent();
  }

  private List<OntologyTerm> defaults(PartOfSpeech partOfSpeech, String slot) {
    return lexicon.entries(Lexicon.DEFAULT_LEMMA, partOfSpeech).stream()
        .flatMap(entry -> entry.roles(slot).stream())
        .toList();
  }

  /// "The request of the ministry" is the ministry's; "the request of a visa" is for one.
  private boolean isSpeaker(LexicalEntry entry, Token filler) {
    return entry.roles("possessive").contains(AGENT)
        && coreference
            .chain(filler)
            .filter(
                chain ->
                    kinds.isPersonal(chain.type())
                        || kinds.isKindOf(chain.type(), Kinds.ORGANIZATION))
            .isPresent();
  }

  /// Whether another argument has the role: who is "provided with a loan" is not what is provided,
  /// and where one "joined the club in Oslo" is not what one joined.
  private static boolean isTaken(
      Predicate predicate, LexicalEntry entry, String slot, OntologyTerm role) {
    String other = slot.equals("object") ? "with" : "object";
    return !slot.equals("subject")
        && predicate.slots().containsKey(other)
        && entry.roles(other).stream().limit(1).anyMatch(role::equals);
  }

  /// "The sentence of the court" is the court's deed, that of the thief is done to him.
  private boolean isAuthority(LexicalEntry entry, Token filler) {
    boolean deed =
        entry.partOfSpeech() == PartOfSpeech.NOUN
            && entry.roles("by").contains(AGENT)
            && entry.denotes().filter(STATEMENT::equals).isEmpty();
    return deed
        && coreference
            .chain(filler)
            .filter(chain -> kinds.isKindOf(chain.type(), Kinds.GOVERNMENT_BODY))
            .isPresent();
  }

  private Optional<OntologyTerm> role(
      Predicate predicate, LexicalEntry entry, String slot, Token filler, boolean isEvent) {
    List<OntologyTerm> roles =
        slot.equals(LightVerbs.UNDERGOER) ? List.of(PATIENT) : entry.roles(slot);
    if (roles.isEmpty() && slot.equals("subject")) {
      roles = nounAgent(predicate, entry);
    }
    if (slot.equals("of") && roles.contains(THEME) && isSpeaker(entry, filler)
        || slot.matches("of|possessive") && isAuthority(entry, filler)) {
      return Optional.of(AGENT);
    }
    if (roles.isEmpty() && isEvent) {
      roles = defaults(predicate.partOfSpeech(), slot);
    }
    for (OntologyTerm role : roles) {
      boolean taken = roles.size() > 1 && isTaken(predicate, entry, slot, role);
      if (!taken && fits(predicate, entry, role, slot, filler)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  /// The subject of a light verb is what the noun has its by-phrase or possessor for.
  private List<OntologyTerm> nounAgent(Predicate predicate, LexicalEntry entry) {
    if (predicate.partOfSpeech() != PartOfSpeech.NOUN) {
      return List.of();
    }
    List<OntologyTerm> roles = entry.roles("by");
    roles = roles.isEmpty() ? entry.roles("possessive") : roles;
    boolean event = entry.denotes().filter(ontology::isEventClass).isPresent();
    return roles.isEmpty() && event ? defaults(PartOfSpeech.NOUN, "by") : roles;
  }

  private boolean fits(
      Predicate predicate, LexicalEntry entry, OntologyTerm role, String slot, Token filler) {
    OntologyTerm denotes = entry.denotes().orElseThrow();
    Tree tree = predicate.tree();
    if (FREE_SLOTS.contains(slot) || tree.isVerb(filler) && !tree.isNominal(filler)) {
      return role.equals(THEME) || role.equals(OFFENCE);
    }
    if (role.equals(THEME) && slot.equals("object") && isSaying(predicate) && isPerson(filler)) {
      return false;
    }
    boolean date = filler.entityType().matches("DATE|TIME");
    if (role.equals(THEME) && (date || slot.equals("compound") && isPerson(filler))) {
      return false;
    }
    if (role.equals(AGENT) && isAbstract(denotes, tree, filler)) {
      return false;
    }
    if (role.equals(PLACE_ROLE) && !PLACE_SLOTS.contains(slot)) {
      return isSite(filler);
    }
    if (ontology.isEventClass(denotes) && role.equals(PART_OF)) {
      OntologyTerm whole = senses.type(tree, filler);
      return ontology.isEventClass(whole) && !whole.equals(STATEMENT);
    }
    if (AMOUNTS.contains(filler.entityType()) && ACTORS.contains(role) && !isPerson(filler)
        || role.equals(OFFENCE) && BLAMELESS.contains(senses.type(tree, filler))) {
      return false;
    }
    if (!ontology.isEventRole(role) && !ontology.isRelation(role)) {
      return true;
    }
    return ontology.roleAccepts(denotes, role, senses.type(tree, filler));
  }

  /// What the lexicon knows no thing by, and nothing is named by, does nothing: "everything goes".
  private boolean isAbstract(OntologyTerm event, Tree tree, Token filler) {
    return CAUSED.stream().noneMatch(caused -> ontology.isSubclass(event, caused))
        && senses.type(tree, filler).equals(Kinds.THING)
        && coreference.chain(filler).filter(Chain::isNamed).isEmpty()
        && kinds.ofNoun(tree.lemma(filler)).isEmpty();
  }

  private static boolean isSaying(Predicate predicate) {
    return predicate.partOfSpeech() == PartOfSpeech.VERB
        && predicate.is(LexicalEntry.Function.REPORTING);
  }

  /// "They were denied visas": what somebody is refused is not denied to be.
  private static boolean isRefusal(Predicate predicate, OntologyTerm denotes) {
    return denotes.equals(STATEMENT)
        && isSaying(predicate)
        && predicate.fillers("object").size() > 1
        && predicate.tree().isPassive(predicate.head())
        && predicate.fillers("object").stream().anyMatch(filler -> filler.is("obj"));
  }

  /// Somebody is no content of speech.
  private boolean isPerson(Token filler) {
    return coreference.chain(filler).filter(chain -> kinds.isPersonal(chain.type())).isPresent();
  }

  private boolean isSite(Token filler) {
    return coreference
        .chain(filler)
        .filter(
            chain ->
                kinds.isKindOf(chain.type(), Kinds.PLACE)
                    || kinds.isKindOf(chain.type(), Kinds.ORGANIZATION)
                        && !kinds.isKindOf(chain.type(), ng("ArmedGroup"))
                    || chain.type().equals(Kinds.THING) && chain.isNamed())
        .isPresent();
  }
}
