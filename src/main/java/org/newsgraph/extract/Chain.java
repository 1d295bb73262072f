package org.newsgraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.newsgraph.model.Entity;
import org.newsgraph.model.OntologyTerm;

/// The mentions of one thing in one article, while they are being gathered.
final class Chain {

  /// Grammatical gender as far as words and pronouns tell it.
  enum Gender {
    MALE,
    FEMALE,
    UNKNOWN;

    /// Whether both may be said of one thing.
    boolean agrees(Gender other) {
      return this == UNKNOWN || other == UNKNOWN || this == other;
    }
  }

  private final List<Mention> mentions = new ArrayList<>();
  private OntologyTerm type = Kinds.THING;
  private Gender gender = Gender.UNKNOWN;

  Chain(Mention first) {
    add(first);
  }

  void add(Mention mention) {
    mentions.add(mention);
    boolean tells = mention.form() != Mention.Form.PRONOUN;
    if (tells && (type.equals(Kinds.THING) || isRefinement(mention.type()))) {
      type = mention.type();
    } else if (mentions.size() == 1) {
      type = mention.type();
    }
    Gender told = genderOf(mention);
    if (told != Gender.UNKNOWN) {
      gender = told;
    }
  }

  /// Adds what another chain spoke of, which turns out to be the same.
  void addAll(Chain other) {
    other.mentions.forEach(this::add);
    mentions.sort(Comparator.comparingInt(mention -> mention.head().span().begin()));
  }

  private boolean isRefinement(OntologyTerm other) {
    boolean vague =
        other.equals(Kinds.THING) || other.equals(Kinds.PLACE) || other.equals(Kinds.WORK);
    return type.equals(Kinds.ORGANIZATION) && !vague && !isPersonal(other)
        || type.equals(Kinds.GROUP) && other.equals(Kinds.ORGANIZATION);
  }

  private static boolean isPersonal(OntologyTerm type) {
    return type.equals(Kinds.PERSON) || type.equals(Kinds.GROUP);
  }

  static Gender genderOf(Mention mention) {
    String word = mention.head().text().toLowerCase(Locale.ROOT);
    if (word.matches("he|him|his|man|father|brother|son|husband|king|boy|businessman|fisherman")) {
      return Gender.MALE;
    }
    if (word.matches(
        "she|her|woman|mother|sister|daughter|wife|queen|girl|businesswoman|actress")) {
      return Gender.FEMALE;
    }
    return Gender.UNKNOWN;
  }

  List<Mention> mentions() {
    return mentions;
  }

  /// Those in the sentence of this 0-based index and in later ones.
  List<Mention> mentionsFrom(int sentence) {
    int first = mentions.size();
    while (first > 0 && mentions.get(first - 1).tree().sentence().index() >= sentence) {
      first--;
    }
    return mentions.subList(first, mentions.size());
  }

  OntologyTerm type() {
    return type;
  }

  Gender gender() {
    return gender;
  }

  boolean isNamed() {
    return mentions.stream().anyMatch(Mention::isName);
  }

  boolean isPlural() {
    return mentions.getFirst().plural();
  }

  /// Whether nothing but pronouns speak of it.
  boolean isUnresolved() {
    return mentions.stream().allMatch(mention -> mention.form() == Mention.Form.PRONOUN);
  }

  Mention last() {
    return mentions.getLast();
  }

  /// Whether it was last spoken of at most so many sentences before the mention.
  boolean isNear(Mention mention, int sentences) {
    return mention.tree().sentence().index() - last().tree().sentence().index() <= sentences;
  }

  /// The thing as the rest of the program knows it.
  Entity entity(String article) {
    Mention best = best(article);
    String label = best.text(article);
    TreeSet<String> others = new TreeSet<>();
    for (Mention mention : mentions) {
      if (mention.form() != Mention.Form.PRONOUN) {
        others.add(mention.text(article));
        others.add(mention.coreText(article));
      }
    }
    others.remove(label);
    String key = isNamed() ? "name-" + label : "m" + mentions.getFirst().head().span().begin();
    return new Entity(key, type, label, List.copyOf(others), isNamed());
  }

  private Mention best(String article) {
    Optional<Mention> name =
        mentions.stream()
            .filter(Mention::isName)
            .max(
                Comparator.comparingInt((Mention m) -> m.text(article).length())
                    .thenComparingInt(m -> -m.span().begin()));
    return name.orElseGet(
        () ->
            mentions.stream()
                .filter(mention -> mention.form() == Mention.Form.NOMINAL)
                .findFirst()
                .orElse(mentions.getFirst()));
  }
}
