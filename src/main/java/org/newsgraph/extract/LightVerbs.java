package org.newsgraph.extract;

import static org.newsgraph.model.OntologyTerm.ng;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.model.Token;
import org.newsgraph.ontology.LexicalEntry;

/// Hands the arguments of verbs that only carry an event to the word that names it.
///
/// "Police carried out a raid in Skopje" tells of a raid by the police in Skopje, "the raid took
/// place in May" when it was, "in May they began to leave" when they left, and "the ministry said
/// in a statement" whose statement it was.
final class LightVerbs {

  /// The slot of those to whom it is done: the subject of "suffer", "undergo", "face".
  static final String UNDERGOER = "undergoer";

  private final Map<Integer, Predicate> nouns = new HashMap<>();
  private final Map<Integer, Predicate> verbs = new HashMap<>();

  LightVerbs(List<Predicate> predicates) {
    for (Predicate predicate : predicates) {
      boolean noun = predicate.head().tagged("NN");
      (noun ? nouns : verbs).put(predicate.head().index(), predicate);
    }
    predicates.forEach(this::lend);
  }

  /// The predicate that bears the meaning of this one: itself, unless it is a light or an aspect
  /// verb.
  Predicate bearer(Predicate predicate) {
    return carried(predicate).or(() -> governed(predicate)).orElse(predicate);
  }

  private void lend(Predicate verb) {
    carried(verb)
        .ifPresent(
            noun ->
                verb.slots().forEach((slot, fillers) -> give(noun, lentSlot(verb, slot), fillers)));
    governed(verb).ifPresent(inner -> giveObliques(verb, inner));
    if (verb.is(LexicalEntry.Function.REPORTING)) {
      for (Token place : verb.fillers("in")) {
        Predicate noun = nouns.get(place.index());
        if (noun != null && isIndefinite(verb.tree(), place)) {
          noun.slots().putIfAbsent("subject", new ArrayList<>(verb.fillers("subject")));
        }
      }
    }
  }

  private static boolean isIndefinite(Tree tree, Token noun) {
    return tree.children(noun, "det").stream().anyMatch(det -> det.text().matches("(?i)an?"));
  }

  /// The event noun that a light verb has for object, or else for subject.
  private Optional<Predicate> carried(Predicate verb) {
    if (!verb.is(LexicalEntry.Function.LIGHT_VERB)) {
      return Optional.empty();
    }
    for (String carrier : List.of("object", "subject", "for")) {
      for (Token filler : verb.fillers(carrier)) {
        if (nouns.containsKey(filler.index())) {
          return Optional.ofNullable(nouns.get(filler.index()));
        }
      }
    }
    return Optional.empty();
  }

  /// The verb under one that only tells how it stands with it: "began to", "tried to".
  private Optional<Predicate> governed(Predicate verb) {
    boolean bare =
        verb.head().tagged("VB")
            && !verb.entries().isEmpty()
            && verb.entries().stream()
                .allMatch(entry -> entry.denotes().isEmpty() && entry.complement().isPresent());
    if (!bare) {
      return Optional.empty();
    }
    return verb.tree().children(verb.head(), "xcomp", "dep").stream()
        .flatMap(child -> Optional.ofNullable(verbs.get(child.index())).stream())
        .findFirst();
  }

  private static String lentSlot(Predicate verb, String slot) {
    boolean undergone =
        verb.entries().stream()
            .filter(entry -> entry.is(LexicalEntry.Function.LIGHT_VERB))
            .anyMatch(entry -> entry.roles("subject").contains(ng("patient")));
    return undergone && slot.equals("subject") ? UNDERGOER : slot;
  }

  private static void give(Predicate noun, String slot, List<Token> fillers) {
    boolean carrier = fillers.contains(noun.head());
    if (!carrier && !slot.equals("object")) {
      noun.slots().putIfAbsent(slot, new ArrayList<>(fillers));
    }
  }

  private static void giveObliques(Predicate verb, Predicate inner) {
    verb.slots()
        .forEach(
            (slot, fillers) -> {
              boolean core = slot.matches("subject|object|indirectObject|clause|infinitive");
              if (!core) {
                inner.slots().putIfAbsent(slot, new ArrayList<>(fillers));
              }
            });
  }
}
