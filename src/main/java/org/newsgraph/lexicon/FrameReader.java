package org.newsgraph.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.lexicon.Fillers.Demand;
import org.newsgraph.lexicon.Fillers.Filler;
import org.newsgraph.lexicon.TriggerFinder.Trigger;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Token;
import org.newsgraph.ontology.LexicalEntry;
import org.newsgraph.ontology.LexicalEntry.Function;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.PartOfSpeech;

/// Reads a trigger in the senses that its entries give it: slots become roles, where the ontology
/// lets the filler have the role.
final class FrameReader {

  static final OntologyTerm SUBJECT =
      new OntologyTerm("http://www.w3.org/1999/02/22-rdf-syntax-ns#subject");
  static final OntologyTerm OBJECT =
      new OntologyTerm("http://www.w3.org/1999/02/22-rdf-syntax-ns#object");
  private static final OntologyTerm TIME = OntologyTerm.ng("time");
  private static final Demand DATES = new Demand(Fillers.DATE::equals, Set.of());

  /// A trigger read in one of its senses: who or what fills which role.
  ///
  /// @param denotes the class or relation
  record Frame(
      Trigger trigger,
      LexicalEntry entry,
      OntologyTerm denotes,
      Map<OntologyTerm, List<Filler>> roles) {

    List<Filler> fillers(OntologyTerm role) {
      return roles.getOrDefault(role, List.of());
    }

    private boolean isFilledBy(Token head) {
      return roles.values().stream().flatMap(List::stream).anyMatch(f -> f.head().equals(head));
    }
  }

  private final Ontology ontology;
  private final Lexicon lexicon;
  private final SyntaxTree tree;
  private final Fillers fillers;

  FrameReader(Ontology ontology, Lexicon lexicon, SyntaxTree tree, Fillers fillers) {
    this.ontology = ontology;
    this.lexicon = lexicon;
    this.tree = tree;
    this.fillers = fillers;
  }

  /// The event sense that explains most of the arguments; the first of equals.
  Optional<Frame> event(Trigger trigger) {
    return trigger.entries().stream()
        .filter(entry -> entry.denotes().filter(ontology::isEventClass).isPresent())
        .map(entry -> frame(trigger, entry))
        .filter(this::isMeant)
        .reduce((best, next) -> next.roles().size() > best.roles().size() ? next : best);
  }

  /// All classes of things and relations that the word tells.
  List<Frame> others(Trigger trigger) {
    return trigger.entries().stream()
        .filter(entry -> entry.denotes().filter(ontology::isEventClass).isEmpty())
        .map(entry -> frame(trigger, entry))
        .toList();
  }

  private Frame frame(Trigger trigger, LexicalEntry entry) {
    OntologyTerm denotes = entry.denotes().orElseThrow();
    Map<OntologyTerm, List<Filler>> roles = new LinkedHashMap<>();
    slots(trigger, entry)
        .forEach((slot, heads) -> heads.forEach(head -> fill(entry, slot, head, roles)));
    return new Frame(trigger, entry, denotes, roles);
  }

  /// "Posted a loss in May": what stands behind the object may be the verb's, where its entry knows
  /// it or it tells when.
  private Map<String, List<Token>> slots(Trigger trigger, LexicalEntry entry) {
    Map<String, List<Token>> slots = new LinkedHashMap<>(trigger.slots());
    for (Token object : trigger.fillers(Arguments.OBJECT)) {
      boolean behind = object.index() > trigger.head().index() && !trigger.head().is("amod");
      for (Token complement : behind ? tree.children(object, "nmod") : List.<Token>of()) {
        String marker = tree.marker(complement);
        boolean known = !marker.equals("of") && !entry.roles(marker).isEmpty();
        if (known || fillers.read(complement, DATES).isPresent()) {
          slots.putIfAbsent(marker, tree.conjuncts(complement));
        }
      }
    }
    return slots;
  }

  private void fill(
      LexicalEntry entry, String slot, Token head, Map<OntologyTerm, List<Filler>> roles) {
    Optional<Filler> date = fillers.read(head, DATES);
    boolean event = entry.denotes().filter(ontology::isEventClass).isPresent();
    List<OntologyTerm> own = entry.roles(slot);
    List<OntologyTerm> possible = own.isEmpty() && event ? standardRoles(entry, slot) : own;
    for (OntologyTerm role : possible) {
      Demand demand = demand(entry, role);
      Optional<Filler> filler =
          own.isEmpty() ? fillers.read(head, demand) : fillers.find(head, demand);
      if (filler.isPresent()) {
        roles.computeIfAbsent(role, key -> new ArrayList<>()).add(filler.get());
        return;
      }
    }
    if (event) {
      date.ifPresent(filler -> roles.computeIfAbsent(TIME, key -> new ArrayList<>()).add(filler));
    }
  }

  /// What an event word may have though its entry does not say so; a guess, so only what was read
  /// fills it. Who does what a noun names may be its possessor.
  private List<OntologyTerm> standardRoles(LexicalEntry entry, String slot) {
    boolean doer = entry.partOfSpeech() == PartOfSpeech.NOUN && slot.equals("by");
    List<OntologyTerm> roles = new ArrayList<>(doer ? entry.roles("possessive") : List.of());
    lexicon
        .entries(Lexicon.DEFAULT_LEMMA, entry.partOfSpeech())
        .forEach(standard -> roles.addAll(standard.roles(slot)));
    return roles;
  }

  private Demand demand(LexicalEntry entry, OntologyTerm role) {
    OntologyTerm denotes = entry.denotes().orElseThrow();
    if (role.equals(SUBJECT)) {
      return new Demand(type -> ontology.domainAccepts(denotes, type), ontology.domain(denotes));
    } else if (ontology.isEventClass(denotes)) {
      return new Demand(type -> ontology.roleAccepts(denotes, role, type), ontology.range(role));
    }
    OntologyTerm relation = role.equals(OBJECT) ? denotes : role;
    return new Demand(type -> ontology.rangeAccepts(relation, type), ontology.range(relation));
  }

  /// Whether the arguments leave the word this sense: what was read of its subject and object can
  /// act and be acted on so. A name may be of another class than was read.
  private boolean isMeant(Frame frame) {
    Trigger trigger = frame.trigger();
    Set<OntologyTerm> kinds = frame.entry().objectKinds();
    Demand unfit =
        new Demand(t -> kinds.stream().noneMatch(kind -> ontology.isSubclass(t, kind)), kinds);
    boolean selected =
        kinds.isEmpty()
            || trigger.fillers(Arguments.OBJECT).stream()
                .noneMatch(object -> fillers.read(object, unfit).isPresent());
    boolean mereDoer =
        frame.entry().is(Function.AGENT_NOUN)
            && frame.roles().values().stream()
                .flatMap(List::stream)
                .allMatch(filler -> filler.head().equals(trigger.head()));
    return selected
        && !mereDoer
        && List.of(Arguments.SUBJECT, Arguments.OBJECT).stream()
            .filter(slot -> !frame.entry().roles(slot).isEmpty())
            .flatMap(slot -> trigger.fillers(slot).stream().limit(1))
            .filter(head -> !head.tagged("NNP") && fillers.isSomething(head))
            .allMatch(frame::isFilledBy);
  }
}
