package org.newsgraph.lexicon;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Reading.Form;
import org.newsgraph.model.Reading.Node;
import org.newsgraph.model.Reading.Stance;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.PartOfSpeech;

/// Finds what an argument's head word stands for: a node that was read, or where none was the words
/// around it with the class that the role implies.
final class Fillers {

  static final OntologyTerm DATE = xsd("date");
  static final OntologyTerm STRING = xsd("string");
  private static final List<OntologyTerm> NUMBERS = List.of(xsd("integer"), xsd("decimal"));

  /// The class of things that no other class is known of.
  private static final OntologyTerm THING = OntologyTerm.ng("Thing");

  /// What may fill a role.
  ///
  /// @param accepts whether something of a class, or a value of a datatype, fits
  /// @param named the classes and datatypes that the ontology names
  record Demand(Predicate<OntologyTerm> accepts, Set<OntologyTerm> named) {}

  /// What fills a role.
  ///
  /// @param node the index of the node that was read; absent where none was
  record Filler(
      Token head, Optional<Integer> node, Span span, Form form, Optional<OntologyTerm> type) {}

  private final Ontology ontology;
  private final Lexicon lexicon;
  private final ReadingDraft draft;
  private final SyntaxTree tree;

  Fillers(Ontology ontology, Lexicon lexicon, ReadingDraft draft, SyntaxTree tree) {
    this.ontology = ontology;
    this.lexicon = lexicon;
    this.draft = draft;
    this.tree = tree;
  }

  private static OntologyTerm xsd(String name) {
    return new OntologyTerm("http://www.w3.org/2001/XMLSchema#" + name);
  }

  /// Whether the node is a thing of which nothing more is known.
  static boolean isAnything(Node node) {
    return node.form() == Form.THING && node.type().filter(t -> !t.equals(THING)).isEmpty();
  }

  /// The node that the word heads and that is asked for; empty where there is none.
  Optional<Filler> read(Token head, Demand demand) {
    return draft.headedBy(tree, head).stream()
        .filter(node -> types(node).stream().anyMatch(demand.accepts()))
        .findFirst()
        .map(
            node ->
                new Filler(head, Optional.of(node.index()), node.span(), node.form(), node.type()));
  }

  private static List<OntologyTerm> types(Node node) {
    return switch (node.form()) {
      case THING, EVENT -> List.of(node.type().orElse(THING));
      case TIME -> List.of(DATE);
      case NUMBER -> NUMBERS;
      case TITLE, NAME, TEXT -> List.of(STRING);
    };
  }

  /// The node that is asked for, or a new one over words of which nothing else was read.
  Optional<Filler> find(Token head, Demand demand) {
    return read(head, demand).or(() -> isSomething(head) ? Optional.empty() : imply(head, demand));
  }

  /// Whether it was read what the word stands for.
  boolean isSomething(Token head) {
    return draft.headedBy(tree, head).stream()
        .anyMatch(node -> node.form().compareTo(Form.TIME) <= 0);
  }

  private Optional<Filler> imply(Token head, Demand demand) {
    boolean noun = tree.isNominal(head) && !head.tagged("PRP") && !head.tagged("DT");
    Optional<OntologyTerm> type = noun ? impliedClass(head, demand) : Optional.empty();
    Span span = tree.isNominal(head) ? tree.nounPhrase(head) : tree.subtree(head);
    if (type.isPresent()) {
      return Optional.of(new Filler(head, Optional.empty(), span, Form.THING, type));
    }
    boolean text = (noun || tree.isVerb(head)) && demand.accepts().test(STRING);
    return text
        ? Optional.of(new Filler(head, Optional.empty(), span, Form.TEXT, Optional.empty()))
        : Optional.empty();
  }

  /// What the lexicon knows the noun to be; else the only class that the role names, or one for
  /// anything.
  private Optional<OntologyTerm> impliedClass(Token head, Demand demand) {
    List<OntologyTerm> known =
        lexicon.entries(SyntaxTree.lemma(head), PartOfSpeech.NOUN).stream()
            .flatMap(entry -> entry.denotes().stream())
            .filter(ontology::isEntityClass)
            .toList();
    if (!known.isEmpty()) {
      return known.stream().filter(demand.accepts()).findFirst();
    }
    List<OntologyTerm> named =
        demand.named().stream()
            .filter(ontology::isEntityClass)
            .filter(demand.accepts())
            .sorted()
            .toList();
    return named.size() == 1
        ? Optional.of(named.getFirst())
        : Optional.of(THING).filter(demand.accepts());
  }

  /// The filler's index in the reading, to which it is added where it is new.
  int index(Filler filler) {
    return filler
        .node()
        .orElseGet(
            () -> draft.add(tree, filler.span(), filler.form(), filler.type(), Stance.PLAIN));
  }
}
