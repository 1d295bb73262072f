package org.newsgraph.site;

import java.util.List;

/// What one sentence tells, with the sentence and a link to where it stands.
///
/// @param date when its article was published; empty where that is not known
record FactGroup(String sentence, String href, String article, String date, List<FactLine> facts) {
  FactGroup {
    facts = List.copyOf(facts);
  }
}
