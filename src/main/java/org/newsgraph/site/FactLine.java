package org.newsgraph.site;

import java.util.List;

/// A telling in a list or a row of a table.
///
/// @param manner "denied", "no arrest", "alleged" and so on, also where the phrase's words say so
/// @param kind the kind of event, or the relation, in words
/// @param told the event's word or the relation
/// @param subjects who does it, or what the relation starts from
/// @param objects whom or what it is done to, or what the relation leads to
/// @param others the words of the other roles: where, when, how
/// @param href where it stands in its article
record FactLine(
    Phrase phrase,
    String manner,
    String kind,
    String told,
    List<Term> subjects,
    List<Term> objects,
    List<Phrase.Part> others,
    String confidence,
    String href) {
  FactLine {
    subjects = List.copyOf(subjects);
    objects = List.copyOf(objects);
    others = List.copyOf(others);
  }
}
