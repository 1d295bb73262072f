package org.newsgraph.resolve;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A name or description in a form that can be compared.
///
/// @param words in small letters, without accents, points and nicknames
/// @param others what else it is called by these words: nicknames, acronyms in brackets
record Name(List<String> words, Set<List<String>> others) {

  private static final Pattern NICKNAME =
      Pattern.compile("(?<=\\s)[\"“”'‘]([^\"“”'‘’]+)[\"“”'’](?=\\s)");
  private static final Pattern BRACKET = Pattern.compile("\\(([^()]+)\\)");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s\\b|['’](?=\\s|$)");
  private static final Pattern POINTED = Pattern.compile("(?:\\p{L}\\.){2,}");
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[^\\p{L}\\p{N}&-]+|(?<![\\p{L}\\p{N}])-+|-+(?![\\p{L}\\p{N}])");

  /// Letters that "al-", "el-" may have before a surname.
  private static final int PARTICLE = 2;

  /// Words after which a name tells whose or where, no more what.
  private static final Set<String> PREPOSITIONS = Set.of("of", "in", "for", "at", "on", "to");

  Name {
    words = List.copyOf(words);
    others = Set.copyOf(others);
  }

  /// The name in these words.
  static Name of(String text) {
    Set<List<String>> others = new LinkedHashSet<>();
    String bare = without(BRACKET, text, inner -> others.add(split(inner)));
    List<List<String>> nicknames = new ArrayList<>();
    bare = without(NICKNAME, bare, inner -> nicknames.add(split(inner)));
    List<String> words = split(bare);
    for (List<String> nickname : nicknames) {
      others.add(nickname);
      if (!words.isEmpty()) {
        others.add(join(nickname, words.getLast()));
        others.add(join(join(words.subList(0, 1), nickname), words.getLast()));
      }
    }
    if (POINTED.matcher(bare.strip()).matches()) {
      others.add(List.of(String.join("", words)));
    }
    others.removeIf(List::isEmpty);
    return new Name(words, others);
  }

  private static String without(Pattern pattern, String text, Consumer<String> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.accept(matcher.group(1));
    }
    return matcher.replaceAll(" ");
  }

  private static List<String> split(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String bare = POSSESSIVE.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ");
    return BETWEEN_WORDS.splitAsStream(bare).filter(word -> !word.isEmpty()).toList();
  }

  private static List<String> join(List<String> front, String last) {
    return join(front, List.of(last));
  }

  private static List<String> join(List<String> front, List<String> back) {
    List<String> joined = new ArrayList<>(front);
    joined.addAll(back);
    return List.copyOf(joined);
  }

  /// The same name with another form of it.
  Name withOther(Name other) {
    Set<List<String>> all = new LinkedHashSet<>(others);
    all.add(other.words);
    all.addAll(other.others);
    return new Name(words, all);
  }

  /// Whether the two have a form in common.
  boolean equalsAny(Name other) {
    return words.equals(other.words)
        || others.contains(other.words)
        || other.others.contains(words);
  }

  /// Whether this is a shorter form of a person's name: the surname, or initials before it.
  boolean shortensPerson(Name longer) {
    int given = words.size() - 1;
    int all = longer.words.size() - 1;
    if (isList()
        || longer.isList()
        || given < 0
        || given > all
        || !isSurname(words.getLast(), longer.words.getLast())) {
      return false;
    }
    int at = 0;
    for (String word : longer.words.subList(0, all)) {
      if (at < given && abbreviates(words.get(at), word)) {
        at++;
      }
    }
    return at == given;
  }

  /// "Assad" is "al-Assad", but "Chen" is not "Shu-chen".
  private static boolean isSurname(String shorter, String longer) {
    int particle = longer.length() - shorter.length() - 1;
    return shorter.equals(longer)
        || particle > 0 && particle <= PARTICLE && longer.endsWith("-" + shorter);
  }

  /// "Hal and Mimi Berg" are two.
  private boolean isList() {
    return words.contains("and");
  }

  private static boolean abbreviates(String a, String b) {
    return a.equals(b) || a.length() == 1 && b.startsWith(a) || b.length() == 1 && a.startsWith(b);
  }

  /// Whether all words of the one are the other's too.
  boolean isWithin(Name other) {
    return other.words.containsAll(words) || words.containsAll(other.words);
  }

  /// Whether this is a shorter form of a body's name: "Marran Front" of "Free Marran Front",
  /// "Supreme Court" of "Supreme Court of Norvania".
  ///
  /// @param definite whether "the" stands before it: one word alone then is enough
  boolean shortensBody(Name longer, boolean definite) {
    int size = words.size();
    if (size == 0 || size >= longer.words.size() || size == 1 && !definite) {
      return false;
    }
    int end = longer.headEnd();
    boolean atEnd =
        longer.words.subList(longer.words.size() - size, longer.words.size()).equals(words);
    boolean atHead = end >= size && longer.words.subList(end - size, end).equals(words);
    return atEnd && end == longer.words.size() || atHead;
  }

  /// Index after the head word: the last one before a preposition.
  private int headEnd() {
    for (int i = 1; i < words.size(); i++) {
      if (PREPOSITIONS.contains(words.get(i))) {
        return i;
      }
    }
    return words.size();
  }

  /// The word that says what it is; empty where there are no words.
  String head() {
    return words.isEmpty() ? "" : words.get(headEnd() - 1);
  }
}
