package org.newsgraph.ontology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.Certainty;
import org.newsgraph.model.OntologyTerm;

/// One word or fixed phrase, what it denotes, and which syntactic argument fills which role.
///
/// @param iri the entry's name
/// @param lemma lower-case lemmas separated by one space: "detain", "crack down", "behind bars"
/// @param denotes the class or property that the word stands for; absent for pure cue words
/// @param arguments syntactic slot (`subject`, `object`, `in`, `of`, `compound`, `self`, …) to
///   roles
/// @param complement what the word makes of the clause under it; absent where it says nothing
/// @param functions what else the word does in a sentence
/// @param objectKinds classes of which a verb's object must be for it to have this meaning; empty
///   where any will do
/// @param country for a demonym the English short name of its country or region
public record LexicalEntry(
    String iri,
    String lemma,
    PartOfSpeech partOfSpeech,
    Optional<OntologyTerm> denotes,
    Map<String, List<OntologyTerm>> arguments,
    Optional<Complement> complement,
    Set<Function> functions,
    Set<OntologyTerm> objectKinds,
    Optional<String> country) {

  /// What a word makes of the clause that it governs.
  ///
  /// @param certainty how surely the governed clause then holds
  /// @param negated whether the governed clause is denied ("deny", "fail to")
  public record Complement(Certainty certainty, boolean negated) {}

  /// What a word does in a sentence beside denoting something.
  public enum Function {
    /// Its subject is the source of its clause: "say", "claim".
    REPORTING,
    /// It lends its arguments to the event noun that is its object: "carry out", "commit".
    LIGHT_VERB,
    /// Names a habit or trade: tells of an event only with another argument, as "users of the app".
    AGENT_NOUN,
    /// Of many senses: tells of its event only with where to, where from, or for whom.
    VAGUE,
    /// It negates what it modifies: "never", "no".
    NEGATION,
    /// It hedges what it modifies: "allegedly", "may".
    HEDGE
  }

  /// The roles of the given syntactic slot; empty where the entry says nothing of it.
  public List<OntologyTerm> roles(String slot) {
    return arguments.getOrDefault(slot, List.of());
  }

  /// Whether the word does this in a sentence.
  public boolean is(Function function) {
    return functions.contains(function);
  }
}
