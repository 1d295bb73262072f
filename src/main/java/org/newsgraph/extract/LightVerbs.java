package org.newsgraph.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.model.Token;
import org.newsgraph.ontology.LexicalEntry;

/// Hands the arguments of light verbs to the event noun that carries the meaning.
///
/// "Police carried out a raid in Skopje" tells of a raid by the police in Skopje; "the raid took
/// place in May" tells when it was.
final class LightVerbs {
  private LightVerbs() {}

  static void lend(List<Predicate> predicates) {
    Map<Integer, Predicate> nouns = new HashMap<>();
    for (Predicate predicate : predicates) {
      if (predicate.head().tagged("NN")) {
        nouns.put(predicate.head().index(), predicate);
      }
    }
    for (Predicate predicate : predicates) {
      if (predicate.is(LexicalEntry.Function.LIGHT_VERB)) {
        lend(predicate, nouns);
      }
    }
  }

  private static void lend(Predicate verb, Map<Integer, Predicate> nouns) {
    for (String carrier : List.of("object", "subject", "for")) {
      for (Token filler : verb.fillers(carrier)) {
        Predicate noun = nouns.get(filler.index());
        if (noun != null) {
          verb.slots().forEach((slot, fillers) -> give(noun, slot, fillers, carrier));
          return;
        }
      }
    }
  }

  private static void give(Predicate noun, String slot, List<Token> fillers, String carrier) {
    if (!slot.equals(carrier) && !slot.equals("object")) {
      noun.slots().putIfAbsent(slot, new ArrayList<>(fillers));
    }
  }
}
