package org.newsgraph.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.newsgraph.model.Reading;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.ontology.Ontology;

/// Finds the names in a text that was read.
///
/// First the longest runs of capitalised words that the index knows as a name, then what was read
/// as a named thing and what other proper nouns are left. Safe for use by many threads.
public final class NameSpotter {

  private static final Set<String> HYPHENS = Set.of("-", "–");
  private static final int LONGEST_NAME = 9;

  private final ItemIndex index;
  private final Ontology ontology;

  /// A spotter that knows the names of the index.
  ///
  /// @param ontology tells which classes are people, places and so on
  public NameSpotter(ItemIndex index, Ontology ontology) {
    this.index = index;
    this.ontology = ontology;
  }

  /// The names in their order, then places together with the country or region behind them.
  public List<SpottedName> spot(Reading reading) {
    NameMarks marks = new NameMarks(reading, ontology);
    List<SpottedName> names = new ArrayList<>();
    for (Sentence sentence : reading.sentences()) {
      new Spotting(reading.article().text(), sentence, marks).addTo(names);
    }
    names.sort(Comparator.comparingInt(name -> name.span().begin()));
    return withPlacesBehind(names, reading.article().text());
  }

  /// "Lille, France" is a name of Lille too.
  private List<SpottedName> withPlacesBehind(List<SpottedName> names, String text) {
    List<SpottedName> all = new ArrayList<>(names);
    for (int i = 0; i + 1 < names.size(); i++) {
      SpottedName place = names.get(i);
      SpottedName behind = names.get(i + 1);
      boolean comma =
          place.span().end() + 2 == behind.span().begin()
              && text.startsWith(", ", place.span().end());
      if (comma && behind.kind() == Kind.PLACE && index.isIn(place.name(), behind.name())) {
        Span span = place.span().cover(behind.span());
        all.add(new SpottedName(span, span.in(text), Kind.PLACE));
      }
    }
    return all;
  }

  /// The kind that most of the words in a span were read as.
  public Kind kind(Reading reading, Span span) {
    NameMarks marks = new NameMarks(reading, ontology);
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    for (Sentence sentence : reading.sentences()) {
      for (Token token : sentence.tokens()) {
        if (token.span().begin() < span.end() && span.begin() < token.span().end()) {
          counts.merge(kind(token, marks), 1, Integer::sum);
        }
      }
    }
    return most(counts);
  }

  /// An adjective such as "Danish" stands for its country.
  private Kind kind(Token token, NameMarks marks) {
    Kind kind = marks.kind(token);
    boolean demonym =
        kind == Kind.UNKNOWN
            && token.tagged("JJ")
            && Character.isUpperCase(token.text().codePointAt(0))
            && index.hasDemonym(NormalName.of(token.text()));
    return demonym ? Kind.ADJECTIVE : kind;
  }

  private static Kind most(Map<Kind, Integer> counts) {
    Kind most = Kind.UNKNOWN;
    int highest = 0;
    int words = counts.values().stream().mapToInt(Integer::intValue).sum();
    for (Map.Entry<Kind, Integer> entry : counts.entrySet()) {
      boolean telling =
          entry.getKey() != Kind.UNKNOWN && (entry.getKey() != Kind.ADJECTIVE || words == 1);
      if (telling && entry.getValue() > highest) {
        most = entry.getKey();
        highest = entry.getValue();
      }
    }
    return most;
  }

  private final class Spotting {
    private final String text;
    private final Sentence sentence;
    private final NameMarks marks;
    private final List<Token> tokens;
    private final boolean[] taken;

    Spotting(String text, Sentence sentence, NameMarks marks) {
      this.text = text;
      this.sentence = sentence;
      this.marks = marks;
      tokens = sentence.tokens();
      taken = new boolean[tokens.size()];
    }

    void addTo(List<SpottedName> names) {
      addKnown(names);
      for (int first = 0; first < tokens.size(); ) {
        int end = taken[first] ? first : plainEnd(first);
        if (end > first) {
          take(first, end, names);
        }
        first = Math.max(end, first + 1);
      }
    }

    private void addKnown(List<SpottedName> names) {
      for (int length = Math.min(LONGEST_NAME, tokens.size()); length >= 2; length--) {
        for (int first = 0; first + length <= tokens.size(); first++) {
          if (isFree(first, first + length) && isKnownName(first, first + length)) {
            take(first, first + length, names);
          }
        }
      }
    }

    private void take(int first, int end, List<SpottedName> names) {
      Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
      for (int i = first; i < end; i++) {
        taken[i] = true;
        counts.merge(kind(tokens.get(i), marks), 1, Integer::sum);
      }
      names.add(new SpottedName(span(first, end), name(first, end), most(counts)));
    }

    private boolean isFree(int first, int end) {
      for (int i = first; i < end; i++) {
        if (taken[i]) {
          return false;
        }
      }
      return true;
    }

    /// Whether the words are a name of the index and begin and end with capitalised words.
    private boolean isKnownName(int first, int end) {
      if (!NameMarks.isNameWord(tokens.get(first))
          || !isNamePart(tokens.get(end - 1))
          || cutsPerson(first, end)
          || isSentenceStart(first)
          || isGlued(first - 1)
          || isGlued(end - 1)
          || leadsPerson(first)
          || isModifier(end)) {
        return false;
      }
      for (int i = first + 1; i < end - 1; i++) {
        if (!isNamePart(tokens.get(i)) && !NameMarks.isJoining(tokens.get(i))) {
          return false;
        }
      }
      return !isTime(first, end) && index.hasName(NormalName.of(name(first, end)));
    }

    /// Part of a person's name is no name of its own: "Paris Hilton" holds no Paris.
    private boolean cutsPerson(int first, int end) {
      return first > 0 && goesOn(first - 1, first) || end < tokens.size() && goesOn(end - 1, end);
    }

    /// Whether a hyphen without spaces joins the word to the next: "Saxe-Coburg".
    private boolean isGlued(int index) {
      if (index < 0 || index + 1 >= tokens.size()) {
        return false;
      }
      Token here = tokens.get(index);
      Token next = tokens.get(index + 1);
      return here.span().end() == next.span().begin()
          && (HYPHENS.contains(here.text()) || HYPHENS.contains(next.text()));
    }

    private boolean isTime(int first, int end) {
      return tokens.subList(first, end).stream().allMatch(marks::isOfValue);
    }

    /// "The" at the start of a sentence has its capital from there.
    private boolean isSentenceStart(int first) {
      return first == 0 && tokens.getFirst().tagged("DT");
    }

    /// A title before a person's name is no part of it.
    private boolean leadsPerson(int first) {
      return first + 1 < tokens.size()
          && marks.isFree(tokens.get(first))
          && marks.kind(tokens.get(first + 1)) == Kind.PERSON;
    }

    /// The head of a name is its last word: "Fast Hands" of "Fast Hands Press" is no name here.
    private boolean isModifier(int end) {
      if (end >= tokens.size()) {
        return false;
      }
      Token last = tokens.get(end - 1);
      Token next = tokens.get(end);
      return marks.isOfName(last)
          ? marks.areOneName(last, next) && NameMarks.isNameWord(next)
          : isProper(last) && isProper(next);
    }

    private boolean goesOn(int here, int next) {
      return marks.kind(tokens.get(here)) == Kind.PERSON
          && marks.areOneName(tokens.get(here), tokens.get(next));
    }

    private int plainEnd(int first) {
      Token start = tokens.get(first);
      if (marks.isOfName(start)) {
        return run(first, token -> marks.areOneName(start, token));
      }
      if (!isProper(start) && isOtherName(start)) {
        return first + 1;
      }
      return isProper(start) ? run(first, this::isProper) : first;
    }

    private int run(int first, Predicate<Token> belongs) {
      int end = first + 1;
      while (end < tokens.size()
          && !taken[end]
          && (belongs.test(tokens.get(end)) || isGlued(end - 1))) {
        end++;
      }
      return end;
    }

    private static boolean isNamePart(Token token) {
      return NameMarks.isNameWord(token) || NameMarks.isLastPoint(token);
    }

    private boolean isProper(Token token) {
      return token.tagged("NNP")
          && marks.isFree(token)
          && (token.text().chars().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
              || NameMarks.isLastPoint(token));
    }

    /// A capitalised word that is no proper noun: "Danish" always, "Arctic" within a sentence.
    private boolean isOtherName(Token token) {
      if (!marks.isFree(token) || !Character.isUpperCase(token.text().codePointAt(0))) {
        return false;
      }
      String name = NormalName.of(token.text());
      boolean adjective = token.tagged("JJ");
      return adjective && index.hasDemonym(name)
          || token.index() > 0 && (adjective || token.tagged("NN")) && index.hasName(name);
    }

    private Span span(int first, int end) {
      return sentence.span(tokens.get(first), tokens.get(end - 1));
    }

    private String name(int first, int end) {
      return span(first, end).onOneLine(text);
    }
  }
}
