package org.newsgraph.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Joins names by their letters: equal ones, surnames, shorter forms, acronyms.
///
/// The fullest names come first, so that it is known how many things a short one may stand for.
/// Chains are looked up by the words of their names, which keeps the time in proportion.
final class NameJoiner {

  private final Kinds kinds;
  private final Chains chains;
  private final Map<String, Set<Chain>> byWord = new HashMap<>();
  private final Set<Chain> acronyms = new LinkedHashSet<>();

  NameJoiner(Kinds kinds, Chains chains) {
    this.kinds = kinds;
    this.chains = chains;
  }

  /// Puts each name into a chain.
  void join(List<Mention> mentions) {
    Comparator<Mention> fullestFirst =
        Comparator.comparingInt((Mention mention) -> -mention.name().words().size())
            .thenComparingInt(mention -> -String.join("", mention.name().words()).length())
            .thenComparingInt(Mention::index);
    mentions.stream().filter(Mention::isName).sorted(fullestFirst).forEach(this::join);
  }

  private void join(Mention mention) {
    List<Chain> candidates = candidates(mention);
    Chain chain =
        chains
            .choose(mention, candidates)
            .map(
                found -> {
                  chains.join(mention, found);
                  return found;
                })
            .orElseGet(() -> chains.start(mention));
    enter(mention.name(), chain);
    if (isCapitals(mention)) {
      acronyms.add(chain);
    }
  }

  private void enter(Name name, Chain chain) {
    name.words().forEach(word -> enter(word, chain));
    name.others().forEach(other -> other.forEach(word -> enter(word, chain)));
  }

  private void enter(String word, Chain chain) {
    byWord.computeIfAbsent(word, key -> new LinkedHashSet<>()).add(chain);
  }

  private List<Chain> candidates(Mention mention) {
    List<Chain> possible = new ArrayList<>();
    for (Chain chain : lookedUp(mention)) {
      if (isPossible(mention, chain)) {
        possible.add(chain);
      }
    }
    List<Chain> equal = possible.stream().filter(chain -> isEqual(mention, chain)).toList();
    boolean full = mention.name().words().size() > 1;
    return full && !equal.isEmpty() ? equal : possible;
  }

  private Set<Chain> lookedUp(Mention mention) {
    if (isCapitals(mention)) {
      return new LinkedHashSet<>(chains.all());
    }
    Set<Chain> found = new LinkedHashSet<>(acronyms);
    Name name = mention.name();
    name.words().forEach(word -> found.addAll(byWord.getOrDefault(word, Set.of())));
    name.others().stream()
        .flatMap(List::stream)
        .forEach(word -> found.addAll(byWord.getOrDefault(word, Set.of())));
    return found;
  }

  private static boolean isCapitals(Mention mention) {
    String label = mention.label();
    return label.length() > 1 && label.chars().noneMatch(Character::isLowerCase);
  }

  private boolean isPossible(Mention mention, Chain chain) {
    return kinds.compatible(chain.type(), mention.type())
        && !chains.areRelated(mention, chain)
        && !chains.belongElsewhere(mention, chain)
        && (isEqual(mention, chain) || isShortened(mention, chain));
  }

  private static boolean isEqual(Mention mention, Chain chain) {
    return chain.names().stream().anyMatch(other -> mention.name().equalsAny(other.name()));
  }

  private boolean isShortened(Mention mention, Chain chain) {
    boolean person = kinds.isA(chain.type(), Kinds.PERSON);
    boolean place = kinds.isA(chain.type(), Kinds.PLACE) || kinds.isA(mention.type(), Kinds.PLACE);
    return chain.names().stream()
        .anyMatch(
            longer ->
                person && mention.name().shortensPerson(longer.name())
                    || !person && !place && shortensBody(mention, longer)
                    || isAcronym(mention, longer)
                    || isAcronym(longer, mention));
  }

  private static boolean shortensBody(Mention mention, Mention longer) {
    return mention.name().shortensBody(longer.name(), mention.definite());
  }

  /// Two letters may stand for much: those of a country are no organisation's.
  private boolean isAcronym(Mention acronym, Mention name) {
    boolean sameSort =
        kinds.isA(acronym.type(), Kinds.PLACE) == kinds.isA(name.type(), Kinds.PLACE);
    return (sameSort || acronym.label().replace(".", "").length() > 2)
        && Acronym.abbreviates(acronym.label(), name.label());
  }
}
