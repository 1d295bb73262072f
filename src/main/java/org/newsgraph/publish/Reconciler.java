package org.newsgraph.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.newsgraph.query.EntitySearch;
import org.newsgraph.query.FoundEntity;
import org.newsgraph.query.PropertyValues;
import org.newsgraph.query.PropertyValues.PropertyValue;

/// Finds the entities that may be meant by a name, a type and values of properties.
///
/// The score is from 0 to 100: how alike the names are, drawn towards how well each property fits.
/// A candidate is told as a match where it scores 90 or more and leads the next by 5; how often
/// that is right was not measured.
final class Reconciler {

  static final int MAX_LIMIT = 50;
  private static final int USUAL_LIMIT = 5;
  private static final double WEIGHT_OF_PROPERTY = 0.4;
  private static final double PENALTY_OF_OTHER_TYPE = 0.7;
  private static final double MATCH_SCORE = 90;
  private static final double MATCH_LEAD = 5;
  private static final double SAME_NAME = 100;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final EntitySearch search;
  private final PropertyValues values;
  private final EntityIds ids;
  private final Terms terms;

  Reconciler(EntitySearch search, PropertyValues values, EntityIds ids, Terms terms) {
    this.search = search;
    this.values = values;
    this.ids = ids;
    this.terms = terms;
  }

  private record Candidate(FoundEntity entity, double score) {}

  /// The answer to one query of a batch.
  ObjectNode answer(JsonNode query) {
    String name = query.path("query").asText("");
    int asked = query.path("limit").asInt(USUAL_LIMIT);
    int limit = asked < 1 ? USUAL_LIMIT : Math.min(asked, MAX_LIMIT);
    List<Candidate> candidates =
        scored(found(name, query), query).stream()
            .sorted(
                Comparator.comparing(Candidate::score, Comparator.reverseOrder())
                    .thenComparing(c -> c.entity().articles(), Comparator.reverseOrder())
                    .thenComparing(c -> c.entity().iri()))
            .toList();
    boolean match =
        !candidates.isEmpty()
            && candidates.getFirst().entity().score() == SAME_NAME
            && candidates.getFirst().score() >= MATCH_SCORE
            && (candidates.size() < 2
                || candidates.get(0).score() - candidates.get(1).score() >= MATCH_LEAD);
    ObjectNode answer = JSON.objectNode();
    var result = answer.putArray("result");
    for (Candidate candidate : candidates.subList(0, Math.min(limit, candidates.size()))) {
      result.add(told(candidate, match && candidate.equals(candidates.getFirst())));
    }
    return answer;
  }

  private List<FoundEntity> found(String name, JsonNode query) {
    List<Set<String>> types = types(query);
    String strict = query.path("type_strict").asText("any");
    if (types.isEmpty()) {
      return search.alike(name, Set.of(), MAX_LIMIT);
    }
    Set<String> any = new HashSet<>();
    types.forEach(any::addAll);
    List<FoundEntity> ofType = search.alike(name, any, MAX_LIMIT);
    return switch (strict) {
      case "all" ->
          ofType.stream().filter(f -> types.stream().allMatch(type -> isOne(f, type))).toList();
      case "should" ->
          Stream.concat(
                  ofType.stream(),
                  search.alike(name, Set.of(), MAX_LIMIT).stream().filter(f -> !isOne(f, any)))
              .toList();
      default -> ofType;
    };
  }

  private List<Set<String>> types(JsonNode query) {
    JsonNode type = query.path("type");
    return (type.isArray() ? elements(type) : Stream.of(type))
        .map(one -> one.isObject() ? one.path("id").asText() : one.asText(""))
        .filter(one -> !one.isEmpty())
        .map(terms::withSubclasses)
        .toList();
  }

  private static boolean isOne(FoundEntity found, Set<String> types) {
    return found.types().stream().anyMatch(types::contains);
  }

  private List<Candidate> scored(List<FoundEntity> found, JsonNode query) {
    Set<String> wanted = new HashSet<>();
    types(query).forEach(wanted::addAll);
    List<JsonNode> properties = elements(query.path("properties")).toList();
    List<PropertyValue> known =
        properties.isEmpty() ? List.of() : values.of(found.stream().map(FoundEntity::iri).toList());
    List<Candidate> candidates = new ArrayList<>();
    for (FoundEntity entity : found) {
      double sum = entity.score();
      double weight = 1;
      for (JsonNode property : properties) {
        sum += WEIGHT_OF_PROPERTY * fit(entity, property, known);
        weight += WEIGHT_OF_PROPERTY;
      }
      double typed = wanted.isEmpty() || isOne(entity, wanted) ? 1 : PENALTY_OF_OTHER_TYPE;
      candidates.add(new Candidate(entity, Math.round(10 * typed * sum / weight) / 10.0));
    }
    return candidates;
  }

  // The best of all pairs of a sought and a known value.
  private double fit(FoundEntity entity, JsonNode property, List<PropertyValue> known) {
    String iri = Terms.resolved(property.path("pid").asText("")).iri();
    JsonNode sought = property.path("v");
    List<JsonNode> wanted = (sought.isArray() ? elements(sought) : Stream.of(sought)).toList();
    return known.stream()
        .filter(value -> value.thing().equals(entity.iri()) && value.property().equals(iri))
        .flatMapToDouble(value -> wanted.stream().mapToDouble(want -> fit(want, value)))
        .max()
        .orElse(0);
  }

  private double fit(JsonNode want, PropertyValue value) {
    if (want.isObject()) {
      return ids.iri(want.path("id").asText("")).equals(value.iri()) ? 100 : 0;
    }
    return EntitySearch.likeness(want.asText(""), value.label());
  }

  private ObjectNode told(Candidate candidate, boolean match) {
    FoundEntity entity = candidate.entity();
    ObjectNode told = JSON.objectNode();
    told.put("id", ids.id(entity.iri()).orElse(entity.iri()));
    told.put("name", entity.label());
    told.put("description", description(entity));
    var types = told.putArray("type");
    entity.types().stream()
        .map(terms::term)
        .forEach(type -> types.addObject().put("id", type.id()).put("name", type.name()));
    told.put("score", candidate.score());
    told.putArray("features").addObject().put("id", "name").put("value", entity.score());
    told.put("match", match);
    return told;
  }

  /// An entity in few words: what it is and how much is told of it.
  String description(FoundEntity entity) {
    String types =
        String.join(", ", entity.types().stream().map(t -> terms.term(t).name()).toList());
    return "%s in %s".formatted(types, count(entity.articles(), "article"));
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
