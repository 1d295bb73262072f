package org.newsgraph.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.model.Token;

/// The arguments of a sentence's words by deep syntactic slot, whatever the construction.
///
/// "The mill that Selve bought", "the mill bought by Selve" and "Selve agreed to buy the mill" all
/// give "buy" the slots `subject` Selve and `object` mill. Slots are those that the lexicon's
/// `arg:` properties name, and the empty one for what stands without preposition ("on" Tuesday, but
/// "last week"); fillers are head words, coordinated ones each by itself.
final class Arguments {

  /// The slot of adverbs and nouns that tell when or how without a preposition.
  static final String BARE = "";

  static final String SUBJECT = "subject";
  static final String OBJECT = "object";
  private static final String INDIRECT = "indirectObject";
  private static final String CLAUSE = "clause";
  private static final String INFINITIVE = "infinitive";

  private final SyntaxTree tree;
  private final Map<Integer, Map<String, List<Token>>> verbs = new HashMap<>();

  Arguments(SyntaxTree tree) {
    this.tree = tree;
  }

  /// The slots of a verb and their fillers, in the order in which they were found.
  Map<String, List<Token>> ofVerb(Token verb) {
    Map<String, List<Token>> slots = verbs.get(verb.index());
    if (slots == null) {
      slots = new LinkedHashMap<>();
      verbs.put(verb.index(), slots);
      boolean passive = tree.isPassive(verb);
      for (Token child : tree.children(verb)) {
        add(slots, verbSlot(verb, child, passive), child, verb);
      }
      inherit(verb, slots, passive);
      shareObject(verb, slots, passive);
    }
    return slots;
  }

  private Optional<String> verbSlot(Token verb, Token child, boolean passive) {
    String marker = tree.marker(child);
    if (child.is("nsubj") || child.is("csubj")) {
      boolean given = passive && tree.has(verb, "obj");
      return Optional.of(passive ? given ? INDIRECT : OBJECT : SUBJECT);
    } else if (child.is("obj") && marker.isEmpty()) {
      return Optional.of(OBJECT);
    } else if (child.is("iobj")) {
      return Optional.of(INDIRECT);
    } else if (child.is("obl") || child.is("nmod") || child.is("obj")) {
      return Optional.of(passive && marker.equals("by") ? SUBJECT : marker);
    } else if (child.is("advmod")) {
      return Optional.of(BARE);
    }
    return clauseSlot(child);
  }

  /// "Said that …", "agreed to …", "charged with stealing …".
  private Optional<String> clauseSlot(Token child) {
    String marker = tree.marker(child);
    if (child.is("ccomp") || child.is("xcomp")) {
      return Optional.of(child.is("xcomp") || marker.equals("to") ? INFINITIVE : CLAUSE);
    }
    boolean gerund = child.is("advcl") && child.tag().equals("VBG") && !marker.isEmpty();
    return gerund ? Optional.of(marker) : Optional.empty();
  }

  /// The slots of a noun: itself, its possessor, what stands before and behind it.
  Map<String, List<Token>> ofNoun(Token noun) {
    Map<String, List<Token>> slots = new LinkedHashMap<>();
    slots.put("self", List.of(named(noun)));
    for (Token child : tree.children(noun)) {
      add(slots, nounSlot(child), child, noun);
    }
    return slots;
  }

  /// "Spokeswoman Dagmar Holm": what a noun before a name speaks of is the name's.
  private Token named(Token noun) {
    return tree.parent(noun)
        .filter(name -> (noun.is("compound") || noun.is("flat")) && name.tagged("NNP"))
        .orElse(noun);
  }

  private Optional<String> nounSlot(Token child) {
    String marker = tree.marker(child);
    if (child.is("nmod:poss")) {
      return Optional.of("possessive");
    } else if (child.is("compound")) {
      return Optional.of("compound");
    } else if (child.is("amod")) {
      return Optional.of("adjective");
    } else if (child.is("nmod") || child.is("obl")) {
      return Optional.of(marker);
    } else if (child.is("acl") && !child.is("acl:relcl") || child.is("ccomp")) {
      return Optional.of(marker.equals("to") ? INFINITIVE : CLAUSE);
    }
    return Optional.empty();
  }

  /// The slots of an adjective or a phrase used as one: what it is said of, what follows it.
  Map<String, List<Token>> ofAdjective(Token head) {
    Map<String, List<Token>> slots = new LinkedHashMap<>();
    List<Token> bearers = bearers(head);
    if (!bearers.isEmpty()) {
      slots.put(SUBJECT, bearers);
    }
    for (Token child : tree.children(head)) {
      if (child.is("compound") || child.is("obl:npmod") || child.is("obl:unmarked")) {
        add(slots, Optional.of("compound"), child, head);
      } else if (child.is("obl") || child.is("nmod")) {
        add(slots, Optional.of(tree.marker(child)), child, head);
      } else {
        add(slots, clauseSlot(child), child, head);
      }
    }
    return slots;
  }

  private List<Token> bearers(Token head) {
    List<Token> subjects = tree.children(head, "nsubj");
    if (!subjects.isEmpty() || head.isRoot()) {
      return subjects.stream().flatMap(subject -> tree.conjuncts(subject).stream()).toList();
    }
    Token governor = tree.tokens().get(head.head());
    if (tree.isVerb(governor)) {
      return understood(ofVerb(governor), tree.isPassive(governor), true);
    }
    return tree.isNominal(governor) ? List.of(governor) : List.of();
  }

  /// Arguments that the verb shares with the words around it.
  private void inherit(Token verb, Map<String, List<Token>> slots, boolean passive) {
    Optional<Token> parent = tree.parent(verb);
    String gap = passive ? OBJECT : SUBJECT;
    if (parent.isEmpty()) {
      return;
    }
    Token governor = parent.get();
    if (verb.is("acl:relcl")) {
      fillRelativeGap(verb, governor, slots, gap);
    } else if (verb.is("acl") || verb.is("amod")) {
      boolean participle = !tree.marker(verb).equals("to") && tree.isNominal(governor);
      if (participle) {
        slots.putIfAbsent(gap, verb.is("amod") ? tree.conjuncts(governor) : List.of(governor));
      }
    } else if (!slots.containsKey(gap) && isClauseWithoutSubject(verb)) {
      List<Token> subjects = sharedSubject(verb, governor);
      if (!subjects.isEmpty()) {
        slots.put(gap, subjects);
      }
    }
  }

  private boolean isClauseWithoutSubject(Token verb) {
    boolean dependent =
        verb.is("xcomp") || verb.is("advcl") || verb.is("ccomp") && !tree.isFinite(verb);
    return (verb.is("conj") || dependent) && !tree.has(verb, "nsubj");
  }

  /// "Which bought the mill", "that Selve bought": the noun is what the clause lacks.
  private void fillRelativeGap(Token verb, Token noun, Map<String, List<Token>> slots, String gap) {
    boolean pointed = slots.values().stream().anyMatch(fillers -> fillers.contains(noun));
    String slot = slots.containsKey(gap) ? OBJECT : gap;
    if (!pointed && tree.isNominal(noun) && !tree.has(verb, "ccomp")) {
      slots.putIfAbsent(slot, tree.conjuncts(noun));
    }
  }

  private List<Token> sharedSubject(Token verb, Token governor) {
    if (!tree.isVerb(governor)) {
      return tree.children(governor, "nsubj");
    }
    boolean controlled = verb.is("xcomp") || verb.is("ccomp");
    return understood(ofVerb(governor), tree.isPassive(governor), controlled);
  }

  /// The subject, or for what is said of the object ("made them leave") the object.
  private List<Token> understood(
      Map<String, List<Token>> outer, boolean passive, boolean ofObject) {
    String slot = passive || ofObject && outer.containsKey(OBJECT) ? OBJECT : SUBJECT;
    String controller = ofObject && outer.containsKey(INDIRECT) ? INDIRECT : slot;
    return outer.getOrDefault(controller, List.of()).stream().filter(tree::isNominal).toList();
  }

  /// "Bought and closed the mill": an object behind two verbs is that of both.
  private void shareObject(Token verb, Map<String, List<Token>> slots, boolean passive) {
    Optional<Token> second = tree.children(verb, "conj").stream().filter(tree::isVerb).findFirst();
    if (passive || slots.containsKey(OBJECT)) {
      return;
    }
    List<Token> first =
        tree.parent(verb).map(above -> tree.children(above, "obj")).orElse(List.of());
    List<Token> behind =
        verb.is("conj") && !tree.has(verb, "obl", "ccomp", "xcomp")
            ? first.stream().filter(object -> object.index() > verb.index()).toList()
            : second
                .filter(next -> tree.marker(next).isEmpty() && !tree.has(verb, "obl", "xcomp"))
                .filter(next -> next.index() <= verb.index() + 2)
                .map(next -> tree.children(next, "obj"))
                .orElse(List.of());
    if (!behind.isEmpty()) {
      slots.put(OBJECT, behind);
    }
  }

  private void add(
      Map<String, List<Token>> slots, Optional<String> slot, Token filler, Token governor) {
    List<Token> fillers =
        isRelative(filler) ? antecedent(governor).stream().toList() : tree.conjuncts(filler);
    if (slot.isPresent() && !fillers.isEmpty()) {
      slots.computeIfAbsent(slot.get(), key -> new ArrayList<>()).addAll(fillers);
    }
  }

  private static boolean isRelative(Token token) {
    return token.tag().matches("WP|WDT");
  }

  /// The noun that a relative pronoun of the verb's clause stands for.
  private Optional<Token> antecedent(Token verb) {
    Token at = verb;
    while (!at.isRoot() && (at.is("conj") || at.is("xcomp"))) {
      at = tree.tokens().get(at.head());
    }
    return at.is("acl") ? tree.parent(at) : Optional.empty();
  }
}
