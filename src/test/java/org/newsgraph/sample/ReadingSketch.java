package org.newsgraph.sample;

import static org.newsgraph.model.OntologyTerm.ng;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.model.Article;
import org.newsgraph.model.ArticleMetadata;
import org.newsgraph.model.Certainty;
import org.newsgraph.model.Polarity;
import org.newsgraph.model.Reading;
import org.newsgraph.model.Reading.Arc;
import org.newsgraph.model.Reading.Form;
import org.newsgraph.model.Reading.Link;
import org.newsgraph.model.Reading.Node;
import org.newsgraph.model.Reading.Stance;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;

/// A reading written by hand, as the network might have read it.
///
/// `ReadingSketch.of("{Police:GovernmentBody} {arrested:!Arrest} {her:Person~0.4} in
/// {May:=2015-05}.")` marks the nodes: a thing by its class, an event by `!` and its type, a time
/// by `=` and its TIMEX3 value, a number by `#` and its value, and `title`, `name`, `text`; `~`
/// gives the score, which is 0.9 otherwise. Nodes may nest. Arcs and links refer to nodes by their
/// words, the second of the same words by `her#2`.
public final class ReadingSketch {

  private static final double SCORE = 0.9;
  private static final Pattern END = Pattern.compile("\\G:([!=#]?[^}~]*)(?:~([0-9.]+))?}");
  private static final Pattern NUMERAL = Pattern.compile("(?i)one|two|three|\\d+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’.&-]*|\\S");

  private final StringBuilder text = new StringBuilder();
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();
  private final List<Arc> arcs = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  private ReadingSketch() {}

  /// The reading of these sentences, one paragraph.
  public static ReadingSketch of(String... marked) {
    ReadingSketch sketch = new ReadingSketch();
    for (String sentence : marked) {
      sketch.addSentence(sentence);
    }
    sketch.number();
    return sketch;
  }

  private void addSentence(String marked) {
    if (!text.isEmpty()) {
      text.append(' ');
    }
    int begin = text.length();
    Deque<Integer> open = new ArrayDeque<>();
    Matcher end = END.matcher(marked);
    for (int i = 0; i < marked.length(); ) {
      if (marked.charAt(i) == '{') {
        open.push(text.length());
        i++;
      } else if (!open.isEmpty() && end.find(i)) {
        addNode(new Span(open.pop(), text.length()), end.group(1), end.group(2));
        i = end.end();
      } else {
        text.append(marked.charAt(i++));
      }
    }
    Span span = new Span(begin, text.length());
    sentences.add(new Sentence(sentences.size(), span, tokens(span)));
  }

  private void addNode(Span span, String kind, @org.jspecify.annotations.Nullable String written) {
    double score = written == null ? SCORE : Double.parseDouble(written);
    Optional<String> value =
        kind.matches("[=#].+") ? Optional.of(kind.substring(1)) : Optional.empty();
    Form form = form(kind);
    boolean typed = form == Form.THING || form == Form.EVENT;
    nodes.add(
        new Node(
            0,
            sentences.size(),
            span,
            form,
            typed ? Optional.of(ng(kind.replace("!", ""))) : Optional.empty(),
            value,
            score,
            Stance.PLAIN));
  }

  private static Form form(String kind) {
    if (kind.startsWith("!")) {
      return Form.EVENT;
    }
    if (kind.startsWith("=")) {
      return Form.TIME;
    }
    if (kind.startsWith("#")) {
      return Form.NUMBER;
    }
    return Character.isUpperCase(kind.charAt(0))
        ? Form.THING
        : Form.valueOf(kind.toUpperCase(Locale.ROOT));
  }

  private List<Token> tokens(Span span) {
    List<Token> tokens = new ArrayList<>();
    Matcher words = WORD.matcher(text).region(span.begin(), span.end());
    while (words.find()) {
      tokens.add(
          new Token(
              tokens.size(),
              new Span(words.start(), words.end()),
              words.group(),
              words.group().toLowerCase(Locale.ROOT),
              NUMERAL.matcher(words.group()).matches() ? "CD" : "",
              tokens.size() - 1,
              "dep"));
    }
    return tokens;
  }

  private void number() {
    nodes.sort(Comparator.comparing(Node::span));
    for (int i = 0; i < nodes.size(); i++) {
      replace(i, nodes.get(i).score(), nodes.get(i).stance(), i);
    }
  }

  private void replace(int at, double score, Stance stance, int index) {
    Node old = nodes.get(at);
    nodes.set(
        at,
        new Node(
            index, old.sentence(), old.span(), old.form(), old.type(), old.value(), score, stance));
  }

  /// The index of the node of these words: `her`, or `her#2` for the second.
  public int node(String words) {
    String[] parts = words.split("#", 2);
    int left = parts.length == 2 ? Integer.parseInt(parts[1]) : 1;
    for (Node node : nodes) {
      if (node.span().in(text.toString()).equals(parts[0]) && --left == 0) {
        return node.index();
      }
    }
    throw new IllegalArgumentException("no node \"" + words + "\" in \"" + text + "\"");
  }

  /// An arc that is likely and for which a claimant of its source vouches.
  public ReadingSketch arc(String from, String label, String to) {
    return arc(from, label, to, SCORE, Stance.PLAIN, 1);
  }

  /// An arc as likely as said.
  public ReadingSketch arc(String from, String label, String to, double score) {
    return arc(from, label, to, score, Stance.PLAIN, 1);
  }

  /// An arc for which the article vouches, whoever claims the rest.
  public ReadingSketch described(String from, String label, String to) {
    return arc(from, label, to, SCORE, Stance.PLAIN, 0);
  }

  /// A relation that is denied.
  public ReadingSketch denied(String from, String label, String to) {
    return arc(from, label, to, SCORE, new Stance(Polarity.NEGATED, Certainty.CERTAIN), 1);
  }

  private ReadingSketch arc(
      String from, String label, String to, double score, Stance stance, double claimed) {
    arcs.add(new Arc(node(from), node(to), ng(label), score, stance, claimed));
    return this;
  }

  /// A link of a later node to an earlier one.
  public ReadingSketch link(String node, String antecedent, double score) {
    links.add(new Link(node(node), node(antecedent), score));
    return this;
  }

  /// Gives an event a stance.
  public ReadingSketch stance(String event, Polarity polarity, Certainty certainty) {
    int at = node(event);
    replace(at, nodes.get(at).score(), new Stance(polarity, certainty), at);
    return this;
  }

  /// The reading.
  public Reading reading() {
    Article article =
        new Article(
            "sketch", Optional.empty(), text.toString(), ArticleMetadata.ofSource("sketch.txt"));
    arcs.sort(
        Comparator.comparingInt(Arc::from).thenComparingInt(Arc::to).thenComparing(Arc::label));
    links.sort(Comparator.comparingInt(Link::node).thenComparingInt(Link::antecedent));
    return new Reading(article, sentences, nodes, arcs, links);
  }
}
