package org.newsgraph.relate;

import java.util.List;
import java.util.Locale;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Token;

/// What a pair of arguments and the words around them look like, as hashed features.
final class PairFeatures {

  private static final int FARTHEST = 12;
  private static final int NEAR = 6;
  private static final int LONGEST_PATH = 8;

  private final List<Token> tokens;
  private final List<Argument> arguments;
  private final long[] words;
  private final long[] lemmas;
  private final int[] argumentAt;
  private final long[] items;
  private final long[] suffixes;
  private final long[] shapes;
  private final long[] prepositions;
  private final long[] brackets;
  private final FeatureSet features = new FeatureSet();

  PairFeatures(Sentence sentence, List<Argument> arguments) {
    this.tokens = sentence.tokens();
    this.arguments = arguments;
    this.words = new long[tokens.size()];
    this.lemmas = new long[tokens.size()];
    this.argumentAt = new int[tokens.size()];
    this.items = new long[tokens.size()];
    this.suffixes = new long[tokens.size()];
    for (Token token : tokens) {
      words[token.index()] = FeatureSet.hash(token.text().toLowerCase(Locale.ROOT));
      String lemma = token.text().matches("\\d+") ? "#" + token.text().length() : token.lemma();
      lemmas[token.index()] = FeatureSet.hash(lemma.toLowerCase(Locale.ROOT));
      String suffix = lemma.substring(Math.max(0, lemma.length() - 3));
      suffixes[token.index()] = FeatureSet.hash(suffix + token.tag().charAt(0));
      items[token.index()] = lemmas[token.index()];
      argumentAt[token.index()] = -1;
    }
    for (int i = 0; i < arguments.size(); i++) {
      for (int at = arguments.get(i).first(); at < arguments.get(i).end(); at++) {
        argumentAt[at] = i;
        items[at] = 10L + arguments.get(i).kind().number();
      }
    }
    this.shapes = new long[arguments.size()];
    this.prepositions = new long[arguments.size()];
    this.brackets = new long[arguments.size()];
    for (int i = 0; i < arguments.size(); i++) {
      shapes[i] = shape(arguments.get(i).headToken());
      prepositions[i] = preposition(arguments.get(i));
      brackets[i] = brackets(arguments.get(i));
    }
  }

  /// The features of the arguments with the given numbers, subject first.
  int[] of(int subject, int object) {
    Argument s = arguments.get(subject);
    Argument o = arguments.get(object);
    boolean forward = s.isBefore(o);
    long kinds = 1 + s.kind().number() * 16L + o.kind().number() + (forward ? 1024 : 0);
    addArguments(s, o, kinds);
    addBetween(forward ? s : o, forward ? o : s, forward ? 1 : 2, kinds);
    addAround(forward ? s : o, forward ? o : s, forward ? 1 : 2, kinds);
    addOwnContext(100, s, kinds);
    addOwnContext(120, o, kinds);
    addOrder(s, o, subject, object, kinds);
    addTriggers(forward ? s : o, forward ? o : s, forward ? 1 : 2, kinds);
    addPath(s, o, kinds);
    return features.take();
  }

  private void addArguments(Argument s, Argument o, long kinds) {
    features.add(1, 0);
    features.add(2, kinds);
    features.add(3, s.kind().number());
    features.add(4, o.kind().number());
    addWords(10, s);
    addWords(20, o);
    features.add(5, words[s.head()], o.kind().number());
    features.add(6, words[o.head()], s.kind().number());
  }

  private void addWords(int template, Argument argument) {
    features.add(template, words[argument.head()]);
    features.add(template + 1, words[argument.end() - 1]);
    features.add(template + 2, words[argument.first()]);
    for (int i = argument.first(); i < Math.min(argument.end(), argument.first() + NEAR); i++) {
      features.add(template + 3, words[i]);
    }
    features.add(template + 4, argument.end() - argument.first());
    features.add(template + 5, shapes[number(argument)]);
    features.add(template + 6, FeatureSet.hash(argument.headToken().tag()));
    features.add(template + 8, suffixes[argument.end() - 1]);
    features.add(template + 7, FeatureSet.hash(argument.headToken().relation()));
  }

  private static long shape(Token token) {
    StringBuilder shape = new StringBuilder();
    char last = 0;
    for (char c : token.text().toCharArray()) {
      char kind =
          Character.isUpperCase(c)
              ? 'X'
              : Character.isDigit(c) ? 'd' : Character.isLetter(c) ? 'x' : c;
      if (kind != last) {
        shape.append(kind);
      }
      last = kind;
    }
    return FeatureSet.hash(shape.toString());
  }

  private void addBetween(Argument a, Argument b, int order, long kinds) {
    int begin = a.end();
    int end = b.first();
    int length = end - begin;
    features.add(30, bucket(length), order);
    features.add(31, bucket(length), kinds);
    long whole = 17;
    long pattern = 17;
    int others = 0;
    int commas = 0;
    for (int i = begin; i < end; i++) {
      boolean near = i - begin < FARTHEST || end - i <= FARTHEST;
      if (near) {
        addBetweenWord(i, begin, end, order, kinds);
      }
      boolean other = argumentAt[i] >= 0;
      long item = other ? arguments.get(argumentAt[i]).kind().number() : lemmas[i];
      if (!other || i == begin || argumentAt[i] != argumentAt[i - 1]) {
        whole = FeatureSet.mix(whole + item);
        if (other) {
          others++;
          pattern = others <= 4 ? FeatureSet.mix(pattern + item) : pattern;
          features.add(37, item, order);
        }
      }
      commas += tokens.get(i).text().equals(",") ? 1 : 0;
    }
    features.add(32, whole, order);
    features.add(33, whole, kinds);
    features.add(34, pattern, kinds);
    features.add(35, Math.min(others, 5), order);
    features.add(36, Math.min(commas, 4), order);
    if (length > 0) {
      features.add(38, items[begin], items[end - 1], kinds);
      features.add(39, words[begin], words[end - 1], order);
    }
  }

  private void addBetweenWord(int i, int begin, int end, int order, long kinds) {
    features.add(40, words[i], order);
    features.add(41, lemmas[i], kinds);
    if (i + 1 < end) {
      features.add(42, items[i], items[i + 1], order);
      features.add(43, items[i], items[i + 1], kinds);
    }
    if (i + 2 < end) {
      features.add(44, items[i], items[i + 1], items[i + 2], order);
    }
    if (i - begin < 3) {
      features.add(45 + (i - begin), items[i], order);
    }
    if (end - i <= 3) {
      features.add(48 + (end - i - 1), items[i], order);
    }
    Token token = tokens.get(i);
    boolean content = token.tagged("VB") || token.tagged("NN") || token.tagged("JJ");
    if (content && argumentAt[i] < 0) {
      features.add(51, lemmas[i], items[end - 1], order);
      features.add(52, lemmas[i], items[begin], order);
      features.add(53, suffixes[i], kinds);
      features.add(54, suffixes[i], items[end - 1], order);
    }
  }

  private void addAround(Argument a, Argument b, int order, long kinds) {
    for (int distance = 1; distance <= 3; distance++) {
      features.add(60 + distance, before(a, distance), order);
      features.add(64 + distance, after(b, distance), order);
    }
    features.add(68, before(a, 2), before(a, 1), order);
    features.add(69, after(b, 1), after(b, 2), order);
    features.add(70, before(a, 1), kinds);
    features.add(71, after(b, 1), kinds);
    features.add(72, lemmas[0], kinds);
    features.add(73, lemmas[0], lemmas[Math.min(1, lemmas.length - 1)], order);
  }

  private void addOwnContext(int template, Argument argument, long kinds) {
    long kind = argument.kind().number();
    features.add(template, before(argument, 1), kind);
    features.add(template + 1, after(argument, 1), kind);
    features.add(template + 2, before(argument, 2), before(argument, 1), kind);
    features.add(template + 3, after(argument, 1), after(argument, 2), kind);
    features.add(template + 4, before(argument, 1), after(argument, 1), kind);
    features.add(template + 5, before(argument, 1), kinds);
    features.add(template + 6, after(argument, 1), kinds);
    features.add(template + 7, brackets[number(argument)], kinds);
    for (int distance = 2; distance <= 4; distance++) {
      features.add(template + 8, before(argument, distance));
      features.add(template + 9, after(argument, distance));
    }
    Token head = argument.headToken();
    if (!head.isRoot()) {
      long above = lemmas[head.head()];
      long relation = FeatureSet.hash(head.relation());
      features.add(template + 10, above);
      features.add(template + 11, above, relation);
      features.add(template + 12, above, relation, kinds);
    }
    features.add(
        template + 13, prepositions[number(argument)], head.isRoot() ? 0 : lemmas[head.head()]);
    features.add(template + 14, prepositions[number(argument)], kinds);
  }

  /// How deep in brackets the argument stands, and which date or name it is in there.
  private long brackets(Argument argument) {
    int open = -1;
    for (int i = argument.first() - 1; i >= 0 && open < 0; i--) {
      String text = tokens.get(i).text();
      if (text.equals(")") || text.equals("-RRB-")) {
        return 0;
      }
      open = text.equals("(") || text.equals("-LRB-") ? i : -1;
    }
    if (open < 0) {
      return 0;
    }
    int earlier = 0;
    for (Argument other : arguments) {
      boolean inside = other.first() > open && other.first() < argument.first();
      earlier += inside && other.kind() == argument.kind() ? 1 : 0;
    }
    return 1L + Math.min(earlier, 3);
  }

  private int number(Argument argument) {
    return argumentAt[argument.first()];
  }

  private long preposition(Argument argument) {
    for (int i = argument.first() - 1; i >= 0; i--) {
      if (tokens.get(i).head() == argument.head() && tokens.get(i).is("case")) {
        return lemmas[i];
      }
    }
    return -4;
  }

  private void addOrder(Argument s, Argument o, int subject, int object, long kinds) {
    int earlierLikeSubject = 0;
    int earlierLikeObject = 0;
    int betweenLikeSubject = 0;
    int betweenLikeObject = 0;
    int low = Math.min(subject, object);
    int high = Math.max(subject, object);
    for (int i = 0; i < arguments.size(); i++) {
      Argument other = arguments.get(i);
      boolean between = i > low && i < high;
      if (other.kind() == s.kind()) {
        earlierLikeSubject += i < subject ? 1 : 0;
        betweenLikeSubject += between ? 1 : 0;
      }
      if (other.kind() == o.kind()) {
        earlierLikeObject += i < object ? 1 : 0;
        betweenLikeObject += between ? 1 : 0;
      }
    }
    features.add(140, Math.min(earlierLikeSubject, 4), kinds);
    features.add(141, Math.min(earlierLikeObject, 4), kinds);
    features.add(142, Math.min(betweenLikeSubject, 3), Math.min(betweenLikeObject, 3), kinds);
    features.add(143, brackets[object], brackets[subject], kinds);
    features.add(144, subject == 0 ? 1 : 0, kinds);
    features.add(145, Math.min(tokens.size() / 10, 6));
  }

  private void addTriggers(Argument a, Argument b, int order, long kinds) {
    for (Token token : tokens) {
      int i = token.index();
      boolean content = token.tagged("VB") || token.tagged("NN") || token.tagged("JJ");
      if (!content || argumentAt[i] >= 0) {
        continue;
      }
      features.add(150, lemmas[i]);
      int region = i < a.first() ? a.first() - i : i >= b.end() ? i - b.end() + 1 : 0;
      int side = i < a.first() ? 1 : i >= b.end() ? 2 : 3;
      if (region <= NEAR) {
        features.add(151, lemmas[i], side, order);
        features.add(152, lemmas[i], kinds);
        features.add(153, suffixes[i], side, order);
      }
    }
  }

  private void addPath(Argument s, Argument o, long kinds) {
    int meeting = meeting(s.head(), o.head());
    long path = 1;
    long worded = 1;
    int length = 0;
    for (int at = s.head(); at != meeting && length <= LONGEST_PATH; at = tokens.get(at).head()) {
      path = FeatureSet.mix(path + FeatureSet.hash(tokens.get(at).relation()) + 1);
      worded = FeatureSet.mix(worded + lemmas[tokens.get(at).head()] + 1);
      features.add(160, lemmas[tokens.get(at).head()]);
      length++;
    }
    for (int at = o.head(); at != meeting && length <= LONGEST_PATH; at = tokens.get(at).head()) {
      path = FeatureSet.mix(path + FeatureSet.hash(tokens.get(at).relation()) + 2);
      worded = FeatureSet.mix(worded + lemmas[tokens.get(at).head()] + 2);
      features.add(161, lemmas[tokens.get(at).head()]);
      length++;
    }
    features.add(168, spine(s.head(), meeting), spine(o.head(), meeting), kinds);
    features.add(
        169, spine(s.head(), meeting), spine(o.head(), meeting), lemmas[Math.max(0, meeting)]);
    features.add(162, Math.min(length, LONGEST_PATH));
    if (meeting >= 0 && length <= LONGEST_PATH) {
      features.add(163, path);
      features.add(164, path, kinds);
      features.add(165, worded);
      features.add(166, path, worded);
      features.add(167, lemmas[meeting], kinds);
    }
  }

  /// The path up without steps that lists and appositions make.
  private long spine(int from, int meeting) {
    long path = 1;
    int steps = 0;
    for (int at = from; at != meeting && steps <= LONGEST_PATH; at = tokens.get(at).head()) {
      Token token = tokens.get(at);
      boolean aside =
          token.is("conj") || token.is("appos") || token.is("compound") || token.is("flat");
      path = aside ? path : FeatureSet.mix(path + FeatureSet.hash(token.relation()));
      steps++;
    }
    return path;
  }

  /// The lowest word above both, or -1 where a broken tree has none.
  private int meeting(int one, int other) {
    boolean[] above = new boolean[tokens.size()];
    for (int at = one; at >= 0 && !above[at]; at = tokens.get(at).head()) {
      above[at] = true;
    }
    int steps = 0;
    for (int at = other; at >= 0 && steps <= tokens.size(); at = tokens.get(at).head()) {
      if (above[at]) {
        return at;
      }
      steps++;
    }
    return -1;
  }

  private long before(Argument argument, int distance) {
    int at = argument.first() - distance;
    return at < 0 ? -1 : argumentAt[at] >= 0 ? kindAt(at) : lemmas[at];
  }

  private long after(Argument argument, int distance) {
    int at = argument.end() - 1 + distance;
    return at >= tokens.size() ? -2 : argumentAt[at] >= 0 ? kindAt(at) : lemmas[at];
  }

  private long kindAt(int at) {
    return 10L + arguments.get(argumentAt[at]).kind().number();
  }

  private static int bucket(int length) {
    return length < 6 ? length : length < 10 ? 6 : length < 15 ? 7 : length < 25 ? 8 : 9;
  }
}
