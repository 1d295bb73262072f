package org.newsgraph.resolve;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.newsgraph.model.OntologyTerm;

/// The mentions of one thing in one article, while they are being gathered.
final class Chain {

  private final Kinds kinds;
  private final TreeMap<Integer, Mention> mentions = new TreeMap<>();
  private Optional<Pronoun> gender = Optional.empty();

  Chain(Kinds kinds, Mention first) {
    this.kinds = kinds;
    add(first);
  }

  void add(Mention mention) {
    mentions.put(mention.index(), mention);
    if (gender.isEmpty()) {
      gender = mention.pronoun().filter(Pronoun::isSingular);
    }
  }

  void addAll(Chain other) {
    other.mentions.values().forEach(this::add);
  }

  /// In the order of the text.
  List<Mention> mentions() {
    return List.copyOf(mentions.values());
  }

  int first() {
    return mentions.firstKey();
  }

  /// Index of the last mention before the given one, or -1.
  int lastBefore(int node) {
    Integer before = mentions.lowerKey(node);
    return before == null ? -1 : before;
  }

  boolean isNamed() {
    return mentions.values().stream().anyMatch(Mention::isName);
  }

  /// The class that the mentions vote for, each with its score; pronouns have no vote.
  OntologyTerm type() {
    Map<OntologyTerm, Double> votes = new HashMap<>();
    mentions.values().stream()
        .filter(mention -> !mention.isPronoun())
        .forEach(mention -> votes.merge(mention.type(), mention.node().score(), Double::sum));
    return kinds.elected(votes);
  }

  /// What singular pronouns have said of it.
  Optional<Pronoun> gender() {
    return gender;
  }

  List<Mention> names() {
    return mentions.values().stream().filter(Mention::isName).toList();
  }

  /// The places that it belongs to, as far as its mentions tell: normalised name to name.
  SortedMap<String, String> owners() {
    SortedMap<String, String> owners = new TreeMap<>();
    mentions.values().forEach(mention -> owners.putAll(mention.owners()));
    return owners;
  }

  /// The mention whose words name it best: the fullest name, else the first description.
  Mention best() {
    return names().stream()
        .max(
            Comparator.comparingInt((Mention mention) -> mention.name().words().size())
                .thenComparingInt(mention -> mention.label().length())
                .thenComparingInt(mention -> -mention.index()))
        .orElseGet(
            () ->
                mentions.values().stream()
                    .filter(mention -> !mention.isPronoun())
                    .findFirst()
                    .orElse(mentions.firstEntry().getValue()));
  }
}
