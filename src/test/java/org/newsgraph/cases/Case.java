package org.newsgraph.cases;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsgraph.model.Article;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Facts;
import org.newsgraph.model.Node;

/// A short article with what must come of it.
///
/// @param holds facts that it states
/// @param never facts that it does not state
/// @param one names of one thing each
/// @param two names of things that are not one
/// @param fails why it is known to fail; absent where it must hold
record Case(
    String name,
    Article article,
    List<FactPattern> holds,
    List<FactPattern> never,
    List<List<String>> one,
    List<List<String>> two,
    Optional<String> fails) {

  /// What is wrong with the facts of the article, in words; empty where they are right.
  List<String> faults(Facts facts) {
    List<String> faults = new ArrayList<>();
    holds.stream()
        .filter(pattern -> facts.facts().stream().noneMatch(pattern::isStatedBy))
        .forEach(pattern -> faults.add("missing:  " + pattern.text()));
    for (FactPattern pattern : never) {
      facts.facts().stream()
          .filter(pattern::isTouchedBy)
          .forEach(fact -> faults.add("wrong:    " + FactPattern.written(fact)));
    }
    Set<Entity> entities = entities(facts);
    one.stream()
        .filter(names -> keysOfAll(names, entities).size() != 1 || lacksAny(names, entities))
        .forEach(names -> faults.add("not one:  " + names + " are " + labels(names, entities)));
    two.stream()
        .filter(names -> areShared(names, entities) || lacksAny(names, entities))
        .forEach(names -> faults.add("not two:  " + names + " are " + labels(names, entities)));
    return faults;
  }

  private static Set<Entity> entities(Facts facts) {
    Set<Entity> entities = new LinkedHashSet<>();
    for (Fact fact : facts.facts()) {
      Stream.<Node>concat(
              Stream.of(fact.subject(), fact.object()), fact.assertion().claimant().stream())
          .filter(Entity.class::isInstance)
          .map(Entity.class::cast)
          .forEach(entities::add);
    }
    return entities;
  }

  private static Set<String> keys(String name, Set<Entity> entities) {
    FactPattern.Words words = FactPattern.Words.of(name);
    return entities.stream()
        .filter(
            entity ->
                words.accepts(entity.label())
                    || entity.alternativeLabels().stream().anyMatch(words::accepts))
        .map(Entity::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> keysOfAll(List<String> names, Set<Entity> entities) {
    return names.stream()
        .flatMap(name -> keys(name, entities).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean lacksAny(List<String> names, Set<Entity> entities) {
    return names.stream().anyMatch(name -> keys(name, entities).isEmpty());
  }

  private static boolean areShared(List<String> names, Set<Entity> entities) {
    int keys = names.stream().mapToInt(name -> keys(name, entities).size()).sum();
    return keysOfAll(names, entities).size() != keys;
  }

  private static String labels(List<String> names, Set<Entity> entities) {
    return names.stream().map(name -> keys(name, entities).toString()).toList().toString();
  }

  @Override
  public String toString() {
    return name;
  }
}
