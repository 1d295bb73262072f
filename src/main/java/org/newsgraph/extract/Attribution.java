package org.newsgraph.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.ontology.LexicalEntry;

/// Finds who says what: reporting verbs and nouns, "according to", and direct quotations.
final class Attribution {

  private final Map<Tree, List<Report>> reports;

  private Attribution(Map<Tree, List<Report>> reports) {
    this.reports = reports;
  }

  /// Reads the reports of an article from its sentences' predicates.
  static Attribution of(List<Tree> trees, Map<Tree, List<Predicate>> predicates) {
    Map<Tree, List<Report>> reports = new java.util.HashMap<>();
    for (Tree tree : trees) {
      List<Report> found = new ArrayList<>();
      for (Predicate predicate : predicates.getOrDefault(tree, List.of())) {
        if (predicate.is(LexicalEntry.Function.REPORTING)) {
          report(predicate).ifPresent(found::add);
        }
      }
      accordingTo(tree, found);
      reports.put(tree, found);
    }
    Quotations.attribute(trees, predicates, reports);
    return new Attribution(reports);
  }

  List<Report> reports(Tree tree) {
    return reports.getOrDefault(tree, List.of());
  }

  /// The innermost report whose words include the given one.
  Optional<Report> around(Tree tree, Token token) {
    return reports(tree).stream()
        .filter(report -> report.covers(token))
        .min((a, b) -> Integer.compare(a.scope().cardinality(), b.scope().cardinality()));
  }

  private static Optional<Report> report(Predicate predicate) {
    Tree tree = predicate.tree();
    List<Token> contents = contents(predicate);
    BitSet scope = new BitSet();
    List<Token> reported = new ArrayList<>(contents);
    if (tree.isVerb(predicate.head())) {
      reported.addAll(predicate.fillers("infinitive"));
    }
    for (Token content : reported) {
      boolean around = tree.dominates(content, predicate.head());
      for (Token token : tree.subtree(content)) {
        boolean inside =
            !around
                || (content.index() > predicate.head().index() && !predicate.head().is("advcl")
                    ? token.index() > predicate.head().index()
                    : !tree.dominates(predicate.head(), token));
        if (inside) {
          scope.set(token.index());
        }
      }
    }
    if (scope.isEmpty()) {
      afterThat(predicate, scope);
    }
    return scope.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Report(
                tree,
                predicate.trigger(),
                Optional.of(predicate.head()),
                source(predicate),
                tree,
                Optional.of(predicate),
                contents,
                scope,
                false));
  }

  static Optional<Token> source(Predicate predicate) {
    Optional<Token> subject = predicate.fillers("subject").stream().findFirst();
    if (subject.isPresent() || predicate.head().tagged("VB")) {
      return subject;
    }
    return predicate.fillers("possessive").stream()
        .findFirst()
        .or(() -> predicate.fillers("by").stream().findFirst())
        .or(() -> predicate.fillers("of").stream().findFirst());
  }

  /// The reported clauses: complements, or the clause that a parenthetical "he said" hangs on.
  private static List<Token> contents(Predicate predicate) {
    Tree tree = predicate.tree();
    List<Token> contents = new ArrayList<>(predicate.fillers("clause"));
    contents.removeIf(content -> content.index() == predicate.head().index());
    contents.removeIf(content -> goesOn(tree, content, predicate.fillers("clause")));
    if (contents.isEmpty()) {
      tree.children(predicate.head(), "parataxis", "dep").stream()
          .filter(child -> tree.hasChild(child, "nsubj", "nsubj:pass"))
          .forEach(contents::add);
    }
    if (contents.isEmpty()) {
      tree.children(predicate.head(), "advcl").stream()
          .filter(
              clause ->
                  isIndirectQuestion(tree, predicate, clause) || isBefore(tree, predicate, clause))
          .forEach(contents::add);
    }
    boolean parenthetical =
        predicate.head().is("parataxis")
            || predicate.head().is("dep")
            || predicate.head().is("csubj")
            || predicate.head().is("advcl") && tree.marker(predicate.head()).equals("as");
    boolean finite = tree.isFinite(predicate.head()) && !predicate.head().tag().equals("VBG");
    boolean speaks =
        finite && predicate.slots().containsKey("subject") && tree.isVerb(predicate.head());
    if (contents.isEmpty() && parenthetical && speaks && !predicate.head().isRoot()) {
      Token clause = tree.token(predicate.head().head());
      while (!clause.isRoot() && !tree.isVerb(clause) && !isClauseHead(tree, clause)) {
        clause = tree.token(clause.head());
      }
      contents.add(clause);
    }
    return contents;
  }

  /// "The files were lost, the firm admitted": what stands before is what was said.
  private static boolean isBefore(Tree tree, Predicate predicate, Token clause) {
    return clause.index() < predicate.head().index()
        && tree.isFinite(clause)
        && tree.hasChild(clause, "nsubj")
        && tree.marker(clause).isEmpty()
        && !tree.hasChild(clause, "advmod")
        && tree.child(predicate.head(), "nsubj")
            .filter(s -> s.index() > clause.index())
            .isPresent();
  }

  /// "Told where the camp was", "explained why he left".
  private static boolean isIndirectQuestion(Tree tree, Predicate predicate, Token clause) {
    return tree.children(clause, "advmod").stream()
        .anyMatch(
            word ->
                word.text().matches("where|why|how")
                    && word.index() == predicate.head().index() + 1);
  }

  /// "Said that he fled and hid": a second verb without a subject of its own is part of the clause.
  private static boolean goesOn(Tree tree, Token content, List<Token> contents) {
    return content.is("conj")
        && !tree.hasChild(content, "nsubj", "csubj", "expl")
        && contents.stream().anyMatch(other -> other.index() == content.head());
  }

  /// Where the parse shows no complement but "that" follows the verb, all to the sentence's end.
  private static void afterThat(Predicate predicate, BitSet scope) {
    Tree tree = predicate.tree();
    int from = predicate.words().getLast().index() + 1;
    for (int i = from; i < Math.min(from + 3, tree.tokens().size()); i++) {
      if (tree.token(i).text().equals("that") && tree.isVerb(predicate.head())) {
        scope.set(i + 1, tree.tokens().size());
        return;
      }
    }
  }

  private static void accordingTo(Tree tree, List<Report> found) {
    for (Token source : tree.tokens()) {
      if (!tree.preposition(source).equals("according_to") || source.isRoot()) {
        continue;
      }
      Token clause = tree.token(source.head());
      while (!clause.isRoot() && !isClauseHead(tree, clause)) {
        clause = tree.token(clause.head());
      }
      BitSet scope = new BitSet();
      tree.subtree(clause).forEach(token -> scope.set(token.index()));
      boolean first = tree.subtree(source).getFirst().index() <= 2;
      if (first) {
        scope.set(0, tree.tokens().size());
      }
      tree.subtree(source).forEach(token -> scope.clear(token.index()));
      Token cue = tree.child(source, "case").orElse(source);
      Span span = cue.span();
      for (Token part : tree.children(cue, "fixed")) {
        span = span.cover(part.span());
      }
      found.add(
          new Report(
              tree,
              span,
              Optional.of(cue),
              Optional.of(source),
              tree,
              Optional.empty(),
              List.of(first ? root(tree) : clause),
              scope,
              false));
    }
  }

  private static Token root(Tree tree) {
    return tree.tokens().stream().filter(Token::isRoot).findFirst().orElse(tree.token(0));
  }

  private static boolean isClauseHead(Tree tree, Token token) {
    return tree.isVerb(token) && tree.isFinite(token) || tree.hasChild(token, "cop");
  }
}
