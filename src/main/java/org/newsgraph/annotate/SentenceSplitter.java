package org.newsgraph.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts sentences that run over a heading's end or are too long to be parsed in reasonable time.
///
/// A heading, caption or date line has no full stop: where such a line is much shorter than the
/// text's longest one and the next begins like a sentence, the line's end is the sentence's.
///
/// The parser and the time tagger take more than linear time and have no limit of their own: a
/// "sentence" of 20,000 words, such as a table without full stops, took 100 s.
final class SentenceSplitter {

  /// Longest sentence that is parsed in one piece, in tokens.
  static final int MAX_TOKENS = 200;

  private static final Set<String> BREAKS = Set.of(";", ",", ":", ".", "--", "–", "—");

  private SentenceSplitter() {}

  /// Replaces each long sentence of the document by pieces, cut at the end of a short line, after a
  /// comma or the like where one stands in the second half of a piece, and bluntly elsewhere.
  static void split(Annotation document) {
    String text = document.get(CoreAnnotations.TextAnnotation.class);
    int shortLine = text.lines().mapToInt(String::length).max().orElse(0) / 2;
    List<CoreMap> pieces = new ArrayList<>();
    for (CoreMap sentence : document.get(CoreAnnotations.SentencesAnnotation.class)) {
      for (List<CoreLabel> tokens :
          lines(sentence.get(CoreAnnotations.TokensAnnotation.class), text, shortLine)) {
        for (int begin = 0; begin < tokens.size(); ) {
          int end = cut(tokens, begin);
          pieces.add(piece(document, tokens.subList(begin, end), pieces.size()));
          begin = end;
        }
      }
    }
    document.set(CoreAnnotations.SentencesAnnotation.class, pieces);
  }

  private static List<List<CoreLabel>> lines(List<CoreLabel> tokens, String text, int shortLine) {
    List<List<CoreLabel>> lines = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i < tokens.size(); i++) {
      if (endsHeading(text, tokens.get(i - 1).endPosition(), tokens.get(i), shortLine)) {
        lines.add(tokens.subList(begin, i));
        begin = i;
      }
    }
    lines.add(tokens.subList(begin, tokens.size()));
    return lines;
  }

  private static boolean endsHeading(String text, int end, CoreLabel next, int shortLine) {
    int lineEnd = text.indexOf('\n', end);
    if (lineEnd < 0 || lineEnd >= next.beginPosition()) {
      return false;
    }
    int lineBegin = text.lastIndexOf('\n', end - 1) + 1;
    return lineEnd - lineBegin < shortLine
        && !BREAKS.contains(text.substring(end - 1, end))
        && !Character.isLowerCase(text.codePointAt(next.beginPosition()));
  }

  private static int cut(List<CoreLabel> tokens, int begin) {
    if (tokens.size() - begin <= MAX_TOKENS) {
      return tokens.size();
    }
    for (int i = begin + MAX_TOKENS - 1; i >= begin + MAX_TOKENS / 2; i--) {
      if (BREAKS.contains(tokens.get(i).word())) {
        return i + 1;
      }
    }
    return begin + MAX_TOKENS;
  }

  private static CoreMap piece(Annotation document, List<CoreLabel> tokens, int index) {
    int begin = tokens.getFirst().beginPosition();
    int end = tokens.getLast().endPosition();
    CoreMap piece = new ArrayCoreMap();
    piece.set(
        CoreAnnotations.TextAnnotation.class,
        document.get(CoreAnnotations.TextAnnotation.class).substring(begin, end));
    piece.set(CoreAnnotations.CharacterOffsetBeginAnnotation.class, begin);
    piece.set(CoreAnnotations.CharacterOffsetEndAnnotation.class, end);
    piece.set(CoreAnnotations.TokensAnnotation.class, new ArrayList<>(tokens));
    piece.set(CoreAnnotations.SentenceIndexAnnotation.class, index);
    int first = tokens.getFirst().get(CoreAnnotations.TokenBeginAnnotation.class);
    piece.set(CoreAnnotations.TokenBeginAnnotation.class, first);
    piece.set(CoreAnnotations.TokenEndAnnotation.class, first + tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      tokens.get(i).setIndex(i + 1);
      tokens.get(i).setSentIndex(index);
    }
    return piece;
  }
}
