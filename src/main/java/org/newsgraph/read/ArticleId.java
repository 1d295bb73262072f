package org.newsgraph.read;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Makes ids of letters, digits, `.`, `_` and `-` from names and addresses.
///
/// Letters of all scripts stay: in Unicode Normalization Form C, Java's letters, digits and marks
/// are all among the characters that RFC 3987 allows in an IRI's path (`ucschar`).
final class ArticleId {
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}._-]+");
  private static final Pattern DASHES = Pattern.compile("-{2,}");
  private static final Pattern EDGES = Pattern.compile("^[.\\p{M}-]+|[.-]+$");
  private static final Pattern FILE_ENDING = Pattern.compile("(?<=.)\\.[^.]*$");
  private static final Pattern PAGE_ENDING = Pattern.compile("(?<=.)\\.[A-Za-z]{1,5}$");
  private static final Pattern TRACKING = Pattern.compile("(utm_|fbclid|gclid|ref=).*");
  private static final int MAX_LENGTH = 200;

  private ArticleId() {}

  /// The id that a name gives; absent where nothing of it can stand in an id.
  static Optional<String> of(String name) {
    String normal = Normalizer.normalize(name, Normalizer.Form.NFC);
    String safe = DASHES.matcher(OTHER.matcher(normal).replaceAll("-")).replaceAll("-");
    if (safe.codePointCount(0, safe.length()) > MAX_LENGTH) {
      safe = safe.substring(0, safe.offsetByCodePoints(0, MAX_LENGTH));
    }
    String id = EDGES.matcher(safe).replaceAll("");
    return id.isEmpty() ? Optional.empty() : Optional.of(id);
  }

  /// The id of a file: its name without its ending.
  static Optional<String> ofFileName(String fileName) {
    return of(FILE_ENDING.matcher(fileName).replaceFirst(""));
  }

  /// The id of a page: the last part of its path without its ending, with the query that tells
  /// pages of one path apart; the host where there is neither.
  static Optional<String> ofAddress(URI address) {
    String path = address.getRawPath() == null ? "" : address.getRawPath();
    String last =
        Arrays.stream(path.split("/"))
            .map(ArticleId::decode)
            .map(part -> PAGE_ENDING.matcher(part).replaceFirst(""))
            .filter(part -> !part.isBlank() && !part.equals("index"))
            .reduce("", (before, part) -> part);
    String query = address.getRawQuery() == null ? "" : address.getRawQuery();
    String parameters =
        Arrays.stream(query.split("&"))
            .filter(parameter -> !TRACKING.matcher(parameter).matches())
            .map(ArticleId::decode)
            .collect(Collectors.joining("-"));
    Optional<String> id = of(parameters.isEmpty() ? last : last + "-" + parameters);
    return id.isPresent() || address.getHost() == null ? id : of(address.getHost());
  }

  private static String decode(String part) {
    try {
      return URLDecoder.decode(part, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException badEscape) {
      return part;
    }
  }
}
