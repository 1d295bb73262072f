package org.newsgraph.site;

import java.util.Locale;
import java.util.regex.Pattern;
import org.newsgraph.model.OntologyTerm;

/// Names of terms and numbers in plain words.
final class Words {

  private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  private Words() {}

  /// The class or property as words: `…#GovernmentBody` is "government body".
  static String ofTerm(String iri) {
    return HUMP.matcher(new OntologyTerm(iri).localName()).replaceAll(" ").toLowerCase(Locale.ROOT);
  }

  /// The number with its noun: "1 fact", "1,234 facts".
  static String count(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }

  /// The number with commas between thousands.
  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
