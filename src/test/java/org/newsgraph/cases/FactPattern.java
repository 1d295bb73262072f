package org.newsgraph.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.model.Certainty;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Event;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Node;
import org.newsgraph.model.Polarity;
import org.newsgraph.model.Value;

/// What a fact must look like, in words: `Arrest: arrested -patient-> Anna Kolm | negated | says
/// Jan Osk`.
///
/// Before the colon stands the subject's class, if it matters. Accepted words are parted by `/`,
/// `*` is anything. Behind bars follow `negated` or `either` (affirmed otherwise), `probable` or
/// `possible` (whatever otherwise), and `says NAME`. Without `says` a fact that must hold is the
/// article's own, one that must never hold is anybody's; `says *` is anybody's and the article's.
///
/// @param text as it was written
record FactPattern(
    String text,
    Words type,
    Words subject,
    Words property,
    Words object,
    Optional<Polarity> polarity,
    Optional<Certainty> certainty,
    Optional<Words> claimant) {

  private static final Pattern TRIPLE =
      Pattern.compile(
          "(?:(?<type>[\\w/*]+): )?(?<subject>.+) -(?<property>[\\w/*]+)-> (?<object>.+)");

  /// Accepted words, without regard to case and a leading article.
  record Words(List<String> accepted) {

    static Words of(String text) {
      return new Words(Arrays.stream(text.split("/")).map(String::strip).map(Words::bare).toList());
    }

    boolean isAnything() {
      return accepted.contains("*");
    }

    boolean accepts(String word) {
      return isAnything() || accepted.contains(bare(word));
    }

    static String bare(String words) {
      return words.toLowerCase(Locale.ROOT).replaceFirst("^(?:the|an?) (?=\\S)", "");
    }
  }

  /// The pattern that these words tell.
  ///
  /// @throws IllegalArgumentException where they are none
  static FactPattern of(String text) {
    String[] parts = text.split("\\|");
    Matcher triple = TRIPLE.matcher(parts[0].strip());
    if (!triple.matches()) {
      throw new IllegalArgumentException(
          "no \"[Class:] subject -property-> object\": \"%s\"".formatted(text));
    }
    Optional<Polarity> polarity = Optional.of(Polarity.AFFIRMED);
    Optional<Certainty> certainty = Optional.empty();
    Optional<Words> claimant = Optional.empty();
    for (String part : Arrays.stream(parts).skip(1).map(String::strip).toList()) {
      switch (part) {
        case "negated" -> polarity = Optional.of(Polarity.NEGATED);
        case "either" -> polarity = Optional.empty();
        case "probable" -> certainty = Optional.of(Certainty.PROBABLE);
        case "possible" -> certainty = Optional.of(Certainty.POSSIBLE);
        case String says when says.startsWith("says ") ->
            claimant = Optional.of(Words.of(says.substring("says ".length())));
        default -> throw new IllegalArgumentException("what is \"%s\"?".formatted(part));
      }
    }
    return new FactPattern(
        text,
        Words.of(Optional.ofNullable(triple.group("type")).orElse("*")),
        Words.of(triple.group("subject")),
        Words.of(triple.group("property")),
        Words.of(triple.group("object")),
        polarity,
        certainty,
        claimant);
  }

  /// Whether the fact is this one, and said by whom it must be said.
  boolean isStatedBy(Fact fact) {
    return isLike(fact) && claimant.map(Words::isAnything).orElse(false)
        || isLike(fact) && isSaidBy(fact);
  }

  private boolean isSaidBy(Fact fact) {
    Optional<Entity> speaker = fact.assertion().claimant();
    return claimant.isPresent()
        ? speaker.map(thing -> names(claimant.get(), thing)).orElse(false)
        : speaker.isEmpty();
  }

  /// Whether the fact is this one, whoever says so unless a claimant is named.
  boolean isTouchedBy(Fact fact) {
    return claimant.isPresent() ? isStatedBy(fact) : isLike(fact);
  }

  private boolean isLike(Fact fact) {
    return type.accepts(type(fact.subject()))
        && names(subject, fact.subject())
        && property.accepts(fact.property().localName())
        && names(object, fact.object())
        && polarity.map(fact.assertion().polarity()::equals).orElse(true)
        && certainty.map(fact.assertion().certainty()::equals).orElse(true);
  }

  private static String type(Node node) {
    return switch (node) {
      case Entity entity -> entity.type().localName();
      case Event event -> event.type().localName();
      case Value value -> value.datatype().name();
    };
  }

  private static boolean names(Words words, Node node) {
    return switch (node) {
      case Entity entity ->
          words.accepts(entity.label())
              || entity.alternativeLabels().stream().anyMatch(words::accepts);
      case Event event -> words.accepts(event.label()) || words.accepts(event.predicate());
      case Value value -> words.accepts(value.lexical()) || words.accepts(value.label());
    };
  }

  /// A fact as a pattern writes it, for messages.
  static String written(Fact fact) {
    StringBuilder line =
        new StringBuilder(type(fact.subject()))
            .append(": ")
            .append(fact.subject().label())
            .append(" -")
            .append(fact.property().localName())
            .append("-> ")
            .append(fact.object().label());
    if (fact.assertion().polarity() == Polarity.NEGATED) {
      line.append(" | negated");
    }
    if (fact.assertion().certainty() != Certainty.CERTAIN) {
      line.append(" | ").append(fact.assertion().certainty().name().toLowerCase(Locale.ROOT));
    }
    fact.assertion().claimant().ifPresent(who -> line.append(" | says ").append(who.label()));
    return line.toString();
  }
}
