package org.newsgraph.relate;

import java.util.List;
import org.newsgraph.model.Sentence;

/// The arguments of one sentence and the features of all their ordered pairs.
final class SentencePairs {

  private final int sentence;
  private final List<Argument> arguments;
  private final int[][] features;

  private SentencePairs(int sentence, List<Argument> arguments, int[][] features) {
    this.sentence = sentence;
    this.arguments = arguments;
    this.features = features;
  }

  static SentencePairs of(Sentence sentence) {
    List<Argument> arguments = ArgumentFinder.find(sentence);
    int[][] features = new int[arguments.size() * arguments.size()][];
    PairFeatures maker = new PairFeatures(sentence, arguments);
    for (int s = 0; s < arguments.size(); s++) {
      for (int o = 0; o < arguments.size(); o++) {
        boolean pair = s != o && !arguments.get(s).isDate();
        features[s * arguments.size() + o] = pair ? maker.of(s, o) : new int[0];
      }
    }
    return new SentencePairs(sentence.index(), arguments, features);
  }

  /// Index of the sentence in its article.
  int sentence() {
    return sentence;
  }

  List<Argument> arguments() {
    return arguments;
  }

  /// How many arguments there are.
  int size() {
    return arguments.size();
  }

  /// How many numbers of pairs there are: a pair's is its subject's times [#size] plus its
  /// object's.
  int count() {
    return features.length;
  }

  Argument subject(int pair) {
    return arguments.get(pair / arguments.size());
  }

  Argument object(int pair) {
    return arguments.get(pair % arguments.size());
  }

  /// Whether the two may be subject and object of anything.
  boolean isPair(int pair) {
    return features[pair].length > 0;
  }

  /// The kinds of the two as one number.
  int kinds(int pair) {
    return subject(pair).kind().number() * Argument.Kind.COUNT + object(pair).kind().number();
  }

  int[] features(int pair) {
    return features[pair];
  }
}
