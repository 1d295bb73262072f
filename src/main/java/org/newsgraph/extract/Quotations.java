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

  private static final int LONGEST_NAME = 4;
  private static final String MARKS = "[\"“”]|''|``";

  private Quotations() {}

  /// A stretch of quoted words in one sentence.
  private record Piece(Tree tree, BitSet words) {}

  static void attribute(
      List<Tree> trees, Map<Tree, List<Predicate>> predicates, Map<Tree, List<Report>> reports) {
    Optional<Report> previous = Optional.empty();
    int previousSentence = -2;
    List<List<Piece>> quotations = find(trees);
    quotations.addAll(blocks(trees, predicates));
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
    pullQuotes(trees, reports);
  }

  /// Paragraphs without quotation marks behind "The mayor denied this:".
  private static List<List<Piece>> blocks(List<Tree> trees, Map<Tree, List<Predicate>> predicates) {
    List<List<Piece>> blocks = new ArrayList<>();
    for (int i = 1; i < trees.size(); i++) {
      boolean reports =
          predicates.getOrDefault(trees.get(i - 1), List.of()).stream()
              .anyMatch(predicate -> predicate.is(LexicalEntry.Function.REPORTING));
      if (!reports || announced(trees, i, predicates).isEmpty() || !startsParagraph(trees, i)) {
        continue;
      }
      List<Piece> block = new ArrayList<>();
      for (int at = i; at < trees.size() && (at == i || !startsParagraph(trees, at)); at++) {
        block.add(whole(trees.get(at)));
      }
      boolean marked =
          block.stream()
              .flatMap(piece -> piece.tree().tokens().stream())
              .anyMatch(token -> token.text().matches(MARKS));
      if (!marked && block.size() <= MOST_SENTENCES) {
        blocks.add(block);
      }
    }
    return blocks;
  }

  private static Piece whole(Tree tree) {
    BitSet words = new BitSet();
    words.set(0, tree.tokens().size());
    return new Piece(tree, words);
  }

  /// Whether more than a blank stands before the sentence.
  private static boolean startsParagraph(List<Tree> trees, int index) {
    return trees.get(index).sentence().span().begin() - trees.get(index - 1).sentence().span().end()
        > 1;
  }

  /// Pull quotes: words in the first person, set off without quotation marks, and their speaker's
  /// name behind them as a line of its own.
  private static void pullQuotes(List<Tree> trees, Map<Tree, List<Report>> reports) {
    for (int i = 1; i < trees.size(); i++) {
      Tree words = trees.get(i - 1);
      Tree name = trees.get(i);
      boolean pulled = isName(name) && isFirstPerson(words) && isUnquoted(words, reports);
      if (!pulled) {
        continue;
      }
      for (Tree tree : trees) {
        if (texts(tree).equals(texts(words)) && isUnquoted(tree, reports)) {
          reports.computeIfAbsent(tree, key -> new ArrayList<>()).add(pullQuote(tree, name));
        }
      }
    }
  }

  private static Report pullQuote(Tree tree, Tree name) {
    Piece piece = whole(tree);
    Token last = name.tokens().getLast();
    return new Report(
        tree,
        name.sentence().span(),
        Optional.empty(),
        Optional.of(last),
        name,
        Optional.empty(),
        heads(piece),
        piece.words(),
        true);
  }

  private static List<String> texts(Tree tree) {
    return tree.tokens().stream().map(Token::text).toList();
  }

  private static boolean isName(Tree tree) {
    return tree.tokens().size() <= LONGEST_NAME
        && tree.tokens().stream().allMatch(token -> token.entityType().equals("PERSON"));
  }

  private static boolean isFirstPerson(Tree tree) {
    return tree.tokens().stream()
        .anyMatch(token -> token.tagged("PRP") && token.text().matches("I|[Mm]y|[Mm]e"));
  }

  private static boolean isUnquoted(Tree tree, Map<Tree, List<Report>> reports) {
    return reports.getOrDefault(tree, List.of()).stream().noneMatch(Report::quotation)
        && tree.tokens().stream().noneMatch(token -> token.text().matches(MARKS));
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
      List<Piece> quotation, Map<Tree, List<Predicate>> predicates, Map<Tree, BitSet> quoted) {
    for (Piece piece : List.of(quotation.getFirst(), quotation.getLast())) {
      for (Predicate predicate : predicates.getOrDefault(piece.tree(), List.of())) {
        boolean outside =
            !quoted.getOrDefault(piece.tree(), piece.words()).get(predicate.head().index());
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
        if (!token.text().matches(MARKS)) {
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
    quotations.removeIf(List::isEmpty);
    return quotations;
  }

  /// Longer than this a quotation is taken for a mark that was never closed.
  private static final int MOST_SENTENCES = 8;

  private static void addPiece(List<Piece> quotation, Tree tree, BitSet words) {
    if (!words.isEmpty()) {
      quotation.add(new Piece(tree, words));
    }
  }
}
