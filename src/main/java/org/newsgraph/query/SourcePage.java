package org.newsgraph.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The page of a PDF that a sentence is on.
///
/// @param number from 1
/// @param address where viewers open the PDF at this page; absent where the article has no address
///   on the web
public record SourcePage(int number, Optional<String> address) {

  private static final Pattern FRAGMENT = Pattern.compile("page=(\\d{1,9})");
  private static final Pattern WEB = Pattern.compile("https?://.+");

  /// The page of a fragment such as `page=2`; absent where it is none.
  ///
  /// @param address what the graph says of where it is
  public static Optional<SourcePage> of(String fragment, Optional<String> address) {
    Matcher page = FRAGMENT.matcher(fragment);
    return page.matches()
        ? Optional.of(
            new SourcePage(
                Integer.parseInt(page.group(1)), address.filter(iri -> WEB.matcher(iri).matches())))
        : Optional.empty();
  }
}
