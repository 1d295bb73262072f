package org.newsgraph.resolve;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Joins descriptions and pronouns to what they speak of, in the order of the text: by the
/// reading's links, descriptions also by their words.
final class LinkJoiner {

  /// How many letters a country and its adjective share at least.
  private static final int STEM = 4;

  private final Kinds kinds;
  private final Chains chains;
  private final Map<String, Set<Chain>> byHead = new HashMap<>();

  LinkJoiner(Kinds kinds, Chains chains) {
    this.kinds = kinds;
    this.chains = chains;
  }

  /// Puts each mention into a chain, but for pronouns that point nowhere.
  void join(List<Mention> mentions) {
    presumeGenders(mentions);
    for (Mention mention : mentions) {
      switch (mention.form()) {
        case NAME -> mergeNamed(mention);
        case DESCRIPTION -> joinDescription(mention);
        case PRONOUN -> joinPronoun(mention);
      }
      chains.of(mention.index()).ifPresent(chain -> enter(mention, chain));
    }
  }

  /// "He" and "she" behind a name tell its gender before descriptions are joined to it.
  private void presumeGenders(List<Mention> mentions) {
    Map<Chain, Map<Pronoun, Double>> votes = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      mention
          .pronoun()
          .filter(pronoun -> pronoun == Pronoun.MALE || pronoun == Pronoun.FEMALE)
          .ifPresent(
              pronoun ->
                  chains
                      .antecedents(mention.index())
                      .forEach(
                          found ->
                              votes
                                  .computeIfAbsent(
                                      found.chain(), chain -> new EnumMap<>(Pronoun.class))
                                  .merge(pronoun, found.score(), Double::sum)));
    }
    votes.forEach(
        (chain, genders) -> {
          double male = genders.getOrDefault(Pronoun.MALE, 0.0);
          double female = genders.getOrDefault(Pronoun.FEMALE, 0.0);
          // Where as much speaks for either, the first pronoun in the text will tell.
          if (male != female) {
            chain.presume(male > female ? Pronoun.MALE : Pronoun.FEMALE);
          }
        });
  }

  private void enter(Mention mention, Chain chain) {
    if (!mention.isPronoun()) {
      byHead.computeIfAbsent(mention.name().head(), head -> new LinkedHashSet<>()).add(chain);
    }
  }

  /// "The builder was hurt. Anna Berg had …": a name after its description, or another name.
  private void mergeNamed(Mention mention) {
    Optional<Chain> mine = chains.of(mention.index());
    for (Chains.Antecedent found : chains.antecedents(mention.index())) {
      if (mine.isPresent() && mayBeOne(mine.get(), found.chain())) {
        merge(mine.get(), found.chain());
        return;
      }
    }
  }

  private void merge(Chain chain, Chain other) {
    if (chain != other) {
      chains.merge(chain, other);
      byHead.values().stream().filter(found -> found.remove(other)).forEach(f -> f.add(chain));
    }
  }

  private boolean mayBeOne(Chain chain, Chain other) {
    boolean elsewhere =
        chain.mentions().stream().anyMatch(mention -> chains.belongElsewhere(mention, other));
    boolean related =
        chain.mentions().stream().anyMatch(mention -> chains.areRelated(mention, other));
    return chain == other
        || !related
            && kinds.compatible(chain.type(), other.type())
            && agree(chain.gender(), other.gender())
            && !elsewhere
            && !areTwo(chain, other);
  }

  /// Two proper names that have nothing in common: a link between them is no ground to join Kosovo
  /// and Serbia. Of persons a full name must be a form of the other.
  private boolean areTwo(Chain chain, Chain other) {
    if (!chain.isNamed() || !other.isNamed()) {
      return false;
    }
    Name one = chain.best().name();
    Name two = other.best().name();
    boolean persons =
        kinds.isA(chain.type(), Kinds.PERSON) && kinds.isA(other.type(), Kinds.PERSON);
    if (persons && one.words().size() > 1 && two.words().size() > 1) {
      return !one.equalsAny(two)
          && !one.isWithin(two)
          && !one.shortensPerson(two)
          && !two.shortensPerson(one);
    }
    boolean places = kinds.isA(chain.type(), Kinds.PLACE) && kinds.isA(other.type(), Kinds.PLACE);
    if (places && (isPartOf(one, two) || isPartOf(two, one))) {
      return true;
    }
    return chain.names().stream()
        .noneMatch(name -> other.names().stream().anyMatch(o -> haveInCommon(name, o)));
  }

  /// "Western Norvania" is another place than Norvania, but "Republic of Norvania" is not.
  private static boolean isPartOf(Name part, Name whole) {
    int more = part.words().size() - whole.words().size();
    return more > 0
        && part.words().subList(more, part.words().size()).equals(whole.words())
        && !part.words().get(more - 1).equals("of");
  }

  /// Whether one name is in the other, or they begin alike: "British" and "Britain".
  private static boolean haveInCommon(Mention one, Mention two) {
    boolean words = !one.surface().contains(" ") && !two.surface().contains(" ");
    return one.name().equalsAny(two.name())
        || one.name().isWithin(two.name())
        || two.name().isWithin(one.name())
        || words && one.surface().regionMatches(true, 0, two.surface(), 0, STEM);
  }

  private void joinDescription(Mention mention) {
    for (Chains.Antecedent found : chains.antecedents(mention.index())) {
      if (describes(mention, found.chain())) {
        chains.join(mention, found.chain(), found.score());
        return;
      }
    }
    byWords(mention)
        .ifPresentOrElse(chain -> chains.join(mention, chain), () -> chains.start(mention));
  }

  private boolean describes(Mention mention, Chain chain) {
    return kinds.compatible(mention.type(), chain.type())
        && !chains.areRelated(mention, chain)
        && !chains.belongElsewhere(mention, chain)
        && agree(mention.gender(), chain.gender())
        && chain.names().stream().noneMatch(name -> isModifier(name, mention));
  }

  /// "The rebel fighters" are not the Rebels: what stands before the head tells whose they are.
  private static boolean isModifier(Mention name, Mention described) {
    List<String> words = described.name().words();
    List<String> modifier = name.name().words();
    return words.size() > modifier.size() && words.subList(0, modifier.size()).equals(modifier);
  }

  /// "The court", "its court" after words that say the same: the last that does.
  private Optional<Chain> byWords(Mention mention) {
    if (!mention.definite() && mention.owners().isEmpty()) {
      return Optional.empty();
    }
    List<Chain> sameHead =
        byHead.getOrDefault(mention.name().head(), Set.of()).stream()
            .filter(chain -> describes(mention, chain))
            .toList();
    List<Chain> equal = sameHead.stream().filter(chain -> isWordedAlike(mention, chain)).toList();
    boolean bare = mention.definite() && mention.name().words().size() == 1;
    return Chains.nearest(mention, equal)
        .or(() -> bare ? Chains.nearest(mention, sameHead) : Optional.empty());
  }

  private static boolean isWordedAlike(Mention mention, Chain chain) {
    return chain.mentions().stream()
        .filter(other -> !other.isPronoun())
        .anyMatch(other -> other.name().equalsAny(mention.name()));
  }

  private void joinPronoun(Mention mention) {
    Pronoun pronoun = mention.pronoun().orElse(Pronoun.OTHER);
    if (pronoun == Pronoun.FIRST_PERSON) {
      return;
    }
    for (Chains.Antecedent found : chains.antecedents(mention.index())) {
      if (agrees(mention, pronoun, found.chain())) {
        chains.join(mention, found.chain(), found.score());
        return;
      }
    }
  }

  private boolean agrees(Mention mention, Pronoun pronoun, Chain chain) {
    return !chains.areRelated(mention, chain)
        && kinds.agrees(pronoun, chain.type())
        && agree(Optional.of(pronoun), chain.gender());
  }

  private static boolean agree(Optional<Pronoun> one, Optional<Pronoun> other) {
    return one.isEmpty() || other.isEmpty() || one.get().agrees(other.get());
  }
}
