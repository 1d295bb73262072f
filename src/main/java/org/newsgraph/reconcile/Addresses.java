package org.newsgraph.reconcile;

import java.net.URI;

/// The addresses of services.
final class Addresses {

  private Addresses() {}

  /// The address without what follows a question mark, where keys and tokens stand.
  static URI withoutQuery(URI address) {
    String text = address.toString();
    int mark = text.indexOf('?');
    return mark < 0 ? address : URI.create(text.substring(0, mark));
  }
}
