package org.newsgraph.extract;

import static org.newsgraph.model.OntologyTerm.ng;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Token;
import org.newsgraph.ontology.LexicalEntry;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.PartOfSpeech;

/// Which class a word's referent belongs to, by the lexicon and the name tagger.
final class Kinds {

  static final OntologyTerm PERSON = ng("Person");
  static final OntologyTerm GROUP = ng("Group");
  static final OntologyTerm ORGANIZATION = ng("Organization");
  static final OntologyTerm NEWS_ORGANIZATION = ng("NewsOrganization");
  static final OntologyTerm GOVERNMENT_BODY = ng("GovernmentBody");
  static final OntologyTerm PLACE = ng("Place");
  static final OntologyTerm WORK = ng("Work");
  static final OntologyTerm THING = ng("Thing");
  static final OntologyTerm APPOINTMENT = ng("Appointment");
  static final OntologyTerm POSITION = ng("position");

  private final Ontology ontology;
  private final Lexicon lexicon;
  private final Set<String> countries;

  Kinds(Ontology ontology, Lexicon lexicon) {
    this.ontology = ontology;
    this.lexicon = lexicon;
    this.countries =
        lexicon.all().stream()
            .flatMap(entry -> entry.country().stream())
            .map(country -> country.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
  }

  /// The entity class that a noun denotes by itself, if the lexicon knows it.
  Optional<OntologyTerm> ofNoun(String lemma) {
    List<LexicalEntry> entries = lexicon.entries(lemma, PartOfSpeech.NOUN);
    Optional<OntologyTerm> kind =
        entries.stream()
            .flatMap(entry -> entry.denotes().stream())
            .filter(ontology::isEntityClass)
            .findFirst();
    if (kind.isPresent()) {
      return kind;
    }
    return entries.stream().anyMatch(this::isPersonWord) ? Optional.of(PERSON) : Optional.empty();
  }

  /// Titles, kinship words, demonyms and agent nouns ("recruiter") are persons.
  private boolean isPersonWord(LexicalEntry entry) {
    return entry.country().isPresent()
        || entry.denotes().filter(POSITION::equals).isPresent()
        || entry.denotes().filter(ontology::isRelation).isPresent()
            && entry.arguments().containsKey("self")
        || isAgentNoun(entry);
  }

  private boolean isAgentNoun(LexicalEntry entry) {
    return entry.denotes().filter(ontology::isEventClass).isPresent()
        && entry.arguments().containsKey("self");
  }

  /// Whether the noun names a happening: "arrest", but not "recruiter".
  boolean isEventNoun(String lemma) {
    return eventOf(lemma).isPresent();
  }

  /// The event class of a noun that names a happening.
  Optional<OntologyTerm> eventOf(String lemma) {
    return lexicon.entries(lemma, PartOfSpeech.NOUN).stream()
        .filter(entry -> !entry.arguments().containsKey("self"))
        .flatMap(entry -> entry.denotes().stream())
        .filter(ontology::isEventClass)
        .findFirst();
  }

  /// Whether the noun is a title or office.
  boolean isTitle(String lemma) {
    return lexicon.entries(lemma, PartOfSpeech.NOUN).stream()
        .anyMatch(entry -> entry.denotes().filter(POSITION::equals).isPresent());
  }

  /// Whether the verb tells that somebody gets or leaves an office.
  boolean appoints(String verb) {
    return lexicon.entries(verb, PartOfSpeech.VERB).stream()
        .anyMatch(entry -> entry.denotes().filter(APPOINTMENT::equals).isPresent());
  }

  /// The country that a nationality word points to.
  Optional<String> countryOf(Token token) {
    if (!Character.isUpperCase(token.text().charAt(0))) {
      return Optional.empty();
    }
    String word = token.text().toLowerCase(Locale.ROOT);
    for (String form : List.of(word, token.lemma().toLowerCase(Locale.ROOT))) {
      for (PartOfSpeech pos : List.of(PartOfSpeech.ADJECTIVE, PartOfSpeech.NOUN)) {
        for (LexicalEntry entry : lexicon.entries(form, pos)) {
          if (entry.country().isPresent()) {
            return entry.country();
          }
        }
      }
    }
    return Optional.empty();
  }

  /// Whether the words are the name of a country that the lexicon has a demonym for.
  boolean isCountry(String name) {
    return countries.contains(name.toLowerCase(Locale.ROOT));
  }

  /// The class of a named thing: what its own words say, then what the name tagger says.
  OntologyTerm ofName(List<Token> words, Token head) {
    String name =
        words.stream().map(Token::text).collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
    if (isCountry(name)) {
      return PLACE;
    }
    OntologyTerm tagged = tagged(head);
    if (tagged.equals(PERSON)) {
      return tagged;
    }
    if (tagged.equals(THING) && words.stream().anyMatch(word -> isEventNoun(lower(word)))) {
      return eventClass(words);
    }
    Optional<OntologyTerm> whole = ofNoun(name);
    if (whole.isPresent() && words.size() > 1) {
      return whole.get();
    }
    for (Token word : words.size() > 1 ? words : List.<Token>of()) {
      Optional<OntologyTerm> kind = ofNoun(word.text().toLowerCase(Locale.ROOT));
      boolean telling = kind.isPresent() && agrees(tagged, kind.get()) && !kind.get().equals(THING);
      if (telling && (word.index() == head.index() || isKindOf(kind.get(), ORGANIZATION))) {
        return kind.get();
      }
    }
    if (tagged.equals(THING) && countryOf(head).isPresent()) {
      return GROUP;
    }
    return tagged;
  }

  /// The tagger is believed on organisations unless a word of the name says which kind of one.
  private boolean agrees(OntologyTerm tagged, OntologyTerm kind) {
    return !isKindOf(kind, PERSON)
        && (!tagged.equals(ORGANIZATION) || isKindOf(kind, ORGANIZATION))
        && (!tagged.equals(PLACE) || isKindOf(kind, PLACE) || isKindOf(kind, ORGANIZATION));
  }

  /// "Operation Storm" is an event by the first of its words that names one.
  private OntologyTerm eventClass(List<Token> words) {
    return words.stream()
        .flatMap(word -> lexicon.entries(lower(word), PartOfSpeech.NOUN).stream())
        .flatMap(entry -> entry.denotes().stream())
        .filter(ontology::isEventClass)
        .findFirst()
        .orElse(THING);
  }

  private static String lower(Token word) {
    return word.text().toLowerCase(Locale.ROOT);
  }

  private static OntologyTerm tagged(Token head) {
    return switch (head.entityType()) {
      case "PERSON" -> PERSON;
      case "ORGANIZATION" -> ORGANIZATION;
      case "LOCATION" -> PLACE;
      default -> THING;
    };
  }

  boolean isKindOf(OntologyTerm type, OntologyTerm ancestor) {
    return ontology.isSubclass(type, ancestor);
  }

  boolean isPersonal(OntologyTerm type) {
    return type.equals(PERSON) || type.equals(GROUP);
  }
}
