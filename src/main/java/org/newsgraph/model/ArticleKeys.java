package org.newsgraph.model;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What tells that two articles are the same, from whatever files they come.
///
/// The same are those of one publisher with the same letters in their text, and those of one
/// address with the same headline or beginning. A reprint by another publisher is an article of its
/// own: who says something matters. Short texts are never the same, since many are alike by chance.
public final class ArticleKeys {
  private static final int FEWEST_CHARACTERS = 300;
  private static final int BEGINNING = 100;
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Pattern TRACKING = Pattern.compile("(utm_.*|fbclid|gclid|ref)(=.*)?");
  private static final int KEY_DIGITS = 24;

  private ArticleKeys() {}

  /// The keys of an article, hashes in hexadecimal digits. Two articles that share one are the
  /// same.
  public static List<String> of(Article article) {
    List<String> keys = new ArrayList<>();
    String letters = letters(article.body());
    if (article.body().length() >= FEWEST_CHARACTERS) {
      String publisher = letters(article.metadata().publisher().orElse(""));
      keys.add(hash("text\n" + publisher + "\n" + letters));
    }
    article
        .metadata()
        .url()
        .flatMap(ArticleKeys::address)
        .ifPresent(
            address -> {
              String beginning = letters.substring(0, Math.min(BEGINNING, letters.length()));
              keys.add(hash("begins\n" + address + "\n" + beginning));
              article
                  .headline()
                  .ifPresent(line -> keys.add(hash("headline\n" + address + "\n" + letters(line))));
            });
    return keys;
  }

  private static String letters(String text) {
    return NO_LETTERS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /// An address without what does not tell pages apart; empty for a site's front page, which bad
  /// pages name in the place of their own.
  private static Optional<String> address(URI url) {
    String path = url.getRawPath() == null ? "" : url.getRawPath().replaceFirst("/+$", "");
    String query =
        url.getRawQuery() == null
            ? ""
            : Arrays.stream(url.getRawQuery().split("&"))
                .filter(parameter -> !TRACKING.matcher(parameter).matches())
                .sorted()
                .collect(Collectors.joining("&"));
    String host =
        String.valueOf(url.getHost()).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    return path.isEmpty() && query.isEmpty()
        ? Optional.empty()
        : Optional.of(host + path + "?" + query);
  }

  private static String hash(String text) {
    return Sha256.of(text).substring(0, KEY_DIGITS);
  }
}
