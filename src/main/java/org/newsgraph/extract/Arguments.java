package org.newsgraph.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.Token;

/// The arguments of a sentence's words by deep syntactic slot, whatever the construction.
///
/// "The men whom police detained", "men detained by police" and "police tried to detain the men"
/// all give "detain" the slots `subject` police and `object` men. Slots are those that the
/// lexicon's `arg:` properties name; fillers are head words, coordinated ones each by itself.
final class Arguments {

  private static final Set<String> RELATIVES = Set.of("who", "whom", "which", "that");
  private static final Set<String> GERUND_MARKERS =
      Set.of("of", "for", "with", "from", "by", "in", "about", "on", "over", "against", "after");

  private final Tree tree;
  private final Valency valency;
  private final Map<Integer, Map<String, List<Token>>> known = new HashMap<>();

  Arguments(Tree tree, Valency valency) {
    this.tree = tree;
    this.valency = valency;
  }

  /// The slots of a verb and their fillers, in the order in which they were found.
  Map<String, List<Token>> ofVerb(Token verb) {
    Map<String, List<Token>> slots = known.get(verb.index());
    if (slots == null) {
      slots = new LinkedHashMap<>();
      known.put(verb.index(), slots);
      addDependents(verb, slots);
      mendInversion(verb, slots);
      addInherited(verb, slots);
      addSharedObject(verb, slots);
    }
    return slots;
  }

  private void addDependents(Token verb, Map<String, List<Token>> slots) {
    boolean passive = tree.isPassive(verb);
    for (Token child : tree.children(verb)) {
      boolean marked = child.is("obj") && !tree.preposition(child).isEmpty();
      if (marked) {
        addOblique(slots, child, passive, verb);
      } else if (child.is("nsubj")) {
        add(slots, passive ? passiveSubject(verb) : "subject", child, verb);
      } else if (child.is("obj")) {
        add(slots, "object", child, verb);
      } else if (child.is("iobj")) {
        add(slots, "indirectObject", child, verb);
      } else if (child.is("obl") || child.is("nmod") && tree.isVerb(verb)) {
        addOblique(slots, child, passive, verb);
      } else if (child.is("ccomp")) {
        add(slots, tree.marker(child).equals("to") ? "infinitive" : "clause", child, verb);
      } else if (child.is("xcomp")) {
        add(slots, "infinitive", child, verb);
      } else if (child.is("advcl") || child.is("dep")) {
        addAdverbialClause(slots, child);
      }
    }
  }

  /// The deep slot of a passive verb's subject: "she was given a prize" has the prize for object.
  private String passiveSubject(Token verb) {
    return valency.takesTwoObjects(tree.lemma(verb)) && tree.hasChild(verb, "obj")
        ? "indirectObject"
        : "object";
  }

  /// "…, said the minister": the parser takes the speaker behind the verb for its object.
  private void mendInversion(Token verb, Map<String, List<Token>> slots) {
    boolean finite = verb.tag().equals("VBD") || verb.tag().equals("VBZ");
    boolean afterMark =
        verb.index() > 0 && tree.token(verb.index() - 1).text().matches("[,\"”]|''|``");
    List<Token> objects = slots.getOrDefault("object", List.of());
    boolean behind =
        !objects.isEmpty() && objects.stream().allMatch(object -> object.index() > verb.index());
    boolean speaks = valency.takesClause(tree.lemma(verb));
    if (finite && afterMark && behind && speaks && !slots.containsKey("subject")) {
      slots.put("subject", slots.remove("object"));
    }
  }

  private void addOblique(
      Map<String, List<Token>> slots, Token child, boolean passive, Token verb) {
    String preposition = tree.preposition(child);
    if (preposition.isEmpty() && child.tagged("NN")) {
      return;
    }
    add(slots, passive && preposition.equals("by") ? "subject" : preposition, child, verb);
  }

  private void addAdverbialClause(Map<String, List<Token>> slots, Token child) {
    String marker = tree.marker(child);
    if (child.tag().equals("VBG") && GERUND_MARKERS.contains(marker)) {
      slots.computeIfAbsent(marker, slot -> new ArrayList<>()).add(child);
    } else if (tree.isNominal(child) && !tree.preposition(child).isEmpty() && !isClause(child)) {
      add(slots, tree.preposition(child), child, child);
    }
  }

  private boolean isClause(Token token) {
    return tree.hasChild(token, "nsubj", "cop", "aux");
  }

  /// Arguments that the verb shares with the words around it.
  private void addInherited(Token verb, Map<String, List<Token>> slots) {
    Optional<Token> parent = tree.parent(verb);
    if (parent.isEmpty()) {
      return;
    }
    Token governor = parent.get();
    boolean passive = tree.isPassive(verb);
    String gap = passive ? "object" : "subject";
    if (verb.relation().equals("acl:relcl")) {
      fillRelativeGap(verb, governor, slots, gap);
    } else if (verb.is("acl") || verb.is("amod")) {
      fillParticipleGap(verb, governor, slots, gap);
    } else if (!slots.containsKey(gap) && (!slots.containsKey("subject") || passive)) {
      List<Token> shared = sharedSubject(verb, governor);
      if (!shared.isEmpty()) {
        slots.put(gap, new ArrayList<>(shared));
      }
    }
  }

  /// "Arrested and charged two men": an object behind two verbs is that of both.
  private void addSharedObject(Token verb, Map<String, List<Token>> slots) {
    Optional<Token> first = tree.parent(verb).filter(tree::isVerb);
    boolean joined = verb.is("conj") && first.isPresent() && verb.tag().equals(first.get().tag());
    boolean own =
        slots.containsKey("object")
            || tree.isPassive(verb)
            || tree.hasChild(verb, "obl", "ccomp", "xcomp");
    if (!joined || own) {
      return;
    }
    List<Token> behind =
        tree.children(first.get(), "obj").stream()
            .filter(object -> object.index() > verb.index())
            .toList();
    if (!behind.isEmpty()) {
      slots.put("object", new ArrayList<>(behind));
    }
  }

  private void fillRelativeGap(Token verb, Token noun, Map<String, List<Token>> slots, String gap) {
    boolean pointed = slots.values().stream().flatMap(List::stream).anyMatch(noun::equals);
    if (pointed || !tree.isNominal(noun)) {
      return;
    }
    String slot = slots.containsKey(gap) ? "object" : gap;
    if (!slots.containsKey(slot) && !tree.hasChild(verb, "ccomp")) {
      slots.put(slot, new ArrayList<>(tree.conjuncts(noun)));
    }
  }

  private void fillParticipleGap(
      Token verb, Token noun, Map<String, List<Token>> slots, String gap) {
    String marker = tree.marker(verb);
    if (slots.containsKey(gap) || marker.equals("to") || !tree.isNominal(noun)) {
      return;
    }
    if (GERUND_MARKERS.contains(marker)) {
      List<Token> doers = doers(noun);
      if (!doers.isEmpty()) {
        slots.put(gap, doers);
      }
      return;
    }
    slots.put(gap, verb.is("amod") ? sharing(noun) : new ArrayList<>(List.of(noun)));
  }

  /// Who does what "a policy of …" or "his plan of …" is about: the possessor, or the subject of
  /// the verb that has the noun for object.
  private List<Token> doers(Token noun) {
    List<Token> possessors = tree.children(noun, "nmod:poss");
    if (!possessors.isEmpty()) {
      return new ArrayList<>(possessors);
    }
    Optional<Token> verb = tree.parent(noun).filter(tree::isVerb);
    return verb.isPresent() && noun.is("obj") && !tree.isPassive(verb.get())
        ? nouns(ofVerb(verb.get()).getOrDefault("subject", List.of()))
        : List.of();
  }

  /// The noun and those coordinated with it that have no modifiers of their own: in "convicted
  /// smugglers, forgers and guides" all are convicted.
  List<Token> sharing(Token noun) {
    List<Token> nouns = new ArrayList<>();
    for (Token conjunct : tree.conjuncts(noun)) {
      boolean bare = !tree.hasChild(conjunct, "det", "amod", "nummod", "nmod:poss", "compound");
      if (conjunct.equals(noun) || bare && !conjunct.tagged("NNP")) {
        nouns.add(conjunct);
      }
    }
    return nouns;
  }

  /// The understood subject of a verb that has none of its own.
  private List<Token> sharedSubject(Token verb, Token governor) {
    boolean clausal =
        verb.is("conj")
            || verb.is("xcomp")
            || verb.is("advcl")
            || verb.is("ccomp")
            || verb.is("dep");
    if (!clausal || verb.is("ccomp") && tree.isFinite(verb)) {
      return List.of();
    }
    if (!tree.isVerb(governor)) {
      return tree.children(governor, "nsubj").stream().limit(1).toList();
    }
    Map<String, List<Token>> outer = ofVerb(governor);
    String surface = tree.isPassive(governor) ? "object" : "subject";
    boolean controlled =
        verb.is("xcomp") || verb.is("ccomp") || verb.is("dep") && tree.marker(verb).equals("to");
    if (controlled && outer.containsKey("indirectObject")) {
      return nouns(outer.getOrDefault("indirectObject", List.of()));
    }
    if (controlled && outer.containsKey("object")) {
      boolean licensed = tree.isPassive(governor) || valency.takesInfinitive(tree.lemma(governor));
      return licensed ? nouns(outer.getOrDefault("object", List.of())) : List.of();
    }
    boolean objectControlled =
        verb.is("advcl")
            && verb.tag().equals("VBG")
            && (tree.marker(verb).matches("of|from|into")
                || valency.blames(tree.lemma(governor), tree.marker(verb)))
            && outer.containsKey("object");
    if (objectControlled) {
      return nouns(outer.getOrDefault("object", List.of()));
    }
    if (outer.containsKey(surface)) {
      return nouns(outer.getOrDefault(surface, List.of()));
    }
    return List.of();
  }

  private List<Token> nouns(List<Token> tokens) {
    return tokens.stream().filter(tree::isNominal).toList();
  }

  private void add(Map<String, List<Token>> slots, String slot, Token filler, Token verb) {
    List<Token> fillers = slots.computeIfAbsent(slot, key -> new ArrayList<>());
    if (RELATIVES.contains(tree.lemma(filler)) && (filler.tagged("W") || verb.is("acl"))) {
      antecedent(verb).ifPresent(fillers::add);
      if (fillers.isEmpty()) {
        slots.remove(slot);
      }
    } else if (tree.isNominal(filler)) {
      fillers.addAll(tree.conjuncts(filler));
    } else {
      fillers.add(filler);
      for (Token other : tree.children(filler, "conj")) {
        if (!tree.isNominal(other)) {
          fillers.add(other);
        }
      }
    }
  }

  private Optional<Token> antecedent(Token verb) {
    for (Token at = verb; !at.isRoot(); at = tree.token(at.head())) {
      Token governor = tree.token(at.head());
      if (at.is("acl") || at.is("dep") && tree.isNominal(governor)) {
        return Optional.of(governor);
      }
      if (!at.is("conj") && !at.is("xcomp")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// The slots of a noun: what it refers to, its possessor, what stands before and behind it.
  Map<String, List<Token>> ofNoun(Token noun) {
    Map<String, List<Token>> slots = new LinkedHashMap<>();
    slots.put("self", new ArrayList<>(List.of(noun)));
    for (Token child : tree.children(noun)) {
      if (child.is("nmod:poss")) {
        add(slots, "possessive", child, noun);
      } else if (child.is("compound")) {
        add(slots, "compound", child, noun);
      } else if (child.is("nmod") || child.is("obl")) {
        String preposition = tree.preposition(child);
        if (!preposition.isEmpty()) {
          add(slots, preposition, child, noun);
        }
      } else if (child.is("acl") || child.is("ccomp")) {
        slots.put(tree.marker(child).equals("to") ? "infinitive" : "clause", List.of(child));
      }
    }
    return slots;
  }
}
