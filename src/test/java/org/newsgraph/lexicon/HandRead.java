package org.newsgraph.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleMetadata;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Reading;
import org.newsgraph.model.Reading.Arc;
import org.newsgraph.model.Reading.Form;
import org.newsgraph.model.Reading.Node;
import org.newsgraph.model.Reading.Stance;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;

/// A reading of one sentence made by hand, as the network would fill it.
///
/// A word is `form/TAG/head/relation`, heads counted from 1 and 0 above the root, with `/lemma`
/// where it is not the form in lower case: `Selve/NNP/2/nsubj bought/VBD/0/root/buy`.
final class HandRead {

  private final String text;
  private final Sentence sentence;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Arc> arcs = new ArrayList<>();

  private HandRead(String text, List<Token> tokens) {
    this.text = text;
    sentence = new Sentence(0, new Span(0, text.length()), tokens);
  }

  static HandRead of(String words) {
    List<Token> tokens = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String word : words.strip().split("\\s+")) {
      String[] parts = word.split("/");
      int begin = text.isEmpty() ? 0 : text.append(' ').length();
      text.append(parts[0]);
      String lemma = parts.length > 4 ? parts[4] : parts[0].toLowerCase(Locale.ROOT);
      tokens.add(
          new Token(
              tokens.size(),
              new Span(begin, text.length()),
              parts[0],
              lemma,
              parts[1],
              Integer.parseInt(parts[2]) - 1,
              parts[3]));
    }
    return new HandRead(text.toString(), tokens);
  }

  /// Adds a thing of one of Newsgraph's classes.
  HandRead thing(String words, String type) {
    return node(words, Form.THING, Optional.of(OntologyTerm.ng(type)), 0.9, Stance.PLAIN);
  }

  HandRead event(String words, String type, double score, Stance stance) {
    return node(words, Form.EVENT, Optional.of(OntologyTerm.ng(type)), score, stance);
  }

  HandRead value(String words, Form form) {
    return node(words, form, Optional.empty(), 0.9, Stance.PLAIN);
  }

  private HandRead node(
      String words, Form form, Optional<OntologyTerm> type, double score, Stance stance) {
    int begin = text.indexOf(words);
    Span span = new Span(begin, begin + words.length());
    nodes.add(new Node(nodes.size(), 0, span, form, type, Optional.empty(), score, stance));
    return this;
  }

  /// Adds an arc between the nodes that were added at these places.
  HandRead arc(int from, String label, int to) {
    arcs.add(new Arc(from, to, OntologyTerm.ng(label), 0.8, Stance.PLAIN, 1));
    return this;
  }

  /// The reading; nodes must have been added in the order of the text for their arcs to be right.
  Reading reading() {
    nodes.sort(Comparator.comparing(Node::span));
    Article article =
        new Article("sample", Optional.empty(), text, ArticleMetadata.ofSource("sample"));
    return new Reading(article, List.of(sentence), nodes, arcs, List.of());
  }

  /// Nodes as `THING Company: Selve Foods` or `EVENT Takeover: bought (negated)`, arcs as `bought
  /// agent Selve Foods`.
  static List<String> describe(Reading reading) {
    List<String> lines = new ArrayList<>();
    String text = reading.article().text();
    for (Node node : reading.nodes()) {
      String type = node.type().map(found -> " " + found.localName()).orElse("");
      lines.add(node.form() + type + ": " + node.span().in(text) + describe(node.stance()));
    }
    for (Arc arc : reading.arcs()) {
      lines.add(
          "%s %s %s%s"
              .formatted(
                  reading.nodes().get(arc.from()).span().in(text),
                  arc.label().localName(),
                  reading.nodes().get(arc.to()).span().in(text),
                  describe(arc.stance())));
    }
    return lines;
  }

  private static String describe(Stance stance) {
    return stance.equals(Stance.PLAIN)
        ? ""
        : " (" + (stance.polarity() + " " + stance.certainty()).toLowerCase(Locale.ROOT) + ")";
  }
}
