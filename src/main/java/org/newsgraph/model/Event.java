package org.newsgraph.model;

/// Something that happens, is said or is done, named by a word of the article.
///
/// @param key unique in the article, the same from run to run
/// @param type the event's class; `ng:Event` itself for an open event, which no lexicon entry knows
/// @param predicate lemma of the word that names it
/// @param label the words that name it, as written
public record Event(String key, OntologyTerm type, String predicate, String label, Span trigger)
    implements Node {

  /// Whether no lexicon entry knows this event's word.
  public boolean isOpen() {
    return type.equals(OntologyTerm.ng("Event"));
  }
}
