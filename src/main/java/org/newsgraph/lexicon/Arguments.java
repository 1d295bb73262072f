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
/// `arg:` properties name, and the empty one for what stands without a preposition ("last week");
/// fillers are head words, coordinated ones each by itself.
final class Arguments {

  static final String SUBJECT = "subject";
  static final String OBJECT = "object";
  private static final String INDIRECT = "indirectObject";
  private static final String NONE = "-";

  private final SyntaxTree tree;
  private final Map<Token, Map<String, List<Token>>> known = new HashMap<>();

  Arguments(SyntaxTree tree) {
    this.tree = tree;
  }

  /// The slots of a word and their fillers, in the order of the sentence.
  Map<String, List<Token>> of(Token head) {
    Map<String, List<Token>> slots = known.get(head);
    if (slots == null) {
      slots = new LinkedHashMap<>();
      known.put(head, slots);
      for (Token child : tree.children(head)) {
        add(slots, slot(head, child), child, head);
      }
      if (tree.isVerb(head)) {
        inherit(head, slots, tree.isPassive(head) ? OBJECT : SUBJECT);
      } else if (head.tagged("NN")) {
        slots.put("self", List.of(named(head)));
      } else if (!slots.containsKey(SUBJECT) && !bearers(head).isEmpty()) {
        slots.put(SUBJECT, bearers(head));
      }
    }
    return slots;
  }

  private String slot(Token head, Token child) {
    String marker = tree.marker(child);
    boolean passive = tree.isVerb(head) && tree.isPassive(head);
    return switch (child.relation().split(":")[0]) {
      case "nsubj", "csubj" -> !passive ? SUBJECT : tree.has(head, "obj") ? INDIRECT : OBJECT;
      case "obj" -> marker.isEmpty() ? OBJECT : marker;
      case "iobj" -> INDIRECT;
      case "nmod", "obl" ->
          child.is("nmod:poss") ? "possessive" : passive && marker.equals("by") ? SUBJECT : marker;
      case "advmod" -> "";
      case "compound" -> "compound";
      case "amod" -> "adjective";
      case "xcomp" -> "infinitive";
      case "ccomp" -> marker.equals("to") ? "infinitive" : "clause";
      case "acl" -> child.is("acl:relcl") ? NONE : marker.equals("to") ? "infinitive" : "clause";
      case "advcl" -> child.tag().equals("VBG") && !marker.isEmpty() ? marker : NONE;
      default -> NONE;
    };
  }

  private void add(Map<String, List<Token>> slots, String slot, Token filler, Token governor) {
    List<Token> fillers =
        filler.tag().matches("WP|WDT")
            ? antecedent(governor).stream().toList()
            : tree.conjuncts(filler);
    if (!slot.equals(NONE) && !fillers.isEmpty()) {
      slots.computeIfAbsent(slot, key -> new ArrayList<>()).addAll(fillers);
    }
  }

  /// The noun that a relative pronoun of the verb's clause stands for.
  private Optional<Token> antecedent(Token verb) {
    Token at = verb;
    while (!at.isRoot() && (at.is("conj") || at.is("xcomp"))) {
      at = tree.tokens().get(at.head());
    }
    return at.is("acl") ? tree.parent(at) : Optional.empty();
  }

  /// "Spokeswoman Dagmar Holm": what a noun before a name speaks of is the name's.
  private Token named(Token noun) {
    return tree.parent(noun)
        .filter(name -> (noun.is("compound") || noun.is("flat")) && name.tagged("NNP"))
        .orElse(noun);
  }

  /// What an adjective is said of.
  private List<Token> bearers(Token adjective) {
    Optional<Token> governor = tree.parent(adjective);
    if (governor.filter(tree::isVerb).isPresent()) {
      return understood(governor.get(), true);
    }
    return governor.filter(tree::isNominal).stream().toList();
  }

  /// Fills the gap with what the verb shares with the words around it.
  private void inherit(Token verb, Map<String, List<Token>> slots, String gap) {
    Optional<Token> governor = tree.parent(verb);
    boolean gapless = slots.containsKey(gap);
    if (governor.isEmpty()) {
      return;
    } else if (verb.is("acl:relcl")) {
      boolean pointed = slots.values().stream().anyMatch(f -> f.contains(governor.get()));
      if (!pointed && tree.isNominal(governor.get()) && !tree.has(verb, "ccomp")) {
        slots.putIfAbsent(gapless ? OBJECT : gap, tree.conjuncts(governor.get()));
      }
    } else if (!gapless && (verb.is("acl") || verb.is("amod"))) {
      if (!tree.marker(verb).equals("to") && tree.isNominal(governor.get())) {
        slots.put(gap, verb.is("amod") ? tree.conjuncts(governor.get()) : List.of(governor.get()));
      }
    } else if (!gapless && lacksSubject(verb)) {
      List<Token> shared = understood(governor.get(), verb.is("xcomp") || verb.is("ccomp"));
      slots.putAll(shared.isEmpty() ? Map.of() : Map.of(gap, shared));
    }
    if (verb.is("conj") && !tree.isPassive(verb) && !tree.has(verb, "obl", "ccomp", "xcomp")) {
      shareObject(verb, governor.get(), slots);
    }
  }

  private boolean lacksSubject(Token verb) {
    return verb.is("conj")
        || verb.is("xcomp")
        || verb.is("advcl")
        || verb.is("ccomp") && !tree.isFinite(verb);
  }

  /// The subject of the governor, or for what is said of its object ("made them leave") that.
  private List<Token> understood(Token governor, boolean ofObject) {
    if (!tree.isVerb(governor)) {
      return tree.children(governor, "nsubj");
    }
    Map<String, List<Token>> outer = of(governor);
    boolean object = tree.isPassive(governor) || ofObject && outer.containsKey(OBJECT);
    boolean indirect = ofObject && outer.containsKey(INDIRECT);
    return outer.getOrDefault(indirect ? INDIRECT : object ? OBJECT : SUBJECT, List.of()).stream()
        .filter(tree::isNominal)
        .toList();
  }

  /// "Bought and closed the mill": an object behind two verbs is that of both.
  private void shareObject(Token verb, Token first, Map<String, List<Token>> slots) {
    List<Token> behind =
        tree.children(first, "obj").stream().filter(o -> o.index() > verb.index()).toList();
    if (!behind.isEmpty()) {
      slots.putIfAbsent(OBJECT, behind);
    }
  }
}
