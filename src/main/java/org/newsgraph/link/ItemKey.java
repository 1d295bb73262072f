package org.newsgraph.link;

import java.util.Locale;

/// By what an item is found.
enum ItemKey {
  /// Its id.
  ID,
  /// One of its names, as [NormalName] compares them.
  NAME,
  /// A name without "(…)" or ", …" at its end.
  BARE,
  /// What its people are called.
  DEMONYM,
  /// The initials of a name; not of people.
  ACRONYM,
  /// A person's last name.
  LAST,
  /// A person's first name.
  FIRST,
  /// Any word of any name.
  WORD;

  String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
