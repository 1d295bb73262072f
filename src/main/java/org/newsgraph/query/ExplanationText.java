package org.newsgraph.query;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.query.Explanation.Kind;
import org.newsgraph.query.Explanation.Mark;
import org.newsgraph.query.Explanation.Term;

/// Words an explanation for a reader, the words that matter marked in the sentence.
public final class ExplanationText {

  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  private final boolean coloured;

  /// With terminal colours, or with brackets that any text can hold.
  public ExplanationText(boolean coloured) {
    this.coloured = coloured;
  }

  /// Four lines: the fact, how surely and by whom, the sentence, the article and its page.
  public String of(Explanation explanation) {
    return """
    %s  %s  %s
      %s, %s; %s (confidence %s)
      "%s"
      in %s
    """
        .formatted(
            term(explanation.subject()),
            bold(explanation.property().label()),
            term(explanation.object()),
            explanation.polarity(),
            explanation.certainty(),
            source(explanation.claimants()),
            explanation.confidence(),
            marked(explanation.sentence(), explanation.marks()),
            article(explanation));
  }

  private static String term(Term term) {
    return term.type().map(type -> term.label() + " (" + type + ")").orElse(term.label());
  }

  private static String source(List<String> claimants) {
    return claimants.isEmpty()
        ? "the article says so"
        : "says " + String.join(", as reported by ", claimants);
  }

  private static String article(Explanation explanation) {
    return explanation.articleId()
        + explanation.articleTitle().map(title -> ", \"" + title + "\"").orElse("")
        + explanation.page().map(ExplanationText::page).orElse("");
  }

  private static String page(SourcePage page) {
    return ", page " + page.number() + page.address().map(address -> ": " + address).orElse("");
  }

  // Where marks overlap the first one wins: brackets within brackets are hard to read.
  private String marked(String sentence, List<Mark> marks) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (Mark mark : withoutOverlaps(marks)) {
      text.append(sentence, at, mark.begin());
      String words = sentence.substring(mark.begin(), mark.end());
      text.append(coloured ? colour(mark.kind()) + words + PLAIN : "[" + words + "]");
      at = mark.end();
    }
    return text.append(sentence.substring(at)).toString();
  }

  private static List<Mark> withoutOverlaps(List<Mark> marks) {
    List<Mark> kept = new ArrayList<>();
    for (Mark mark : marks) {
      if (kept.isEmpty() || kept.getLast().end() <= mark.begin()) {
        kept.add(mark);
      }
    }
    return kept;
  }

  private String bold(String text) {
    return coloured ? BOLD + text + PLAIN : text;
  }

  private static String colour(Kind kind) {
    return switch (kind) {
      case SUBJECT -> "\u001b[36m";
      case TRIGGER -> BOLD;
      case OBJECT -> "\u001b[32m";
      case ATTRIBUTION -> "\u001b[35m";
      case NEGATION, HEDGE -> "\u001b[33m";
    };
  }
}
