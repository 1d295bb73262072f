package org.newsgraph.query;

import java.util.Optional;
import java.util.regex.Pattern;

/// The page of a PDF that a sentence is on.
///
/// @param number from 1
/// @param address where viewers open the PDF at this page; absent where the article has no address
///   on the web
public record SourcePage(int number, Optional<String> address) {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern WEB = Pattern.compile("https?://[^#]+");

  /// The page of this number; absent where it is none.
  ///
  /// @param article the article's address, as the graph tells it
  public static Optional<SourcePage> of(String number, Optional<String> article) {
    return NUMBER.matcher(number).matches()
        ? Optional.of(
            new SourcePage(
                Integer.parseInt(number),
                article
                    .filter(iri -> WEB.matcher(iri).matches())
                    .map(iri -> iri + "#page=" + number)))
        : Optional.empty();
  }
}
