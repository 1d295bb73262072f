package org.newsgraph.interpret;

import edu.stanford.nlp.process.Morphology;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;

/// Finds each word's part of speech, its lemma, and the word that it depends on. For one thread.
final class SyntaxFinder {

  private static final int LONGEST = 250;

  private final ReaderModel model;
  private final Morphology morphology = new Morphology();

  SyntaxFinder(ReaderModel model) {
    this.model = model;
  }

  /// The words of a sentence. It is read by itself: among others its words get worse tags.
  List<Token> tokens(String text, List<Span> words) {
    List<Token> tokens = new ArrayList<>();
    // A longer sentence is read in parts: its tree is a list of trees.
    for (int from = 0; from < words.size(); from += LONGEST) {
      List<Span> part = words.subList(from, Math.min(words.size(), from + LONGEST));
      add(tokens, text, part, encode(text, part));
    }
    return tokens;
  }

  /// One row for the root and one for each word.
  private ReaderModel.Table encode(String text, List<Span> words) {
    Window.Line line = new Window.Line(words.stream().map(word -> word.in(text)).toList(), false);
    List<ReaderModel.Table> parts =
        new Window.Maker(model.pieces(), List.of(line))
            .all(Window.MOST_PIECES).stream().map(model::encode).toList();
    int columns = parts.getFirst().columns();
    float[] values = new float[(words.size() + 1) * columns];
    System.arraycopy(parts.getFirst().values(), 0, values, 0, columns);
    int at = columns;
    for (ReaderModel.Table part : parts) {
      int size = part.values().length - columns;
      System.arraycopy(part.values(), columns, values, at, size);
      at += size;
    }
    return new ReaderModel.Table(values, columns);
  }

  private void add(List<Token> tokens, String text, List<Span> words, ReaderModel.Table vectors) {
    int offset = tokens.size();
    ReaderModel.Scores scores = model.run("trees", vectors, Map.of());
    int[] heads = heads(scores.get("heads"));
    ReaderModel.Table relations =
        model
            .run(
                "relations",
                vectors,
                Map.of("from", IntStream.range(0, heads.length).toArray(), "to", heads))
            .get("relations");
    for (int i = 1; i < heads.length; i++) {
      Span word = words.get(i - 1);
      String form = word.in(text);
      String tag = model.labels().tags().get(best(scores.get("tags"), i, Set.of()));
      boolean root = heads[i] == 0;
      tokens.add(
          new Token(
              offset + i - 1,
              word,
              form,
              morphology.lemma(form, tag),
              tag,
              root ? -1 : offset + heads[i] - 1,
              root ? "root" : model.labels().relations().get(best(relations, i, Set.of()))));
    }
  }

  /// Each word's head, the likeliest one as far as there is one root and no circle. Place 0 is the
  /// root, which has itself for a head.
  private static int[] heads(ReaderModel.Table scores) {
    int[] heads = new int[scores.rows()];
    int top = 1;
    for (int i = 2; i < heads.length; i++) {
      top = scores.at(i, 0) > scores.at(top, 0) ? i : top;
    }
    for (int i = 1; i < heads.length; i++) {
      heads[i] = i == top ? 0 : best(scores, i, Set.of(0, i));
    }
    for (int i = 1; i < heads.length; i++) {
      if (isInCircle(heads, i)) {
        heads[i] = best(scores, i, below(heads, i));
      }
    }
    return heads;
  }

  private static boolean isInCircle(int[] heads, int word) {
    int at = heads[word];
    for (int steps = 0; at != word && at != 0 && steps < heads.length; steps++) {
      at = heads[at];
    }
    return at == word;
  }

  /// The root, the word and all words whose way up leads through it.
  private static Set<Integer> below(int[] heads, int word) {
    Set<Integer> below = new HashSet<>(Set.of(0, word));
    for (boolean grown = true; grown; ) {
      grown = false;
      for (int i = 1; i < heads.length; i++) {
        grown |= heads[i] != 0 && below.contains(heads[i]) && below.add(i);
      }
    }
    return below;
  }

  private static int best(ReaderModel.Table scores, int row, Set<Integer> without) {
    int best = -1;
    for (int i = 0; i < scores.columns(); i++) {
      if (!without.contains(i) && (best < 0 || scores.at(row, i) > scores.at(row, best))) {
        best = i;
      }
    }
    return best;
  }
}
