package org.newsgraph.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.model.Token;
import org.newsgraph.ontology.LexicalEntry;

/// Attributes directly quoted words, over several sentences if need be, to their speaker.
///
/// The speaker is the subject of a reporting verb beside the quotation in the sentence where it
/// begins, then in the one where it ends; a quotation without one goes on with the speaker of the
/// quotation that ended just before.
final class Quotations {

  /// Shorter ones are scare quotes or names.
  private static final int SHORTEST_WORDS = 4;

  private Quotations() {}

  /// A stretch of quoted words in one sentence.
  private record Piece(Tree tree, BitSet words) {}

  static void attribute(
      List<Tree> trees, Map<Tree, List<Predicate>> predicates, Map<Tree, List<Report>> reports) {
    Optional<Report> previous = Optional.empty();
    int previousSentence = -2;
    List<List<Piece>> quotations = find(trees);
    Map<Tree, BitSet> quoted = new HashMap<>();
    for (Piece piece : quotations.stream().flatMap(List::stream).toList()) {
      quoted.computeIfAbsent(piece.tree(), tree -> new BitSet()).or(piece.words());
    }
    for (List<Piece> quotation : quotations) {
      int length = quotation.stream().mapToInt(piece -> piece.words().cardinality()).sum();
      if (length < SHORTEST_WORDS) {
        continue;
      }
      int first = quotation.getFirst().tree().sentence().index();
      Optional<Report> speaker =
          speaker(quotation, predicates, quoted).or(() -> announced(trees, first, predicates));
      if (speaker.isEmpty() && first - previousSentence <= 1) {
        speaker = previous;
      }
      if (speaker.isPresent()) {
        Report cue = speaker.get();
        quotation.forEach(
            piece ->
                reports
                    .computeIfAbsent(piece.tree(), tree -> new ArrayList<>())
                    .add(report(piece, cue)));
        previous = speaker;
        previousSentence = quotation.getLast().tree().sentence().index();
      }
    }
  }

  private static Report report(Piece piece, Report cue) {
    boolean here = piece.tree() == cue.tree();
    return new Report(
        piece.tree(),
        cue.cue(),
        here ? cue.cueToken() : Optional.empty(),
        cue.source(),
        cue.tree(),
        here ? cue.predicate() : Optional.empty(),
        heads(piece),
        piece.words(),
        true);
  }

  /// The quoted words whose heads lie outside the quotation.
  private static List<Token> heads(Piece piece) {
    List<Token> heads = new ArrayList<>();
    for (Token token : piece.tree().tokens()) {
      boolean inside = piece.words().get(token.index());
      boolean top = token.isRoot() || !piece.words().get(token.head());
      if (inside && top && !token.is("punct")) {
        heads.add(token);
      }
    }
    return heads;
  }

  private static Optional<Report> speaker(
      List<Piece> quotation,
      Map<Tree, List<Predicate>> predicates,
      Map<Tree, BitSet> quoted) {
    for (Piece piece : List.of(quotation.getFirst(), quotation.getLast())) {
      for (Predicate predicate : predicates.getOrDefault(piece.tree(), List.of())) {
        boolean outside = !quoted.get(piece.tree()).get(predicate.head().index());
        boolean speaks =
            predicate.is(LexicalEntry.Function.REPORTING)
                && piece.tree().isVerb(predicate.head())
                && Attribution.source(predicate).isPresent();
        if (outside && speaks) {
          return Optional.of(cue(piece.tree(), predicate));
        }
      }
    }
    return Optional.empty();
  }

  /// "The minister replied:" and then the quotation.
  private static Optional<Report> announced(
      List<Tree> trees, int sentence, Map<Tree, List<Predicate>> predicates) {
    if (sentence == 0) {
      return Optional.empty();
    }
    Tree before = trees.get(sentence - 1);
    if (!before.tokens().getLast().text().equals(":")) {
      return Optional.empty();
    }
    return predicates.getOrDefault(before, List.of()).stream()
        .filter(predicate -> before.isVerb(predicate.head()))
        .filter(predicate -> Attribution.source(predicate).isPresent())
        .findFirst()
        .map(predicate -> cue(before, predicate));
  }

  private static Report cue(Tree tree, Predicate predicate) {
    return new Report(
        tree,
        predicate.trigger(),
        Optional.of(predicate.head()),
        Attribution.source(predicate),
        tree,
        Optional.of(predicate),
        List.of(),
        new BitSet(),
        true);
  }

  private static List<List<Piece>> find(List<Tree> trees) {
    List<List<Piece>> quotations = new ArrayList<>();
    List<Piece> open = new ArrayList<>();
    boolean inside = false;
    for (Tree tree : trees) {
      BitSet words = new BitSet();
      for (Token token : tree.tokens()) {
        if (!token.text().matches("[\"“”]|''|``")) {
          words.set(token.index(), inside);
          continue;
        }
        if (inside && !token.text().equals("“")) {
          addPiece(open, tree, words);
          quotations.add(open);
          inside = false;
        } else {
          inside = true;
        }
        open = new ArrayList<>();
        words = new BitSet();
      }
      addPiece(open, tree, words);
      inside &= open.size() <= MOST_SENTENCES;
    }
    return quotations.stream().filter(quotation -> !quotation.isEmpty()).toList();
  }

  /// Longer than this a quotation is taken for a mark that was never closed.
  private static final int MOST_SENTENCES = 8;

  private static void addPiece(List<Piece> quotation, Tree tree, BitSet words) {
    if (!words.isEmpty()) {
      quotation.add(new Piece(tree, words));
    }
  }
}
