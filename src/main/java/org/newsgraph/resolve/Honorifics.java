package org.newsgraph.resolve;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.ontology.PartOfSpeech;
import org.newsgraph.ontology.ShippedFile;

/// Which words before a name are no part of it: forms of address and the lexicon's titles.
final class Honorifics {

  private static final String FILE = "honorifics.txt";
  private static final OntologyTerm POSITION = OntologyTerm.ng("position");

  private final Lexicon lexicon;
  private final Set<String> forms;

  private Honorifics(Lexicon lexicon, Set<String> forms) {
    this.lexicon = lexicon;
    this.forms = forms;
  }

  /// Those that come with the program, and the titles of the lexicon.
  static Honorifics shipped(Lexicon lexicon) {
    return new Honorifics(
        lexicon,
        ShippedFile.text(Honorifics.class, FILE)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .collect(Collectors.toSet()));
  }

  /// The name without what stands before it; the name itself where nothing would be left.
  String stripped(String name) {
    String rest = name;
    for (int space = rest.indexOf(' '); space > 0; space = rest.indexOf(' ')) {
      boolean proper = Character.isUpperCase(rest.charAt(space + 1));
      if (!proper || !isOne(rest.substring(0, space))) {
        return rest;
      }
      rest = rest.substring(space + 1);
    }
    return rest;
  }

  private boolean isOne(String word) {
    String plain = word.toLowerCase(Locale.ROOT).replace(".", "");
    return forms.contains(plain);
  }

  /// Whether the lexicon has the noun for a title or office.
  boolean isTitle(String word) {
    return lexicon.entries(word.toLowerCase(Locale.ROOT), PartOfSpeech.NOUN).stream()
        .anyMatch(entry -> entry.denotes().filter(POSITION::equals).isPresent());
  }
}
