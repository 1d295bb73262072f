package org.newsgraph.query;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.engine.binding.Binding;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.ontology.ShippedFile;

/// Finds named things by words of their names, through the store's index of labels.
///
/// Case and accents do not matter, and the last word may be only begun: "ang mer" finds Angela
/// Merkel. The same name comes first, then what most articles are about, so that a list of
/// suggestions is of use from the first letters.
public final class EntitySearch {

  private static final Query NAMES = ShippedFile.query(EntitySearch.class, "entities-by-name");
  private static final Query NAMES_OF_TYPES =
      ShippedFile.query(EntitySearch.class, "entities-by-name-and-type");

  // Counts along an index and reads no claim: a well-known thing has thousands.
  private static final Query LABELS = ShippedFile.query(EntitySearch.class, "entity-labels");
  private static final Query TYPES = ShippedFile.query(EntitySearch.class, "entity-types");
  private static final Query ARTICLES = ShippedFile.query(EntitySearch.class, "entity-articles");

  // What many articles are about would take long to count, and has been counted.
  private static final Query SUMMARY = ShippedFile.query(EntitySearch.class, "entity-summaries");

  /// Beyond this many different things a beginning is too short to be of use; the best names stay.
  private static final int MAX_CANDIDATES = 100;

  private static final Comparator<FoundEntity> BY_ARTICLES =
      Comparator.comparing(FoundEntity::articles, Comparator.reverseOrder())
          .thenComparing(FoundEntity::label)
          .thenComparing(FoundEntity::iri);

  private final Questions questions;

  /// Reads through this link, which stays open.
  public EntitySearch(RDFLink link) {
    questions = new Questions(link);
  }

  /// The things whose names have all words, at most so many, the best first.
  public List<FoundEntity> find(String words, int limit) {
    return find(words, Set.of(), limit);
  }

  /// The same, but only things of one of these classes, given by IRI or by local name; of all where
  /// none is given.
  public List<FoundEntity> find(String words, Set<String> types, int limit) {
    SearchWords sought = SearchWords.of(words);
    Map<Node, Double> scores = scores(sought.allWords(), sought, types);
    return described(foremost(scores, limit)).stream()
        .sorted(
            Comparator.comparing((FoundEntity found) -> found.score() < 100)
                .thenComparing(BY_ARTICLES))
        .limit(limit)
        .toList();
  }

  /// The things whose names are most alike, though words be missing or misspelt; the likest first.
  public List<FoundEntity> alike(String name, Set<String> types, int limit) {
    SearchWords sought = SearchWords.of(name);
    return described(scores(sought.anyWord(), sought, types)).stream()
        .sorted(
            Comparator.comparing(FoundEntity::score, Comparator.reverseOrder())
                .thenComparing(BY_ARTICLES))
        .limit(limit)
        .toList();
  }

  /// The named thing with this IRI; absent where there is none.
  public Optional<FoundEntity> entity(String iri) {
    return described(Map.of(NodeFactory.createURI(iri), 100.0)).stream()
        .filter(found -> !found.types().isEmpty())
        .findFirst();
  }

  /// How alike two names are, from 0 to 100; 100 for the same words without case and accents.
  public static double likeness(String name, String other) {
    return NameLikeness.of(SearchWords.of(name), SearchWords.of(other));
  }

  // Before the rest is read of all that fits a short beginning, what cannot be among the first is
  // left out. Of those that tie with the last of these none is, since their labels decide.
  private Map<Node, Double> foremost(Map<Node, Double> scores, int limit) {
    if (scores.size() <= limit) {
      return scores;
    }
    Map<Node, Integer> articles = new HashMap<>();
    Map<Node, EntityDescription> summarised = summarised(scores.keySet());
    summarised.forEach((entity, known) -> articles.put(entity, known.articles()));
    for (Binding row :
        questions.select(ARTICLES, "entity", without(summarised, scores), Map.of())) {
      articles.put(row.get("entity"), EntityDescription.number(row, "articles"));
    }
    Comparator<Node> order =
        Comparator.comparing((Node entity) -> scores.getOrDefault(entity, 0.0) < 100)
            .thenComparing(entity -> articles.getOrDefault(entity, 0), Comparator.reverseOrder());
    Node last = scores.keySet().stream().sorted(order).skip(limit - 1L).findFirst().orElseThrow();
    return scores.entrySet().stream()
        .filter(entry -> order.compare(entry.getKey(), last) <= 0)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private List<FoundEntity> described(Map<Node, Double> scores) {
    if (scores.isEmpty()) {
      return List.of();
    }
    Map<Node, EntityDescription> descriptions = new HashMap<>(summarised(scores.keySet()));
    Set<Node> others = without(descriptions, scores);
    others.forEach(entity -> descriptions.put(entity, new EntityDescription()));
    for (Binding row : questions.select(LABELS, "entity", others, Map.of())) {
      of(row, descriptions).label(row);
    }
    for (Binding row : questions.select(TYPES, "entity", others, Map.of())) {
      of(row, descriptions).type(row);
    }
    return scores.entrySet().stream()
        .map(
            entry ->
                Objects.requireNonNull(descriptions.get(entry.getKey()))
                    .found(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Map<Node, EntityDescription> summarised(Set<Node> entities) {
    Map<Node, EntityDescription> known = new HashMap<>();
    for (Binding row : questions.select(SUMMARY, "entity", entities, Map.of())) {
      known.computeIfAbsent(row.get("entity"), entity -> new EntityDescription()).summary(row);
    }
    return known;
  }

  private static Set<Node> without(Map<Node, EntityDescription> known, Map<Node, Double> scores) {
    Set<Node> others = new HashSet<>(scores.keySet());
    others.removeAll(known.keySet());
    return others;
  }

  private static EntityDescription of(Binding row, Map<Node, EntityDescription> descriptions) {
    return Objects.requireNonNull(descriptions.get(row.get("entity")));
  }

  private Map<Node, Double> scores(Optional<String> query, SearchWords sought, Set<String> types) {
    if (query.isEmpty()) {
      return Map.of();
    }
    Map<String, Node> words = Map.of("words", NodeFactory.createLiteralString(query.get()));
    List<Node> classes = types.stream().map(EntitySearch::type).toList();
    List<Binding> rows =
        classes.isEmpty()
            ? questions.select(NAMES, words)
            : questions.select(NAMES_OF_TYPES, "type", classes, words);
    Map<Node, Double> scores = new HashMap<>();
    for (Binding row : rows) {
      SearchWords name = SearchWords.of(row.get("name").getLiteralLexicalForm());
      scores.merge(row.get("entity"), NameLikeness.of(sought, name), Math::max);
    }
    return best(scores);
  }

  private static Node type(String nameOrIri) {
    return NodeFactory.createURI(
        nameOrIri.startsWith("http") ? nameOrIri : OntologyTerm.ng(nameOrIri).iri());
  }

  private static Map<Node, Double> best(Map<Node, Double> scores) {
    return scores.entrySet().stream()
        .sorted(
            Map.Entry.<Node, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(entry -> entry.getKey().getURI()))
        .limit(MAX_CANDIDATES)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
