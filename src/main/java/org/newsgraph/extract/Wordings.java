package org.newsgraph.extract;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// How the mentions of an article are worded, in forms that can be compared; each is made once,
/// since resolving compares each mention with all before it.
final class Wordings {

  private static final Pattern ARTICLE = Pattern.compile("^the\\s+");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");

  private final String article;
  private final IdentityHashMap<Mention, Wording> known = new IdentityHashMap<>();

  private record Wording(String text, String normal, List<String> words) {

    Wording(String text) {
      this(text, Wordings.normal(text), List.of(Wordings.normal(text).split(" ")));
    }
  }

  Wordings(String article) {
    this.article = article;
  }

  /// The phrase as written, on one line.
  String text(Mention mention) {
    return of(mention).text();
  }

  /// The phrase in small letters, without "the" before it and "'s" after it.
  String normal(Mention mention) {
    return of(mention).normal();
  }

  /// The words of the normal form.
  List<String> words(Mention mention) {
    return of(mention).words();
  }

  private Wording of(Mention mention) {
    return known.computeIfAbsent(mention, m -> new Wording(m.text(article)));
  }

  /// A text in small letters, without "the" before it and "'s" after it.
  static String normal(String text) {
    String bare = ARTICLE.matcher(text.toLowerCase(Locale.ROOT)).replaceFirst("");
    return POSSESSIVE.matcher(bare).replaceFirst("");
  }
}
