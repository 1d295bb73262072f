package org.newsgraph.link;

/// How a name leads to an item; the closest first.
enum Match {
  /// It is the item's label.
  LABEL,
  /// It is another of the item's names.
  ALIAS,
  /// It is a name without the addition that tells it from others.
  BARE,
  /// It is what the item's people are called.
  DEMONYM,
  /// The article has a longer name of the person that begins or ends with it.
  PART_OF_PERSON,
  /// The article has a longer name that ends with it.
  ENDS_LONGER,
  /// The article has a longer name that begins with it.
  BEGINS_LONGER,
  /// The article has a longer name of which these are the initials.
  ACRONYM_OF_LONGER,
  /// It is a name once its title, its plural, its place or its middle word is taken off, or all but
  /// its last word.
  SHORTENED,
  /// Its letters are the initials of a name.
  ACRONYM,
  /// It is a person's last name.
  LAST_NAME,
  /// It is a person's first name.
  FIRST_NAME,
  /// All its words are among those of the item's names.
  WORDS,
  /// It differs from a name in a letter or two.
  SIMILAR
}
