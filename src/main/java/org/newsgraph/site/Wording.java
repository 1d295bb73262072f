package org.newsgraph.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ResourceFactory;
import org.newsgraph.model.Certainty;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.query.SpanIri;
import org.newsgraph.site.Phrase.Kind;
import org.newsgraph.site.Phrase.Part;

/// Puts what is told into a sentence.
///
/// An event's verb, its prepositions and its articles are those of the sentence that tells it; a
/// relation's words are the ontology's (`ng:wording`).
final class Wording {

  private static final String GAP = "…";

  private final Ontology ontology;

  /// Words relations as this ontology does.
  Wording(Ontology ontology) {
    this.ontology = ontology;
  }

  /// The telling with its sources.
  Phrase of(Telling telling) {
    Ground ground = telling.ground();
    List<Part> parts =
        telling.eventful()
            ? new Sentence(telling).parts()
            : relation(telling.claims().getFirst(), SentenceWords.of(telling));
    // The words may say by themselves that it is not so: "did not pay".
    boolean said = parts.stream().anyMatch(part -> EnglishWords.NEGATIONS.anyIn(part.text()));
    return new Phrase(
        ground.claimants(),
        Ground.manner(said ? "" : telling.negation(), ground.certainty()),
        parts);
  }

  /// What the subjects of a relation are called from its object's side, if anything.
  Optional<String> inverseLabel(String property) {
    return annotation(property, "inverseLabel");
  }

  private Optional<String> annotation(String property, String name) {
    Model model = ontology.model();
    return Optional.ofNullable(
            model.getProperty(
                model.createResource(property),
                ResourceFactory.createProperty(OntologyTerm.ng(name).iri())))
        .map(statement -> statement.getString());
  }

  private List<Part> relation(Claim claim, SentenceWords words) {
    boolean many =
        claim.subject().type().filter(OntologyTerm.ng("Group").iri()::equals).isPresent();
    Optional<String> wording =
        (many ? annotation(claim.property(), "wordingOfMany") : Optional.<String>empty())
            .or(() -> annotation(claim.property(), "wording"));
    String verb = wording.orElseGet(() -> label(claim.property()) + ":");
    int gap = verb.indexOf(GAP);
    String before = gap < 0 ? verb : verb.substring(0, gap).strip();
    String after = gap < 0 ? "" : verb.substring(gap + GAP.length());
    String date = date(claim);
    return present(
        Part.of(Kind.SUBJECT, claim.subject()),
        Part.plain(wording.isPresent() ? " " : ": "),
        new Part(Kind.TRIGGER, before, Optional.empty()),
        Part.plain((date.isEmpty() ? " " : " " + date + " ") + article(claim, words)),
        Part.of(Kind.OBJECT, claim.object()),
        new Part(Kind.TRIGGER, after, Optional.empty()));
  }

  /// The preposition before a date; empty before everything else.
  private String date(Claim claim) {
    return ontology.isTemporal(new OntologyTerm(claim.property()))
        ? Time.preposition(claim.object().label())
        : "";
  }

  /// The "a" or "the" that the sentence has before a thing's own label.
  private static String article(Claim claim, SentenceWords words) {
    List<String> before = claim.objectWords().map(words::before).orElse(List.of());
    boolean own =
        claim.objectWords().map(words::at).filter(claim.object().label()::equals).isPresent();
    return own
            && !claim.object().label().matches("\\d+")
            && !before.isEmpty()
            && isArticle(before.getLast())
            && claim
                .subjectWords()
                .filter(name -> claim.objectWords().filter(name::covers).isPresent())
                .isEmpty()
        ? before.getLast().toLowerCase(Locale.ROOT) + " "
        : "";
  }

  private static boolean isArticle(String word) {
    return EnglishWords.ARTICLES.contains(word);
  }

  private String label(String property) {
    return ontology.label(new OntologyTerm(property)).orElseGet(() -> Words.ofTerm(property));
  }

  private static List<Part> present(Part... parts) {
    return List.of(parts).stream().filter(part -> !part.text().isEmpty()).toList();
  }

  /// The sentence that tells an event.
  private final class Sentence {

    private final Telling telling;
    private final SentenceWords words;
    private final List<Claim> left;
    private final List<Part> parts = new ArrayList<>();

    Sentence(Telling telling) {
      this.telling = telling;
      words = SentenceWords.of(telling);
      left =
          new ArrayList<>(
              telling.claims().stream().sorted(Comparator.comparingInt(this::position)).toList());
    }

    private int position(Claim claim) {
      return claim.objectWords().map(SpanIri::begin).orElse(Integer.MAX_VALUE);
    }

    List<Part> parts() {
      Term event = telling.subject();
      VerbGroup verb =
          VerbGroup.of(
              event.label(),
              telling.lemma(),
              telling.ground().trigger().map(words::before).orElse(List.of()),
              telling.ground().certainty() == Certainty.POSSIBLE);
      List<Claim> agents = taken(Telling.AGENT);
      List<Claim> objects = telling.objectRole().map(this::taken).orElse(List.of());
      left.removeIf(
          claim -> isWithin(claim, agents) || isWithin(claim, objects) || isWithin(claim, left));
      boolean named = isNamedBy(agents) || isNamedBy(objects);
      boolean participle = VerbGroup.isParticiple(event.label(), telling.lemma());
      boolean passive =
          !objects.isEmpty()
              && !isSaid(objects.getFirst())
              && (verb.form() == VerbGroup.Form.PASSIVE
                  || agents.isEmpty()
                      && (participle && verb.auxiliaries().isEmpty()
                          || EnglishWords.PREDICATES.anyIn(event.label())))
              && lead(objects.getFirst()).isEmpty();
      boolean noun = verb.form() == VerbGroup.Form.NOUN;
      if (passive) {
        append(Kind.OBJECT, objects);
      } else if (!noun) {
        append(Kind.SUBJECT, agents);
      }
      boolean first = parts.isEmpty();
      if (first || !named) {
        parts.add(Part.plain((first ? "" : " ") + auxiliaries(verb, passive ? objects : agents)));
        parts.add(new Part(Kind.TRIGGER, first ? event.label() : word(event), event.href()));
      }
      if (!passive && !objects.isEmpty()) {
        parts.add(Part.plain(between(objects.getFirst(), noun || agents.isEmpty() && !participle)));
        append(Kind.OBJECT, objects);
        parts.add(Part.plain(isQuoted(objects.getFirst()) ? "”" : ""));
      }
      if ((passive || noun) && !agents.isEmpty()) {
        parts.add(Part.plain(" by "));
        append(Kind.SUBJECT, agents);
      }
      while (!left.isEmpty()) {
        List<Claim> next = taken(left.getFirst().role());
        String preposition = preposition(next.getFirst());
        parts.add(Part.plain(preposition.isEmpty() ? " " : " " + preposition + " "));
        append(Kind.OTHER, next);
      }
      return parts.stream().filter(part -> !part.text().isEmpty()).toList();
    }

    private static String auxiliaries(VerbGroup verb, List<Claim> subjects) {
      boolean people =
          !subjects.isEmpty()
              && subjects.stream()
                  .flatMap(claim -> claim.object().type().stream())
                  .allMatch(OntologyTerm.ng("Person").iri()::equals);
      return people ? verb.auxiliaries(subjects.size() > 1) : verb.auxiliaries();
    }

    /// The event's word as it stands within a sentence.
    private String word(Term event) {
      String word = event.label();
      boolean begins =
          telling
              .ground()
              .trigger()
              .filter(place -> place.begin() == telling.ground().evidence().begin())
              .isPresent();
      return begins ? word.toLowerCase(Locale.ROOT) : word;
    }

    private List<Claim> taken(String role) {
      List<Claim> taken = left.stream().filter(claim -> claim.role().equals(role)).toList();
      left.removeAll(taken);
      return taken;
    }

    /// Whether the words of a claim's object are among those of others: "ISIS" in "fighters for
    /// ISIS".
    private static boolean isWithin(Claim claim, List<Claim> others) {
      return claim.objectWords().filter(part -> isWithin(part, others)).isPresent();
    }

    private static boolean isWithin(SpanIri part, List<Claim> others) {
      return others.stream()
          .flatMap(other -> other.objectWords().stream())
          .anyMatch(whole -> !whole.equals(part) && whole.covers(part));
    }

    /// Whether the words for who takes part name the event too: "48 returnees".
    private boolean isNamedBy(List<Claim> claims) {
      return telling.ground().trigger().filter(word -> isWithin(word, claims)).isPresent();
    }

    /// What stands between an event's word and its object.
    private String between(Claim object, boolean noun) {
      if (isQuoted(object)) {
        return ": “";
      }
      String lead = lead(object);
      if (!lead.isEmpty()) {
        return " " + lead + " ";
      }
      if (isSaid(object) && onTheWay(object).isEmpty()) {
        return ": ";
      }
      return noun && !isNext(object) && !telling.subject().label().endsWith("ing") ? " of " : " ";
    }

    private boolean isQuoted(Claim object) {
      return object.objectWords().filter(words::isQuoted).isPresent();
    }

    /// Whether the object is what somebody says.
    private boolean isSaid(Claim object) {
      return object.role().equals("theme")
          && (isQuoted(object)
              || telling
                  .subject()
                  .type()
                  .filter(OntologyTerm.ng("Statement").iri()::equals)
                  .isPresent());
    }

    /// The words from the event's word to what fills a role; absent where it stands before.
    private Optional<List<String>> onTheWay(Claim claim) {
      return telling
          .ground()
          .trigger()
          .flatMap(trigger -> claim.objectWords().flatMap(place -> words.between(trigger, place)))
          .map(way -> way.stream().filter(word -> !isArticle(word)).toList());
    }

    /// How many words stand between what fills a role and what the sentence has named before.
    private long distance(Claim claim) {
      return Stream.concat(
              telling.ground().trigger().stream(),
              telling.claims().stream().flatMap(other -> other.objectWords().stream()))
          .flatMap(
              named -> claim.objectWords().flatMap(place -> words.between(named, place)).stream())
          .mapToLong(way -> way.stream().filter(word -> !isArticle(word)).count())
          .min()
          .orElse(Long.MAX_VALUE);
    }

    private boolean isNext(Claim claim) {
      return onTheWay(claim).filter(List::isEmpty).isPresent();
    }

    /// The word by which the event's word leads right on to its object; empty where none does.
    private String lead(Claim object) {
      return onTheWay(object)
          .filter(way -> !way.isEmpty())
          .filter(
              way ->
                  object.role().equals("theme") && EnglishWords.CONNECTING.contains(way.getLast())
                      || way.size() == 1 && EnglishWords.PREPOSITIONS.contains(way.getLast()))
          .map(List::getLast)
          .orElse("");
    }

    /// The preposition before what fills another role.
    private String preposition(Claim claim) {
      String date = date(claim);
      if (!date.isEmpty()) {
        return date;
      }
      if (beginsWithPreposition(claim.object().label()) || isNext(claim)) {
        return "";
      }
      List<String> before =
          claim.objectWords().map(words::before).orElse(List.of()).stream()
              .filter(word -> !isArticle(word))
              .toList();
      // An apposition may stand between: "acquitted Ida Holm, 41, of fraud".
      boolean own = distance(claim) == 1 || claim.role().equals("offence");
      if (!before.isEmpty()
          && EnglishWords.PREPOSITIONS.contains(before.getLast())
          && (own || !before.getLast().equals("of"))) {
        return before.getLast().toLowerCase(Locale.ROOT);
      }
      if (claim.object().node().isLiteral()) {
        return "";
      }
      return ontology.isRelation(new OntologyTerm(claim.property()))
          ? label(claim.property())
          : annotation(claim.property(), "wording").orElseGet(() -> label(claim.property()));
    }

    private void append(Kind kind, List<Claim> claims) {
      List<Claim> different = new ArrayList<>();
      Set<String> labels = new HashSet<>();
      claims.stream().filter(claim -> labels.add(claim.object().label())).forEach(different::add);
      for (int i = 0; i < different.size(); i++) {
        Claim claim = different.get(i);
        String and = i == 0 ? "" : i == different.size() - 1 ? " and " : ", ";
        parts.add(Part.plain(and + article(claim, words)));
        Part part = Part.of(kind, claim.object());
        boolean first = parts.stream().allMatch(before -> before.text().isEmpty());
        parts.add(first ? part : new Part(kind, lowerCase(part.text()), part.href()));
      }
    }
  }

  /// "Eleven people" as it stands within a sentence; names stay as they are.
  private static String lowerCase(String label) {
    return EnglishWords.COUNTED.contains(label.split("\\W", 2)[0])
        ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1)
        : label;
  }

  private static boolean beginsWithPreposition(String label) {
    int blank = label.indexOf(' ');
    return blank > 0 && EnglishWords.PREPOSITIONS.contains(label.substring(0, blank));
  }
}
