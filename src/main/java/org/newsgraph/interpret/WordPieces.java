package org.newsgraph.interpret;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import opennlp.tools.tokenize.WordpieceTokenizer;

/// Cuts words into the pieces of the encoder's vocabulary, without case and accents, as BERT does.
/// Thread-safe.
public final class WordPieces {

  /// The piece that a window begins with.
  static final String BEGIN = "[CLS]";

  /// The piece behind the headline and at the end.
  static final String END = "[SEP]";

  private static final String UNKNOWN = "[UNK]";
  private static final int KEPT = 200_000;

  /// What is longer is no word but a row of signs; its beginning is enough.
  private static final int MOST_PIECES = 48;

  private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");

  private final Map<String, Integer> ids = new HashMap<>();
  private final int unknown;
  private final WordpieceTokenizer tokenizer;
  private final Map<String, int[]> kept = new ConcurrentHashMap<>();

  /// Pieces of the given vocabulary.
  ///
  /// @param vocabulary the pieces in the order of their numbers
  public WordPieces(List<String> vocabulary) {
    for (String piece : vocabulary) {
      ids.put(piece, ids.size());
    }
    unknown = ids.getOrDefault(UNKNOWN, 0);
    tokenizer = new WordpieceTokenizer(ids.keySet());
  }

  /// The number of one piece.
  int id(String piece) {
    return ids.getOrDefault(piece, unknown);
  }

  /// The numbers of a word's pieces, at least one and at most 48.
  int[] of(String word) {
    int[] pieces = kept.get(word);
    if (pieces == null) {
      pieces = cut(word);
      if (kept.size() < KEPT) {
        kept.put(word, pieces);
      }
    }
    return pieces;
  }

  private int[] cut(String word) {
    String lower = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    List<Integer> pieces = new ArrayList<>();
    for (String piece : tokenizer.tokenize(ACCENTS.matcher(lower).replaceAll(""))) {
      if (!piece.equals(BEGIN) && !piece.equals(END)) {
        pieces.add(id(piece));
      }
    }
    return pieces.isEmpty()
        ? new int[] {id(UNKNOWN)}
        : pieces.stream().limit(MOST_PIECES).mapToInt(Integer::intValue).toArray();
  }
}
