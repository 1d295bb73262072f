package org.newsgraph.lexicon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.LexicalEntry;
import org.newsgraph.ontology.LexicalEntry.Function;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.PartOfSpeech;

/// Tells which entries, or parts of them, the matcher cannot match, though they are well written.
public final class EntryCheck {

  private static final String ARGUMENT = "https://w3id.org/newsgraph/lexicon/argument#";

  private final Ontology ontology;

  /// A check of entries that denote the ontology's terms.
  public EntryCheck(Ontology ontology) {
    this.ontology = ontology;
  }

  /// Why parts of the entry will not be matched, by the term or label that each is about; empty
  /// where all of it can be.
  public Map<String, String> unmatched(LexicalEntry entry) {
    Map<String, String> reasons = new LinkedHashMap<>();
    entry.denotes().ifPresent(denotes -> checkMeaning(entry, denotes, reasons));
    if (entry.lemma().matches(".*[’…~].*|.*\\.\\..*")) {
      reasons.put(entry.lemma(), "no text has these signs; leave gaps unmarked, write ' for ’");
    }
    if (entry.is(Function.VAGUE)) {
      reasons.put(OntologyTerm.ng("Vague").iri(), "ng:Vague is obsolete; remove it");
    }
    return reasons;
  }

  private void checkMeaning(LexicalEntry entry, OntologyTerm denotes, Map<String, String> reasons) {
    boolean noun = entry.partOfSpeech() == PartOfSpeech.NOUN;
    if (entry.partOfSpeech() == PartOfSpeech.ADVERB) {
      reasons.put(denotes.iri(), "adverbs are cue words only; they denote nothing");
    } else if (ontology.isEventClass(denotes)) {
      entry.arguments().forEach((slot, roles) -> checkSlot(denotes, slot, roles, reasons));
    } else if (ontology.isEntityClass(denotes) && !noun) {
      reasons.put(denotes.iri(), "a class of things is matched by nouns only");
    } else if (!noun && !isFilled(entry, FrameReader.SUBJECT::equals)) {
      reasons.put(
          denotes.iri(), "no argument fills rdf:subject, so nothing can be so related; add one");
    } else if (ontology.isRelation(denotes)
        && !(noun && ontology.rangeAccepts(denotes, Fillers.STRING)) // a title is its own words
        && !isFilled(entry, role -> !role.equals(FrameReader.SUBJECT))) {
      reasons.put(denotes.iri(), "no argument fills rdf:object or another relation; add one");
    }
    if (!entry.objectKinds().isEmpty() && entry.roles(Arguments.OBJECT).isEmpty()) {
      reasons.put(
          OntologyTerm.ng("objectKind").iri(), "the word has no arg:object that could be so");
    }
  }

  private static boolean isFilled(LexicalEntry entry, Predicate<OntologyTerm> role) {
    return entry.arguments().values().stream().flatMap(List::stream).anyMatch(role);
  }

  private void checkSlot(
      OntologyTerm event, String slot, List<OntologyTerm> roles, Map<String, String> reasons) {
    for (OntologyTerm role : roles) {
      if (!ontology.domainAccepts(role, event)) {
        reasons.put(
            role.iri(),
            "\"%s\" is not a role of \"%s\": its schema:domainIncludes leaves that out"
                .formatted(role.localName(), event.localName()));
      } else if (slot.matches("clause|infinitive")
          && !ontology.rangeAccepts(role, Fillers.STRING)
          && ontology.range(role).stream().noneMatch(ontology::isEventClass)) {
        reasons.put(
            ARGUMENT + slot,
            "the content of a %s is an event or a text, and \"%s\" takes neither"
                .formatted(slot, role.localName()));
      }
    }
  }
}
