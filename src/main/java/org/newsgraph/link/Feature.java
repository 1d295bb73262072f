package org.newsgraph.link;

/// What speaks for or against a candidate; each has a weight in the [LinkModel].
enum Feature {
  /// The name is the label to the letter.
  SAME_LETTERS,
  /// The name is one of the item's names to the letter.
  SAME_CASE,
  /// Found as [Match#LABEL].
  LABEL,
  /// Found as [Match#ALIAS].
  ALIAS,
  /// Found as [Match#BARE].
  BARE,
  /// Found as [Match#DEMONYM].
  DEMONYM,
  /// Found as [Match#PART_OF_PERSON].
  PART_OF_PERSON,
  /// Found as [Match#ENDS_LONGER].
  ENDS_LONGER,
  /// Found as [Match#BEGINS_LONGER].
  BEGINS_LONGER,
  /// Found as [Match#ACRONYM_OF_LONGER].
  ACRONYM_OF_LONGER,
  /// Found as [Match#SHORTENED].
  SHORTENED,
  /// Found as [Match#ACRONYM].
  ACRONYM,
  /// Found as [Match#LAST_NAME].
  LAST_NAME,
  /// Found as [Match#FIRST_NAME].
  FIRST_NAME,
  /// Found as [Match#WORDS] and not by a whole name.
  WORDS,
  /// Found as [Match#SIMILAR].
  SIMILAR,
  /// Which share of the label's words the name has.
  COVERAGE,
  /// Another name that the article has for the thing is a name of the item.
  OTHER_NAME,
  /// How well known the item is.
  POPULARITY,
  /// The same, where it was not found by a whole name.
  POPULARITY_BY_PART,
  /// How much less it is known than the best known candidate.
  LESS_KNOWN,
  /// It is the best known of those found in the closest way.
  BEST_KNOWN,
  /// The label begins with a small letter and the name with a capital, or the other way round.
  OTHER_CASE,
  /// It is a class itself.
  CLASS,
  /// A class has the name too.
  COMMON_NAME,
  /// The name is a person's, and so is the item.
  SAME_PERSON,
  /// The name is an organization's, and so is the item.
  SAME_ORGANIZATION,
  /// The name is a place's, and so is the item.
  SAME_PLACE,
  /// The name is a person's, but the item is known to be something else.
  NO_PERSON,
  /// The name is an organization's, but the item is known to be something else.
  NO_ORGANIZATION,
  /// The name is a place's, but the item is known to be something else.
  NO_PLACE,
  /// The name is an adjective, and the item the place that it is of.
  ADJECTIVE_OF,
  /// A person, where the name's kind is not known.
  MAYBE_PERSON,
  /// An organization, where the name's kind is not known.
  MAYBE_ORGANIZATION,
  /// A place, where the name's kind is not known.
  MAYBE_PLACE,
  /// A work, where the name's kind is not known.
  MAYBE_WORK,
  /// How many words of its description the article has.
  DESCRIPTION,
  /// Which share of them.
  DESCRIPTION_SHARE,
  /// How many names within its description the article has.
  DESCRIPTION_NAMES,
  /// The article names the country or region in which it is.
  PLACE_NAMED,
  /// Other items of the article are in its country.
  SAME_COUNTRY,
  /// The article names its occupation, position, employer, party or team.
  FACTS,
  /// Its country is the one that the thing's name or the article tells.
  OWN_COUNTRY,
  /// Its country is another one, or the article gives another year of birth, death or founding.
  CONTRADICTED,
  /// How many other items of the article it is related to.
  RELATED,
  /// The article has a longer name of the person, and it is not the item's.
  NOT_THE_LONGER,
  /// Its country or region is written behind the name, as in "Lille, France".
  PLACE_BEHIND,
  /// Which share of the label's further words the article has.
  LABEL_SHARE,
  /// How many of the label's further words stand near the name.
  LABEL_NEAR,
  /// How many other items of the article are of a class that it is of.
  SAME_CLASS,
  /// How many other items of the article have further words of its label.
  LABEL_SHARED;

  static final int COUNT = values().length;

  /// Its place among all features, in the order of this file.
  @SuppressWarnings("EnumOrdinal") // models name their features, so the order is free to change
  int position() {
    return ordinal();
  }
}
