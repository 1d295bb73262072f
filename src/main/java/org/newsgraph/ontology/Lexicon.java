package org.newsgraph.ontology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The words that the ontology's terms go by, looked up by lemma and part of speech.
public final class Lexicon {

  /// The lemma of the entry whose arguments every event word has unless its own entry says
  /// otherwise.
  public static final String DEFAULT_LEMMA = "*";

  private final Map<PartOfSpeech, Map<String, List<LexicalEntry>>> entries = new HashMap<>();
  private final List<LexicalEntry> all;

  /// A lexicon of the given entries; their order is kept.
  public Lexicon(Collection<LexicalEntry> entries) {
    all = List.copyOf(entries);
    for (LexicalEntry entry : all) {
      this.entries
          .computeIfAbsent(entry.partOfSpeech(), pos -> new HashMap<>())
          .computeIfAbsent(entry.lemma(), lemma -> new ArrayList<>())
          .add(entry);
    }
  }

  /// The entries of a word or fixed phrase, in the order of the files; empty where there are none.
  public List<LexicalEntry> entries(String lemma, PartOfSpeech partOfSpeech) {
    return entries.getOrDefault(partOfSpeech, Map.of()).getOrDefault(lemma, List.of());
  }

  /// All entries, in the order of the files.
  public List<LexicalEntry> all() {
    return all;
  }
}
