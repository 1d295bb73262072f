package org.newsgraph.relate;

import java.util.Locale;
import org.newsgraph.model.Token;

/// What the first scores of all pairs of a sentence tell about one pair: coreferent, competing and
/// reverse pairs and other relations.
final class SecondLook {

  private static final int KINDS = Argument.Kind.COUNT;
  private static final double STEEPEST = 6;

  private final SentencePairs pairs;
  private final double[][] scores;
  private final boolean[] coreferent;

  /// @param scores by relation, then by subject times arguments plus object; negative infinity
  ///   where there is no pair
  SecondLook(SentencePairs pairs, double[][] scores) {
    this.pairs = pairs;
    this.scores = scores;
    int size = pairs.size();
    coreferent = new boolean[size * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        coreferent[i * size + j] = i != j && areCoreferent(i, j);
      }
    }
  }

  /// How many values [#of] gives.
  static int dimensions(int relations) {
    return 31 + 4 * KINDS + 4 * relations;
  }

  /// What is told of one pair, as numbers.
  double[] of(int relation, int pair) {
    int subject = pair / pairs.size();
    int object = pair % pairs.size();
    double[] values = new double[dimensions(scores.length)];
    double own = scores[relation][at(subject, object)];
    values[0] = 1;
    values[1] = clip(own);
    values[2] = probability(own);
    int next = addRivals(values, 3, relation, subject, object, own);
    int s = pairs.arguments().get(subject).kind().number();
    int o = pairs.arguments().get(object).kind().number();
    values[next + s] = 1;
    values[next + KINDS + o] = 1;
    values[next + 2 * KINDS + s] = clip(own);
    values[next + 3 * KINDS + o] = clip(own);
    next += 4 * KINDS;
    for (int other = 0; other < scores.length; other++) {
      values[next++] = probability(scores[other][at(subject, object)]);
      values[next++] = probability(scores[other][at(object, subject)]);
      values[next++] = bestOfSubject(other, subject, object);
      values[next++] = bestOfObject(other, subject, object);
    }
    return values;
  }

  private int addRivals(
      double[] values, int first, int relation, int subject, int object, double own) {
    Rivals objects = new Rivals();
    Rivals subjects = new Rivals();
    for (int i = 0; i < pairs.size(); i++) {
      if (i != object && i != subject) {
        objects.add(scores[relation][at(subject, i)], at(object, i));
        subjects.add(scores[relation][at(i, object)], at(subject, i));
      }
    }
    int next = objects.put(values, first, own);
    next = subjects.put(values, next, own);
    double best = Double.NEGATIVE_INFINITY;
    int holding = 0;
    for (double score : scores[relation]) {
      best = Math.max(best, score);
      holding += score > 0 ? 1 : 0;
    }
    values[next++] = probability(best);
    values[next++] = clip(own) - clip(best);
    values[next++] = Math.min(holding, 6) / 6.0;
    values[next++] = probability(scores[relation][at(object, subject)]);
    return next;
  }

  /// The scores of the pairs that differ from one in one place.
  private final class Rivals {
    private double bestOther = Double.NEGATIVE_INFINITY;
    private double bestSame = Double.NEGATIVE_INFINITY;
    private double bestFitting = Double.NEGATIVE_INFINITY;
    private int fitting;
    private int holding;

    void add(double score, int at) {
      boolean same = coreferent[at];
      if (fits(at / pairs.size(), at % pairs.size())) {
        bestFitting = Math.max(bestFitting, score);
        fitting++;
      }
      if (same) {
        bestSame = Math.max(bestSame, score);
      } else {
        bestOther = Math.max(bestOther, score);
        holding += score > 0 ? 1 : 0;
      }
    }

    int put(double[] values, int first, double own) {
      int next = first;
      values[next++] = probability(bestOther);
      values[next++] = clip(own) - clip(bestOther);
      values[next++] = own >= bestOther ? 1 : 0;
      values[next++] = probability(bestSame);
      values[next++] = bestSame == Double.NEGATIVE_INFINITY ? 1 : 0;
      values[next++] = bestSame == Double.NEGATIVE_INFINITY ? 0 : clip(bestSame);
      values[next++] = Math.min(holding, 4) / 4.0;
      values[next++] = probability(bestFitting);
      values[next++] = fitting == 0 ? 0 : clip(bestFitting);
      values[next++] = fitting == 0 ? 1 : 0;
      values[next++] = fitting == 1 ? probability(bestFitting) : 0;
      values[next++] = fitting == 1 ? clip(bestFitting) : 0;
      return next;
    }
  }

  private double bestOfSubject(int relation, int subject, int object) {
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < pairs.size(); i++) {
      best = i == object ? best : Math.max(best, scores[relation][at(subject, i)]);
    }
    return probability(best);
  }

  private double bestOfObject(int relation, int subject, int object) {
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < pairs.size(); i++) {
      best = i == subject ? best : Math.max(best, scores[relation][at(i, object)]);
    }
    return probability(best);
  }

  private int at(int subject, int object) {
    return subject * pairs.size() + object;
  }

  static double probability(double score) {
    return 1 / (1 + StrictMath.exp(-score));
  }

  static double dot(double[] weights, double[] values) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * values[i];
    }
    return sum;
  }

  private static double clip(double score) {
    return Math.max(-STEEPEST, Math.min(STEEPEST, score)) / 2;
  }

  private boolean areCoreferent(int one, int other) {
    Argument a = pairs.arguments().get(Math.min(one, other));
    Argument b = pairs.arguments().get(Math.max(one, other));
    if (a.isName() && b.isName()) {
      return sameName(a, b) || sameName(b, a) || acronym(a, b) || acronym(b, a);
    }
    if (a.kind() == b.kind() && !a.isDate()) {
      return pronounOf(a).equals(pronounOf(b));
    }
    boolean relative =
        b.kind() == Argument.Kind.PERSON_RELATIVE || b.kind() == Argument.Kind.THING_RELATIVE;
    return relative
        && (a.isName() && Math.abs(one - other) == 1 && b.first() - a.end() <= 3
            || isAntecedent(a, b));
  }

  /// Whether the noun that a relative clause hangs on is the argument, or is told of it: "Berg is
  /// the banker who", "Berg, the banker who".
  private static boolean isAntecedent(Argument argument, Argument relative) {
    Token verb = relative.headToken();
    for (int steps = 0; steps < 4 && !verb.isRoot() && !verb.is("acl"); steps++) {
      verb = relative.token(verb.head());
    }
    if (!verb.is("acl") || verb.isRoot()) {
      return false;
    }
    Token noun = relative.token(verb.head());
    for (int steps = 0; steps < 3; steps++) {
      if (noun.index() >= argument.first() && noun.index() < argument.end()) {
        return true;
      }
      Token head = argument.headToken();
      if (head.head() == noun.index() && (head.is("nsubj") || head.is("appos"))) {
        return true;
      }
      if (noun.isRoot() || !(noun.is("appos") || noun.is("conj"))) {
        return false;
      }
      noun = relative.token(noun.head());
    }
    return false;
  }

  /// Whether one of the two is a pronoun that may stand for the other.
  private boolean fits(int one, int other) {
    Argument.Kind a = pairs.arguments().get(one).kind();
    Argument.Kind b = pairs.arguments().get(other).kind();
    return mayStandFor(a, b) || mayStandFor(b, a);
  }

  private static boolean mayStandFor(Argument.Kind pronoun, Argument.Kind name) {
    return switch (pronoun) {
      case PERSON_PRONOUN, PERSON_RELATIVE ->
          name == Argument.Kind.PERSON || pronoun != name && name == Argument.Kind.PERSON_PRONOUN;
      case THING_PRONOUN, THING_RELATIVE, PLURAL_PRONOUN ->
          name == Argument.Kind.ORGANIZATION
              || pronoun != name && name == Argument.Kind.THING_PRONOUN;
      default -> false;
    };
  }

  private static String pronounOf(Argument argument) {
    return switch (argument.headToken().text().toLowerCase(Locale.ROOT)) {
      case "he", "his", "him", "himself" -> "he";
      case "she", "her", "hers", "herself" -> "she";
      case "i", "my", "me", "myself" -> "i";
      case "it", "its", "itself" -> "it";
      case "they", "their", "them" -> "they";
      case "we", "our", "us" -> "we";
      case "you", "your" -> "you";
      default -> argument.headToken().text();
    };
  }

  /// Whether all words of the shorter name are in the longer: "Berg" and "Anna Berg".
  private static boolean sameName(Argument shorter, Argument longer) {
    for (int i = shorter.first(); i < shorter.end(); i++) {
      boolean there = false;
      for (int j = longer.first(); j < longer.end(); j++) {
        there |= shorter.token(i).text().equalsIgnoreCase(longer.token(j).text());
      }
      if (!there) {
        return false;
      }
    }
    return true;
  }

  private static boolean acronym(Argument shorter, Argument longer) {
    if (shorter.end() - shorter.first() > 1 || longer.end() - longer.first() < 2) {
      return false;
    }
    StringBuilder initials = new StringBuilder();
    for (int i = longer.first(); i < longer.end(); i++) {
      char letter = longer.token(i).text().charAt(0);
      if (Character.isUpperCase(letter)) {
        initials.append(letter);
      }
    }
    return initials.length() > 1
        && shorter.token(shorter.first()).text().replace(".", "").contentEquals(initials);
  }
}
