package org.newsgraph.relate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.model.Sentence;
import org.newsgraph.model.TimeExpression;
import org.newsgraph.model.Token;

/// Finds what may be related in a sentence: names, capitalised words, pronouns, relatives and
/// dates.
final class ArgumentFinder {

  /// Pairs grow with the square; more than these in one sentence are a table or a list of names.
  private static final int MAX_ARGUMENTS = 40;

  private static final Map<String, Argument.Kind> TAGGED =
      Map.of(
          "PERSON",
          Argument.Kind.PERSON,
          "ORGANIZATION",
          Argument.Kind.ORGANIZATION,
          "LOCATION",
          Argument.Kind.LOCATION);

  private final Sentence sentence;
  private final List<Argument> found = new ArrayList<>();
  private final BitSet taken = new BitSet();

  private ArgumentFinder(Sentence sentence) {
    this.sentence = sentence;
  }

  /// The arguments in the order of the sentence; no two share a word.
  static List<Argument> find(Sentence sentence) {
    ArgumentFinder finder = new ArgumentFinder(sentence);
    finder.addDates();
    finder.addTaggedNames();
    finder.addWords();
    finder.found.sort(Comparator.comparingInt(Argument::first));
    return List.copyOf(finder.found.subList(0, Math.min(MAX_ARGUMENTS, finder.found.size())));
  }

  private void addDates() {
    for (TimeExpression time : sentence.times()) {
      if (time.value().matches("[\\dX]{4}.*")) {
        addDate(time.first(), time.end());
      }
    }
    for (Token token : sentence.tokens()) {
      if (token.text().matches("1[0-9]{3}|20[0-9]{2}")
          && token.tagged("CD")
          && token.entityType().matches("O|DATE|NUMBER")) {
        addDate(token.index(), token.index() + 1);
      }
    }
  }

  /// A stretch of time is two dates: "1856 – 3 October 1902".
  private void addDate(int first, int end) {
    int begin = first;
    for (int i = first; i < end; i++) {
      if (token(i).text().matches("[-–—]|--|to|and|until|through")) {
        add(begin, i, Argument.Kind.DATE);
        begin = i + 1;
      }
    }
    add(begin, end, Argument.Kind.DATE);
  }

  private void addTaggedNames() {
    for (int first = 0; first < sentence.tokens().size(); ) {
      String type = token(first).entityType();
      int end = first + 1;
      while (end < sentence.tokens().size() && token(end).entityType().equals(type)) {
        end++;
      }
      Argument.Kind kind = TAGGED.get(type);
      if (kind != null) {
        add(first, end, kind);
      }
      first = end;
    }
  }

  private void addWords() {
    for (int first = 0; first < sentence.tokens().size(); ) {
      int end = first + 1;
      Optional<Argument.Kind> pronoun = pronoun(token(first));
      if (pronoun.isPresent()) {
        add(first, end, pronoun.get());
      } else if (isCapitalised(first)) {
        boolean name = isName(token(first));
        while (end < sentence.tokens().size()
            && isCapitalised(end)
            && isName(token(end)) == name
            && !taken.get(end)) {
          end++;
        }
        add(first, end, name ? Argument.Kind.NAME : Argument.Kind.ADJECTIVE);
      }
      first = end;
    }
  }

  private void add(int first, int end, Argument.Kind kind) {
    int next = taken.nextSetBit(first);
    if (first < end && (next < 0 || next >= end)) {
      taken.set(first, end);
      found.add(new Argument(sentence, first, end, head(first, end), kind));
    }
  }

  private int head(int first, int end) {
    int head = end - 1;
    for (int i = first; i < end; i++) {
      int above = token(i).head();
      if (above < first || above >= end) {
        head = i;
      }
    }
    return head;
  }

  private boolean isCapitalised(int index) {
    Token token = token(index);
    int letter = token.text().codePointAt(0);
    boolean capital =
        Character.isUpperCase(letter)
            || Character.isTitleCase(letter)
            || Character.isLetter(letter) && !isLatin(letter);
    boolean opening = index == 0 && !token.tagged("NNP");
    return capital
        && !opening
        && !TAGGED.containsKey(token.entityType())
        && (token.tagged("NN") || token.tagged("JJ") || token.tagged("FW") || isName(token));
  }

  private static boolean isName(Token token) {
    return token.tagged("NN") || !isLatin(token.text().codePointAt(0));
  }

  private static boolean isLatin(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN;
  }

  private static Optional<Argument.Kind> pronoun(Token token) {
    if (!token.tagged("PRP") && !token.tagged("W")) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        switch (token.text().toLowerCase(Locale.ROOT)) {
          case "he",
              "his",
              "him",
              "himself",
              "she",
              "her",
              "hers",
              "herself",
              "i",
              "my",
              "me",
              "myself" ->
              Argument.Kind.PERSON_PRONOUN;
          case "it", "its", "itself" -> Argument.Kind.THING_PRONOUN;
          case "they", "their", "them", "we", "our", "us", "you", "your" ->
              Argument.Kind.PLURAL_PRONOUN;
          case "who", "whose", "whom" -> Argument.Kind.PERSON_RELATIVE;
          case "which", "that", "where" -> Argument.Kind.THING_RELATIVE;
          default -> null;
        });
  }

  private Token token(int index) {
    return sentence.tokens().get(index);
  }
}
