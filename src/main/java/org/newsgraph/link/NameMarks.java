package org.newsgraph.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsgraph.model.Reading;
import org.newsgraph.model.Reading.Form;
import org.newsgraph.model.Reading.Node;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.ontology.Ontology;

/// Which words of a text were read as names of people, organizations, places and works, and which
/// as times and numbers.
final class NameMarks {

  /// How likely a thing must be for its words to be a name.
  private static final double LEAST_SCORE = 0.5;

  private static final Set<String> JOINING_TAGS =
      Set.of("IN", "DT", "TO", "CC", "POS", "HYPH", "PRP", "PRP$", ",", ":", "RB", "FW");

  private record Name(Span span, Kind kind) {}

  private final Map<Span, Name> names = new HashMap<>();
  private final Set<Span> values = new HashSet<>();

  NameMarks(Reading reading, Ontology ontology) {
    List<Node> nodes = new ArrayList<>(reading.nodes());
    nodes.sort(
        Comparator.comparingInt((Node node) -> node.span().end() - node.span().begin()).reversed());
    for (Node node : nodes) {
      Sentence sentence = reading.sentences().get(node.sentence());
      List<Token> words =
          sentence.tokens().stream().filter(word -> node.span().overlaps(word.span())).toList();
      if (node.form() == Form.TIME || node.form() == Form.NUMBER) {
        words.forEach(word -> values.add(word.span()));
      } else if (node.form() == Form.THING && node.score() >= LEAST_SCORE) {
        Kind kind = node.type().map(type -> Kind.of(type, ontology)).orElse(Kind.UNKNOWN);
        add(withoutArticle(words), kind);
      }
    }
  }

  private void add(List<Token> words, Kind kind) {
    if (kind != Kind.UNKNOWN && isName(words)) {
      Name name = new Name(words.getFirst().span().cover(words.getLast().span()), kind);
      words.forEach(word -> names.putIfAbsent(word.span(), name));
    }
  }

  private static List<Token> withoutArticle(List<Token> words) {
    return !words.isEmpty() && words.getFirst().tagged("DT")
        ? words.subList(1, words.size())
        : words;
  }

  /// Whether the words begin and end with capitalised ones and hold a noun.
  private static boolean isName(List<Token> words) {
    return !words.isEmpty()
        && isNameWord(words.getFirst())
        && (isNameWord(words.getLast()) || isLastPoint(words.getLast()))
        && words.stream().anyMatch(word -> word.tagged("NN"))
        && words.stream()
            .allMatch(word -> isNameWord(word) || isLastPoint(word) || isJoining(word));
  }

  /// Whether the word is written as a part of a name.
  static boolean isNameWord(Token word) {
    int start = word.text().codePointAt(0);
    return Character.isUpperCase(start) || Character.isDigit(start);
  }

  /// Whether this is the point of an abbreviation: the last one of "U.S."
  static boolean isLastPoint(Token word) {
    return word.text().equals(".") && word.tagged("NNP");
  }

  /// Whether the word may stand within a name in small letters.
  static boolean isJoining(Token word) {
    return JOINING_TAGS.contains(word.tag());
  }

  /// What the name is of that the word belongs to; unknown where it belongs to none.
  Kind kind(Token word) {
    Name name = names.get(word.span());
    return name == null ? Kind.UNKNOWN : name.kind();
  }

  /// Whether both words belong to one name.
  boolean areOneName(Token word, Token other) {
    Name name = names.get(word.span());
    return name != null && name.equals(names.get(other.span()));
  }

  /// Whether the word belongs to a name.
  boolean isOfName(Token word) {
    return names.containsKey(word.span());
  }

  /// Whether the word tells a time or a number.
  boolean isOfValue(Token word) {
    return values.contains(word.span());
  }

  /// Whether the word belongs to nothing that was read here.
  boolean isFree(Token word) {
    return !isOfName(word) && !isOfValue(word);
  }
}
