package org.newsgraph.ontology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.newsgraph.model.Certainty;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.LexicalEntry.Complement;
import org.newsgraph.ontology.LexicalEntry.Function;

/// Turns the triples of one lexicon entry into a [LexicalEntry] and tells what is wrong with them.
final class EntryReader {

  private static final String ONTOLEX = "http://www.w3.org/ns/lemon/ontolex#";
  private static final String LEXINFO = "http://www.lexinfo.net/ontology/3.0/lexinfo#";
  private static final String ARGUMENT = "https://w3id.org/newsgraph/lexicon/argument#";
  private static final String NG = OntologyTerm.NAMESPACE;
  private static final String WORD = ONTOLEX + "Word";
  private static final String PHRASE = ONTOLEX + "MultiWordExpression";
  private static final String KNOWN_PROPERTIES =
      "an entry has rdfs:label, rdfs:comment, lexinfo:partOfSpeech, ontolex:denotes, arg:…,"
          + " ng:complementCertainty, ng:complementPolarity, ng:function, ng:objectKind and"
          + " ng:country";
  private static final Set<String> SUBJECT_OR_OBJECT =
      Set.of(RDF.subject.getURI(), RDF.object.getURI());

  private final Ontology ontology;
  private final EntrySource source;
  private final List<TurtleDiagnostic> diagnostics = new ArrayList<>();

  private Optional<String> type = Optional.empty();
  private Optional<String> lemma = Optional.empty();
  private Optional<PartOfSpeech> partOfSpeech = Optional.empty();
  private Optional<OntologyTerm> denotes = Optional.empty();
  private Optional<Certainty> certainty = Optional.empty();
  private boolean negated;
  private boolean polarityGiven;
  private final Set<Function> functions = EnumSet.noneOf(Function.class);
  private final Set<OntologyTerm> objectKinds = new LinkedHashSet<>();
  private Optional<String> country = Optional.empty();
  private final Map<String, List<OntologyTerm>> arguments = new LinkedHashMap<>();

  EntryReader(Ontology ontology, EntrySource source) {
    this.ontology = ontology;
    this.source = source;
  }

  /// The entry; empty where any of it is wrong.
  Optional<LexicalEntry> read() {
    if (source.iri().isEmpty()) {
      report("", "an entry needs a name such as lex:detain-v; blank nodes are not allowed");
      return Optional.empty();
    }
    source
        .triples()
        .forEach(triple -> readProperty(triple.getPredicate().getURI(), triple.getObject()));
    checkWhole();
    arguments.forEach((slot, roles) -> roles.forEach(role -> checkArgument(slot, role)));
    return diagnostics.isEmpty() ? build() : Optional.empty();
  }

  List<TurtleDiagnostic> diagnostics() {
    return diagnostics;
  }

  /// What makes two entries the same: word, part of speech and meaning; empty for pure cue words.
  String sense() {
    return lemma.isEmpty() || partOfSpeech.isEmpty() || denotes.isEmpty()
        ? ""
        : lemma.get() + " " + partOfSpeech.get() + " " + denotes.get().iri();
  }

  private void readProperty(String property, Node value) {
    if (property.startsWith(ARGUMENT)) {
      arguments
          .computeIfAbsent(property.substring(ARGUMENT.length()), slot -> new ArrayList<>())
          .add(new OntologyTerm(text(value)));
    } else if (property.equals(RDF.type.getURI())) {
      type = Optional.of(text(value));
    } else if (property.equals(RDFS.label.getURI())) {
      readLabel(value);
    } else if (property.equals(LEXINFO + "partOfSpeech")) {
      readPartOfSpeech(text(value));
    } else if (property.equals(ONTOLEX + "denotes")) {
      readMeaning(new OntologyTerm(text(value)));
    } else if (property.startsWith(NG)) {
      readCue(property, value);
    } else if (!property.equals(RDFS.comment.getURI())) {
      report(property, "unknown property \"" + property + "\"; " + KNOWN_PROPERTIES);
    }
  }

  private void readLabel(Node value) {
    String label = value.isLiteral() ? value.getLiteralLexicalForm() : "";
    if (label.isEmpty() || !label.equals(label.toLowerCase(Locale.ROOT).strip())) {
      report(text(value), "label \"" + label + "\" must be lower-case words without outer blanks");
    } else if (lemma.isPresent()) {
      report(label, "a second label \"" + label + "\"; make it an entry of its own");
    } else {
      lemma = Optional.of(label);
    }
  }

  private void readPartOfSpeech(String iri) {
    partOfSpeech =
        constant(
            PartOfSpeech.class, iri.startsWith(LEXINFO) ? iri.substring(LEXINFO.length()) : "");
    if (partOfSpeech.isEmpty()) {
      report(
          iri,
          "unknown part of speech \""
              + iri
              + "\"; allowed are lexinfo:verb, lexinfo:noun,"
              + " lexinfo:adjective and lexinfo:adverb");
    }
  }

  private void readMeaning(OntologyTerm term) {
    if (denotes.isPresent()) {
      report(term.iri(), "a second meaning \"" + term.localName() + "\"; make it its own entry");
    } else if (ontology.isEventClass(term)
        || ontology.isEntityClass(term)
        || ontology.isRelation(term)) {
      denotes = Optional.of(term);
    } else {
      report(
          term.iri(),
          "\""
              + term.iri()
              + "\" is not an event type, class or relation of the ontology; define it"
              + " there or denote one that is");
    }
  }

  private void readCue(String property, Node value) {
    String name = text(value).startsWith(NG) ? text(value).substring(NG.length()) : "";
    switch (property.substring(NG.length())) {
      case "complementCertainty" -> {
        certainty = constant(Certainty.class, name);
        expect(certainty.isPresent(), value, "ng:Certain, ng:Probable, ng:Possible");
      }
      case "complementPolarity" -> {
        polarityGiven = true;
        negated = name.equals("Negated");
        expect(negated || name.equals("Affirmed"), value, "ng:Affirmed, ng:Negated");
      }
      case "function" -> {
        Optional<Function> function = constant(Function.class, name);
        function.ifPresent(functions::add);
        expect(
            function.isPresent(),
            value,
            "ng:Reporting, ng:LightVerb, ng:AgentNoun, ng:Vague, ng:Negation, ng:Hedge");
      }
      case "objectKind" -> {
        OntologyTerm kind = new OntologyTerm(text(value));
        objectKinds.add(kind);
        expect(
            ontology.isEntityClass(kind) || ontology.isEventClass(kind),
            value,
            "a class of things or an event type of the ontology");
      }
      case "country" -> {
        country = Optional.of(value.isLiteral() ? value.getLiteralLexicalForm() : "");
        expect(!country.get().isBlank(), value, "a country's name such as \"France\"");
      }
      default -> report(property, "unknown property \"" + property + "\"; " + KNOWN_PROPERTIES);
    }
  }

  private void expect(boolean fits, Node value, String allowed) {
    if (!fits) {
      report(text(value), "unknown value \"" + text(value) + "\"; allowed: " + allowed);
    }
  }

  private void checkWhole() {
    if (!type.equals(Optional.of(WORD)) && !type.equals(Optional.of(PHRASE))) {
      report(
          type.orElse(""),
          "\""
              + source.name()
              + "\" must be an ontolex:Word or an"
              + " ontolex:MultiWordExpression");
    } else if (lemma.isPresent() && lemma.get().contains(" ") != type.get().equals(PHRASE)) {
      report(
          type.get(),
          "\""
              + lemma.get()
              + "\" must be an ontolex:"
              + (lemma.get().contains(" ") ? "MultiWordExpression" : "Word"));
    }
    if (lemma.isEmpty() && diagnostics.isEmpty()) {
      report("", "\"" + source.name() + "\" has no label; add rdfs:label \"…\"@en");
    }
    if (partOfSpeech.isEmpty() && diagnostics.isEmpty()) {
      report("", "\"" + source.name() + "\" has no part of speech; add lexinfo:partOfSpeech");
    }
    if (diagnostics.isEmpty() && saysNothing()) {
      report(
          "",
          "\""
              + source.name()
              + "\" says nothing about its word; add ontolex:denotes,"
              + " ng:function, ng:complementCertainty or ng:country");
    }
  }

  private boolean saysNothing() {
    return denotes.isEmpty()
        && arguments.isEmpty()
        && functions.isEmpty()
        && certainty.isEmpty()
        && !polarityGiven
        && country.isEmpty();
  }

  private void checkArgument(String slot, OntologyTerm role) {
    partOfSpeech.ifPresent(
        pos -> {
          if (!SyntacticSlots.allows(pos, slot)) {
            report(
                ARGUMENT + slot,
                "unknown slot \""
                    + slot
                    + "\" of a "
                    + pos.name().toLowerCase(Locale.ROOT)
                    + "; allowed: "
                    + SyntacticSlots.names(pos)
                    + " and prepositions");
          }
        });
    boolean relational = denotes.filter(term -> !ontology.isEventClass(term)).isPresent();
    boolean fits =
        relational
            ? SUBJECT_OR_OBJECT.contains(role.iri()) || ontology.isRelation(role)
            : ontology.isEventRole(role);
    if (!fits) {
      report(
          role.iri(),
          "\""
              + role.localName()
              + "\" is not "
              + (relational ? "rdf:subject, rdf:object or a relation" : "an event role")
              + " and cannot be filled by \""
              + slot
              + "\"");
    }
  }

  private Optional<LexicalEntry> build() {
    Optional<Complement> complement =
        certainty.isPresent() || polarityGiven
            ? Optional.of(new Complement(certainty.orElse(Certainty.CERTAIN), negated))
            : Optional.empty();
    Map<String, List<OntologyTerm>> slots = new LinkedHashMap<>();
    arguments.forEach((slot, roles) -> slots.put(slot, List.copyOf(roles)));
    return Optional.of(
        new LexicalEntry(
            source.iri(),
            lemma.orElseThrow(),
            partOfSpeech.orElseThrow(),
            denotes,
            Collections.unmodifiableMap(slots),
            complement,
            Collections.unmodifiableSet(functions),
            Collections.unmodifiableSet(objectKinds),
            country));
  }

  private void report(String term, String message) {
    diagnostics.add(source.diagnostic(term, message));
  }

  private static String text(Node node) {
    return node.isURI()
        ? node.getURI()
        : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  /// The constant that a term names: `LightVerb` is `LIGHT_VERB`.
  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String localName) {
    String name = localName.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}
