package org.newsgraph.extract;

import static org.newsgraph.model.OntologyTerm.ng;

import java.util.List;
import org.newsgraph.ontology.LexicalEntry;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.ontology.PartOfSpeech;

/// What clauses verbs take, and whose deeds those are, from the lexicon's entries.
final class Valency {

  private final Lexicon lexicon;

  Valency(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// Whether the verb has a clause among its arguments: "say", "urge".
  boolean takesClause(String verb) {
    return entries(verb).stream()
        .anyMatch(
            entry ->
                entry.complement().isPresent()
                    || entry.is(LexicalEntry.Function.REPORTING)
                    || !entry.roles("infinitive").isEmpty());
  }

  /// Whether the object of the verb may be the subject of an infinitive: "urged the men to leave".
  boolean takesInfinitive(String verb) {
    return entries(verb).stream()
        .anyMatch(entry -> entry.complement().isPresent() || !entry.roles("infinitive").isEmpty());
  }

  /// Whether the verb takes somebody besides what it acts on: "give", "tell".
  boolean takesTwoObjects(String verb) {
    return entries(verb).stream().anyMatch(entry -> !entry.roles("indirectObject").isEmpty());
  }

  /// Whether what stands behind the preposition is the deed of the verb's object: "jailed him for
  /// taking bribes".
  boolean blames(String verb, String preposition) {
    return entries(verb).stream()
        .anyMatch(entry -> entry.roles(preposition).contains(ng("offence")));
  }

  private List<LexicalEntry> entries(String verb) {
    return lexicon.entries(verb, PartOfSpeech.VERB);
  }
}
