package org.newsgraph.site;

import java.util.Optional;

/// The links to the pages before and after.
///
/// @param page from 1
record Paging(int page, Optional<String> earlier, Optional<String> later) {

  /// Of one page of a list.
  ///
  /// @param address of the list without its page; `page=` is added to it
  static Paging of(int page, boolean more, String address) {
    String separator = address.contains("?") ? "&" : "?";
    return new Paging(
        page,
        page > 1 ? Optional.of(address + separator + "page=" + (page - 1)) : Optional.empty(),
        more ? Optional.of(address + separator + "page=" + (page + 1)) : Optional.empty());
  }
}
