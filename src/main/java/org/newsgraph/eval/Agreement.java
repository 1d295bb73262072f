package org.newsgraph.eval;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The rules by which something extracted is what a gold fact means.
public final class Agreement {

  private static final Pattern DATE_WORD =
      Pattern.compile(
          "(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber"
              + "|(?:mon|tues|wednes|thurs|fri|satur|sun)day");

  /// Classes that may be one thing share a letter; any other class goes with all.
  private static final Map<String, String> SORTS =
      Map.ofEntries(
          Map.entry("Person", "p"),
          Map.entry("Group", "po"),
          Map.entry("Organization", "o"),
          Map.entry("ArmedGroup", "o"),
          Map.entry("Company", "o"),
          Map.entry("NewsOrganization", "ow"),
          Map.entry("GovernmentBody", "ol"),
          Map.entry("Place", "l"),
          Map.entry("Work", "w"),
          Map.entry("Account", "a"),
          Map.entry("Event", "e"));

  private static final String ALL_SORTS = "polwae";

  private Agreement() {}

  /// Whether the row states the gold fact, whoever says so and however surely.
  public static boolean sameFact(GoldFact gold, ExtractedFact fact) {
    return gold.properties().contains(fact.property())
        && sameSubject(gold.subject(), fact)
        && sameObject(gold, fact)
        && sameSentence(gold.quote(), fact.quote());
  }

  private static boolean sameSubject(GoldTerm subject, ExtractedFact fact) {
    return switch (subject) {
      case GoldTerm.Happening(List<String> types, String trigger) ->
          fact.subjectTypes().stream().anyMatch(types::contains);
      case GoldTerm.Thing(List<String> names, List<String> types) ->
          sameSort(types, fact.subjectTypes()) && anyName(names, fact.subjectLabels());
      case GoldTerm.Text text -> false;
    };
  }

  private static boolean sameObject(GoldFact gold, ExtractedFact fact) {
    List<String> labels = fact.objectLabels();
    return switch (gold.object()) {
      case GoldTerm.Happening happening -> false;
      case GoldTerm.Thing(List<String> names, List<String> types) ->
          sameSort(types, fact.objectTypes()) && anyName(names, labels);
      case GoldTerm.Text(List<String> forms) ->
          gold.properties().contains("theme")
              ? any(forms, labels, Agreement::sameClause)
              : any(forms, labels, Agreement::sameValue);
    };
  }

  /// Whether one of the names is one of the labels.
  static boolean anyName(Collection<String> names, Collection<String> labels) {
    return any(names, labels, Agreement::sameName);
  }

  private interface Rule {
    boolean holds(String gold, String label);
  }

  private static boolean any(Collection<String> forms, Collection<String> labels, Rule rule) {
    return forms.stream().anyMatch(form -> labels.stream().anyMatch(l -> rule.holds(form, l)));
  }

  /// The same words; or one's words are all among the other's, are a third of them, and both are
  /// about the same word. Of a list one item is enough.
  static boolean sameName(String name, String label) {
    ComparedWords wanted = ComparedWords.of(name);
    List<String> want = wanted.content();
    for (ComparedWords item : ComparedWords.of(label).items()) {
      List<String> got = item.content();
      if (want.isEmpty() || got.isEmpty()) {
        continue;
      }
      List<String> shorter = want.size() <= got.size() ? want : got;
      List<String> longer = want.size() <= got.size() ? got : want;
      boolean part = Set.copyOf(longer).containsAll(shorter) && 3 * shorter.size() >= longer.size();
      if (want.equals(got) || part && wanted.head().equals(item.head())) {
        return true;
      }
    }
    return false;
  }

  /// The same numbers and names of days and months, and the same name or one wording in the other.
  static boolean sameValue(String form, String label) {
    ComparedWords wanted = ComparedWords.of(form);
    ComparedWords found = ComparedWords.of(label);
    Set<String> want = wanted.contentSet();
    Set<String> got = found.contentSet();
    boolean otherDay =
        want.stream().anyMatch(word -> isDateWord(word) && !got.contains(word))
            || got.stream().anyMatch(word -> isDateWord(word) && !want.contains(word));
    if (otherDay || !wanted.numbers().equals(found.numbers())) {
      return false;
    }
    boolean within = got.containsAll(want) || want.containsAll(got);
    return sameName(form, label) || !wanted.numbers().isEmpty() && within;
  }

  private static boolean isDateWord(String word) {
    return DATE_WORD.matcher(word).matches();
  }

  /// More than two thirds of the longer one's words in common, and both negated or neither.
  static boolean sameClause(String form, String label) {
    ComparedWords wanted = ComparedWords.of(form);
    ComparedWords found = ComparedWords.of(label);
    Set<String> common = new HashSet<>(wanted.contentSet());
    common.retainAll(found.contentSet());
    int longer = Math.max(wanted.contentSet().size(), found.contentSet().size());
    return 3 * common.size() > 2 * longer && wanted.isNegated() == found.isNegated();
  }

  /// One run of words in common that is three quarters of the shorter one.
  static boolean sameSentence(String quote, String other) {
    List<String> a = ComparedWords.of(quote).words();
    List<String> b = ComparedWords.of(other).words();
    int run = longestRun(a, b);
    return run > 0 && 4 * run >= 3 * Math.min(a.size(), b.size());
  }

  private static int longestRun(List<String> a, List<String> b) {
    int longest = 0;
    int[] above = new int[b.size() + 1];
    for (String word : a) {
      int[] row = new int[b.size() + 1];
      for (int j = 0; j < b.size(); j++) {
        row[j + 1] = word.equals(b.get(j)) ? above[j] + 1 : 0;
        longest = Math.max(longest, row[j + 1]);
      }
      above = row;
    }
    return longest;
  }

  /// Whether something may be of one of the gold classes and of one of the others.
  static boolean sameSort(Collection<String> gold, Collection<String> types) {
    String sorts = sorts(types);
    return sorts(gold).chars().anyMatch(sort -> sorts.indexOf(sort) >= 0);
  }

  private static String sorts(Collection<String> types) {
    StringBuilder sorts = new StringBuilder();
    types.forEach(type -> sorts.append(SORTS.getOrDefault(type, ALL_SORTS)));
    return sorts.isEmpty() ? ALL_SORTS : sorts.toString();
  }
}
