package org.newsgraph.resolve;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.newsgraph.model.OntologyTerm;

/// The mentions of one thing in one article, while they are being gathered.
final class Chain {

  private final Kinds kinds;
  private final TreeMap<Integer, Mention> mentions = new TreeMap<>();
  private final Map<Name, Mention> names = new LinkedHashMap<>();
  private final Map<OntologyTerm, Double> votes = new HashMap<>();
  private OntologyTerm type = Kinds.THING;
  private Optional<Pronoun> gender = Optional.empty();

  Chain(Kinds kinds, Mention first) {
    this.kinds = kinds;
    add(first);
  }

  void add(Mention mention) {
    if (mentions.put(mention.index(), mention) != null) {
      return;
    }
    if (mention.isName()) {
      names.putIfAbsent(mention.name(), mention);
    }
    if (!mention.isPronoun()) {
      votes.merge(mention.type(), mention.node().score(), Double::sum);
      type = kinds.elected(votes);
    }
    if (gender.isEmpty()) {
      gender = mention.gender();
    }
  }

  void addAll(Chain other) {
    other.mentions.values().forEach(this::add);
    gender = gender.or(other::gender);
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
    return !names.isEmpty();
  }

  /// The class that the mentions vote for, each with its score; pronouns have no vote.
  OntologyTerm type() {
    return type;
  }

  /// What singular pronouns and nouns have said of it.
  Optional<Pronoun> gender() {
    return gender;
  }

  /// Takes the gender for known that most pronouns tell.
  void presume(Pronoun gender) {
    this.gender = Optional.of(gender);
  }

  /// One mention for each different name.
  Collection<Mention> names() {
    return names.values();
  }

  /// The places that it belongs to, as far as its mentions tell: normalised name to name.
  SortedMap<String, String> owners() {
    SortedMap<String, String> owners = new TreeMap<>();
    mentions.values().forEach(mention -> owners.putAll(mention.owners()));
    return owners;
  }

  /// Written out rather than derived, not all in capitals, used often, long, early.
  private static Comparator<Mention> fittest(ToIntFunction<Mention> uses) {
    return Comparator.comparingInt((Mention mention) -> isWrittenOut(mention) ? 1 : 0)
        .thenComparingInt(uses)
        .thenComparingInt(mention -> mention.name().words().size())
        .thenComparingInt(mention -> mention.label().length())
        .thenComparingInt(mention -> -mention.index());
  }

  private static boolean isWrittenOut(Mention mention) {
    String label = mention.label();
    return !mention.isDerived()
        && Character.isUpperCase(label.charAt(0))
        && label.chars().anyMatch(Character::isLowerCase);
  }

  /// How often it goes by the mention's label.
  private int uses(Mention mention) {
    return (int)
        mentions.values().stream()
            .filter(Mention::isName)
            .filter(name -> name.label().equals(mention.label()))
            .count();
  }

  /// The mention whose words name it best: the fullest name, else the first description.
  Mention best() {
    return mentions.values().stream()
        .filter(Mention::isName)
        .max(kinds.isA(type(), Kinds.PLACE) ? fittest(this::uses) : fittest(mention -> 0))
        .orElseGet(
            () ->
                mentions.values().stream()
                    .filter(mention -> !mention.isPronoun())
                    .findFirst()
                    .orElse(mentions.firstEntry().getValue()));
  }
}
