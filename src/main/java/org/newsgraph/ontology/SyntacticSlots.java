package org.newsgraph.ontology;

import java.util.Map;
import java.util.Set;

/// The names of the syntactic arguments that an entry can give roles to.
final class SyntacticSlots {

  private static final Map<PartOfSpeech, Set<String>> OWN =
      Map.of(
          PartOfSpeech.VERB,
          Set.of("subject", "object", "indirectObject", "clause", "infinitive"),
          PartOfSpeech.NOUN,
          Set.of("self", "possessive", "compound", "adjective", "clause", "infinitive"),
          PartOfSpeech.ADJECTIVE,
          Set.of("subject", "compound", "clause", "infinitive"),
          PartOfSpeech.ADVERB,
          Set.of());

  private static final Set<String> PREPOSITIONS =
      Set.of(
          ("aboard about above across after against ahead_of along alongside amid among around as"
                  + " aside_from at away_from because_of before behind below beneath beside between"
                  + " beyond by close_to concerning despite down due_to during following for from"
                  + " in in_front_of inside instead_of into like near next_to of off on on_behalf_of"
                  + " onto opposite out out_of outside over past per regarding since through"
                  + " throughout to together_with toward towards under until up up_to upon versus"
                  + " via with within without")
              .split(" "));

  private SyntacticSlots() {}

  /// Whether words of this kind can have an argument of this name.
  static boolean allows(PartOfSpeech partOfSpeech, String slot) {
    return OWN.getOrDefault(partOfSpeech, Set.of()).contains(slot) || PREPOSITIONS.contains(slot);
  }

  /// The names for a message: those that are no prepositions, sorted.
  static String names(PartOfSpeech partOfSpeech) {
    return String.join(", ", OWN.getOrDefault(partOfSpeech, Set.of()).stream().sorted().toList());
  }
}
