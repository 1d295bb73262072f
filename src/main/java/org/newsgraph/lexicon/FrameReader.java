package org.newsgraph.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.lexicon.Fillers.Demand;
import org.newsgraph.lexicon.Fillers.Filler;
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
    boolean event = ontology.isEventClass(denotes);
    Map<OntologyTerm, List<Filler>> roles = new LinkedHashMap<>();
    slots(trigger, entry)
        .forEach(
            (slot, heads) -> {
              for (Token head : heads) {
                fill(trigger, entry, slot, head, roles);
              }
            });
    return new Frame(trigger, entry, denotes, event ? Optional.empty() : self(trigger), roles);
  }

  private Optional<Filler> self(Trigger trigger) {
    List<Token> self = trigger.slots().getOrDefault("self", List.of());
    return self.stream()
        .flatMap(head -> fillers.read(head, new Demand(ontology::isEntityClass, Set.of())).stream())
        .findFirst();
  }

  /// "Posted a loss in May": what stands behind the object may be the verb's, where its entry knows
  /// it or it tells when.
  private Map<String, List<Token>> slots(Trigger trigger, LexicalEntry entry) {
    Map<String, List<Token>> slots = new LinkedHashMap<>(trigger.slots());
    for (Token object : slots.getOrDefault(Arguments.OBJECT, List.of())) {
      boolean behind =
          trigger.partOfSpeech() == PartOfSpeech.VERB
              && object.index() > trigger.head().index()
              && !trigger.head().is("amod");
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
      Trigger trigger,
      LexicalEntry entry,
      String slot,
      Token head,
      Map<OntologyTerm, List<Filler>> roles) {
    List<OntologyTerm> own = ownRoles(entry, slot);
    for (OntologyTerm role : own) {
      Optional<Filler> filler = fillers.find(head, demand(entry, role));
      if (filler.isPresent()) {
        roles.computeIfAbsent(role, key -> new ArrayList<>()).add(filler.get());
        return;
      }
    }
    if (entry.denotes().filter(ontology::isEventClass).isEmpty()) {
      return;
    }
    Optional<Filler> time = fillers.read(head, DATES);
    time.ifPresent(filler -> roles.computeIfAbsent(TIME, key -> new ArrayList<>()).add(filler));
    if (time.isEmpty() && own.isEmpty()) {
      fillByDefault(trigger, entry, slot, head, roles);
    }
  }

  /// A noun of which the entry does not say who does it has the doer for possessor.
  private static List<OntologyTerm> ownRoles(LexicalEntry entry, String slot) {
    boolean lent = entry.partOfSpeech() == PartOfSpeech.NOUN && slot.equals("by");
    List<OntologyTerm> roles = entry.roles(slot);
    return roles.isEmpty() && lent ? entry.roles("possessive") : roles;
  }

  /// What every event word may have; only things that were read, since it is a guess.
  private void fillByDefault(
      Trigger trigger,
      LexicalEntry entry,
      String slot,
      Token head,
      Map<OntologyTerm, List<Filler>> roles) {
    lexicon.entries(Lexicon.DEFAULT_LEMMA, trigger.partOfSpeech()).stream()
        .flatMap(standard -> standard.roles(slot).stream())
        .filter(role -> !roles.containsKey(role))
        .filter(role -> fillers.read(head, demand(entry, role)).isPresent())
        .findFirst()
        .ifPresent(
            role ->
                roles.put(
                    role,
                    new ArrayList<>(fillers.read(head, demand(entry, role)).stream().toList())));
  }

  private Demand demand(LexicalEntry entry, OntologyTerm role) {
    OntologyTerm denotes = entry.denotes().orElseThrow();
    if (role.equals(SUBJECT)) {
      return new Demand(type -> ontology.domainAccepts(denotes, type), ontology.domain(denotes));
    } else if (role.equals(OBJECT)) {
      return new Demand(type -> ontology.rangeAccepts(denotes, type), ontology.range(denotes));
    } else if (ontology.isEventClass(denotes)) {
      return new Demand(type -> ontology.roleAccepts(denotes, role, type), ontology.range(role));
    }
    return new Demand(type -> ontology.rangeAccepts(role, type), ontology.range(role));
  }

  /// Whether the arguments leave the word this sense: its object and its subject are what the sense
  /// acts on and what acts.
  private boolean isMeant(Frame frame) {
    boolean bareAgent =
        frame.entry().is(Function.AGENT_NOUN)
            && frame.roles().values().stream()
                .flatMap(List::stream)
                .allMatch(filler -> filler.head().equals(frame.trigger().head()));
    return !bareAgent
        && selectsObject(frame)
        && isFit(frame, Arguments.SUBJECT)
        && isFit(frame, Arguments.OBJECT);
  }

  private boolean selectsObject(Frame frame) {
    Set<OntologyTerm> kinds = frame.entry().objectKinds();
    Demand unfit =
        new Demand(
            type -> kinds.stream().noneMatch(kind -> ontology.isSubclass(type, kind)), kinds);
    return kinds.isEmpty()
        || frame.trigger().slots().getOrDefault(Arguments.OBJECT, List.of()).stream()
            .noneMatch(object -> fillers.read(object, unfit).isPresent());
  }

  /// A name may be of another class than was read; what a description names is believed.
  private boolean isFit(Frame frame, String slot) {
    return frame.entry().roles(slot).isEmpty()
        || frame.trigger().slots().getOrDefault(slot, List.of()).stream()
            .limit(1)
            .filter(head -> !head.tagged("NNP") && fillers.isSomething(head))
            .allMatch(
                head ->
                    frame.roles().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(filler -> filler.head().equals(head)));
  }
}
